/** Whether a code unit is a Han character (〇 is one), or the first half of one beyond the basic plane. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  unit === 0x3007 ||
  (unit >= 0xd840 && unit <= 0xd88d);
