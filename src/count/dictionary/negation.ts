/** Words that turn what follows them into its opposite. */
const NEGATORS =
  /(?:没有|不得|不再|不能|不准|不许|不搞|并非|从未|尚未|未能|未曾|无需|严禁|禁止|杜绝|[不未非无没]).{0,2}$/u;
/** Words with a negating character that negate nothing: 不断推进, 坚定不移, 只增不减. */
const NOT_NEGATING =
  /不断|不仅|不但|不懈|不移|不减|不变|不动摇|不松劲|不停步|不同|不少|不足|不平衡|不充分|不忘|不折不扣|不止|不竭|不遗余力|无论|无线|无偿|无私|无缝|无废|无害|无障碍|无人机|未来|未成年|非常|非凡|非遗|非公|非物质|非税|没收/gu;
/** How far before a place a negation is looked for. Unit: characters. */
const REACH = 6;
const CLAUSE_END = /^.*[,。;:!?、…\n]/su;

/**
 * Whether a negation stands in the same clause right before a place, or with at most two characters between. A flag to
 * look at, no more: of a dozen such places in policy texts hardly one denies anything.
 */
export function isNegated(units: Uint16Array, start: number): boolean {
  const from = Math.max(0, start - REACH);
  if (!holdsNegator(units, from, start)) return false;
  const before = String.fromCharCode(...units.subarray(from, start)).replace(CLAUSE_END, "");
  return NEGATORS.test(before.replace(NOT_NEGATING, (word) => "□".repeat(word.length)));
}

const STARTS = new Uint8Array(0x10000);
for (const one of "不没并从尚未无非严禁杜") STARTS[one.charCodeAt(0)] = 1;

function holdsNegator(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (STARTS[units[i]!] === 1) return true;
  return false;
}
