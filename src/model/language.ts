/** Languages that the program speaks to people. What programs read is the same in all of them. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
