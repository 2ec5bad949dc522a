import type { CleanDocument } from "../../model/document.js";
import { passageText } from "../../model/passage.js";

/** A sign that a text is cut, or that a part of it occurs elsewhere. */
interface CutRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Only in the last lines of the text, removed ones too. */
  readonly atEnd?: true;
  readonly example: string;
}

export const CUT_RULES: readonly CutRule[] = [
  {
    id: "next-page",
    pattern:
      /^\W*(?:下一页|后一页|下页)\W*$|第\d+页\s*[,/，]?\s*共(?!1页)\d+页|^\W*1\s*2\s*(?:3\s*)?(?:\.\.\.\s*)?下一页/u,
    atEnd: true,
    example: "下一页",
  },
  {
    id: "read-on",
    pattern: /(?:阅读|查看|点击|展开)(?:剩余|余下|更多|全文|原文)|余下全文|剩余\d+%/u,
    atEnd: true,
    example: "阅读全文",
  },
  {
    id: "to-be-continued",
    pattern: /[(（](?:未完|待续|未完待续|下转[^)）]{0,8})[)）]|下转第?\d*版/u,
    example: "（未完待续）",
  },
  { id: "excerpt", pattern: /[(（](?:摘要|节选|摘登|摘编|有删节|略有删节)[)）]/u, example: "政府工作报告（节选）" },
  { id: "dots", pattern: /(?:…|\.{3}|。{3})\s*[”"]?\s*$/u, atEnd: true, example: "推动高质量发展……" },
];

/** Most that a cell of a spreadsheet holds; texts of that length were cut. Unit: characters. */
const CELL_LIMIT = 32_767;
/** Lines at the end that are looked at. */
const LAST_LINES = 4;
/** From this length on a text ends with a mark. Unit: characters. */
const LONG = 400;

/** Whether a text shows that it is cut or that a part is missing. */
export function isIncomplete(document: CleanDocument): boolean {
  const text = passageText(document);
  if (text.length === 0 || text.length === CELL_LIMIT || text.length === CELL_LIMIT - 1) return true;
  const lines = document.lines.filter(({ raw }) => raw.trim() !== "").map(({ raw }) => raw.trim());
  const last = lines.slice(-LAST_LINES);
  if (CUT_RULES.some(({ pattern, atEnd }) => (atEnd ? last : lines).some((line) => pattern.test(line)))) return true;
  const ending = text.trimEnd().split("\n").at(-1)!;
  // A long text whose last line is running text without its end.
  return text.length >= LONG && ending.length >= 40 && !/[。!?;:”"')）》】…]$/u.test(ending.trimEnd());
}
