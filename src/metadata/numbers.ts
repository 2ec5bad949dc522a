import type { MetadataLine } from "./line.js";

/** A number that a document bears, by the label before it and the shape that it has. */
interface NumberField {
  /** Stands in every label: looking for it is cheap. */
  readonly needs: string;
  readonly label: RegExp;
  readonly value: RegExp;
  /** A line that holds nothing else tells it without a label. */
  readonly alone: RegExp;
  readonly example: string;
}

/** 国发〔2024〕3号, 国务院令第123号, 2024年第5号. */
const OFFICIAL =
  "(?:[\\p{Script=Han}、（()）]{1,16}? ?[〔\\[(【﹝［] ?(?:19|20)\\d{2} ?[〕\\])】﹞］] ?第? ?\\d{1,5} ?号|\\p{Script=Han}{0,16}(?:令|公告|决定)? ?(?:\\(?(?:19|20)\\d{2}年\\)? ?)?第? ?\\d{1,5} ?号)";

type NumberFieldName = "documentNumber" | "indexNumber" | "citationCode";

export const NUMBER_FIELDS: Readonly<Record<NumberFieldName, NumberField>> = {
  documentNumber: {
    needs: "号",
    label: /(?:发文字号|发文文号|文件编号|文件字号|公文编号|文 {0,4}号) *[】\])]? ?:? *\|? */gu,
    value: new RegExp(`^${OFFICIAL}`, "u"),
    alone:
      /^[(【]?(\p{Script=Han}{1,14} ?[〔[(【﹝［] ?(?:19|20)\d{2} ?[〕\])】﹞］] ?第? ?\d{1,5} ?号)[)】]?(?: +签发人 ?:.{2,12})?$/u,
    example: "发文字号：某政发〔2024〕3号",
  },
  indexNumber: {
    needs: "索",
    label: /(?:索 {0,4}引 {0,4}号|信息索引|索取号) *[】\])]? ?:? *\|? */gu,
    value: /^[0-9A-Za-z][0-9A-Za-z/_.-]{4,44}(?![0-9A-Za-z])/u,
    alone: /^(\d{8}[0-9A-Z]{8,10}(?:-[0-9A-Z])?[/-][0-9A-Z][0-9A-Z/_-]{3,30})$/u,
    example: "索引号：113700000045023XXX/2024-00012",
  },
  citationCode: {
    needs: "法宝引证码",
    label: /法宝引证码 *[】\])]? ?:? */gu,
    value: /^CLI\.[0-9A-Za-z.()]{1,30}/u,
    alone: /^(CLI\.\d{1,2}\.\d{3,9}(?:\([A-Z]{2}\))?)$/u,
    example: "【法宝引证码】CLI.14.1234567",
  },
};

/** Numbers stand on short lines; of a longer one, where a page ran together, the beginning is looked at. Unit: characters. */
const LONGEST_LINE = 400;
/** Lines at the head of a document that may be its number and nothing else. */
const HEAD_LINES = 25;
const LONGEST_NUMBER = 60; // characters of a line that is a number alone

/** The number of a document as it is written, without its label; `null` where the document states none. */
export function numberIn(lines: readonly MetadataLine[], name: NumberFieldName): string | null {
  const { needs, label, value, alone } = NUMBER_FIELDS[name];
  for (const [k, { whole }] of lines.entries()) {
    const head = whole.slice(0, LONGEST_LINE);
    if (!head.includes(needs)) continue;
    for (const match of head.matchAll(label)) {
      const end = match.index + match[0].length;
      const rest = end < head.length ? head.slice(end) : (lines[k + 1]?.whole ?? "");
      const found = value.exec(rest.trimStart())?.[0];
      if (found !== undefined) return found.trim();
    }
  }
  const head = lines.slice(0, HEAD_LINES).filter(({ whole }) => whole.length <= LONGEST_NUMBER);
  return head.flatMap(({ whole }) => alone.exec(whole)?.[1] ?? [])[0] ?? null;
}
