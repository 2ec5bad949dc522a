import { hanDatePart } from "../../base/han-number.js";
import { isKept, type Line } from "../../model/document.js";
import { type NormalizedText, originOf } from "../../model/normalize.js";

/** A sentence of kept text, as the rules of sections read it. */
export interface Sentence {
  /** The line it stands in, counted from 1, and its beginning there in code units of the line as decoded. */
  readonly line: number;
  readonly offset: number;
  /** Its head, normalised, without marks of Markdown at its beginning, with letters for words of time. */
  readonly text: string;
  /** The first of its line. */
  readonly begins: boolean;
  /** The whole line, where it is short and holds no full stop: what may be a heading of its own. */
  readonly alone: boolean;
  /** Code units of the whole sentence. */
  readonly length: number;
}

/** Of a sentence so much is read. Unit: code units. */
const HEAD = 400;
const LONGEST_HEADING = 70; // code units of a line that may be a heading
const ENDS = /[。!?！？]+[”’"'」』)）]*\s*/gu;
/** No sentences of their own: they go with the next. */
const ADDRESSES = ["各位代表!", "同志们!"];
const MARKS = /^[\s*#>_]+/u;

/** The sentences of the kept lines, titles left out. */
export function sentencesOf(lines: readonly Line[], whole: readonly NormalizedText[], times: TimeWords): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, line] of lines.entries()) {
    if (isKept(line) && line.label !== "title") addSentences(line, whole[index]!, times, sentences);
  }
  return sentences;
}

function addSentences(line: Line, normalized: NormalizedText, times: TimeWords, sentences: Sentence[]): void {
  const { text } = normalized;
  let start = MARKS.exec(text)?.[0].length ?? 0;
  const alone = text.length - start <= LONGEST_HEADING && !/[。;!?]/u.test(text.trimEnd().slice(start, -1));
  let begins = true;
  const add = (end: number): void => {
    const said = text.slice(start, Math.min(end, start + HEAD)).trim();
    if (ADDRESSES.includes(said)) return;
    const head = said.replaceAll("**", "").trim();
    if (head !== "") {
      // What stands before the first sentence of a line (marks, spaces) goes with it.
      const offset = begins ? 0 : originOf(normalized, start);
      sentences.push({ line: line.number, offset, text: times.read(head), begins, alone, length: end - start });
      begins = false;
    }
    start = end;
  };
  ENDS.lastIndex = 0;
  while (ENDS.test(text)) add(ENDS.lastIndex);
  add(text.length);
}

/**
 * Words of time as a report of one year means them, each replaced by one letter, so that one rule serves all years:
 *
 * - `N` the year that is planned (今年, 2024年 in a report on the plans for 2024)
 * - `L` the year before, which is reviewed
 * - `P` a plan or term gone by, `F` one to come or a year beyond, `C` the plan that is running, `E` a year further back
 */
export class TimeWords {
  /**
   * @param year the year that is planned; `null` where it is not known, and years in figures stay as they are
   * @param heldEarly whether the report was given before that year began: then 今年 is the year under review
   */
  constructor(
    private readonly year: number | null,
    private readonly heldEarly: boolean,
  ) {}

  /** The text with letters for its words of time; quotation marks around the name of a plan go too. */
  read(text: string): string {
    if (!TIME.test(text)) return text;
    // Most sentences name no plan, and the search for one looks behind every character.
    const named = text.includes("五")
      ? text.replace(PLAN, (_, quoted?: string, bare?: string) => this.#plan(PLANS.indexOf((quoted ?? bare)!)))
      : text;
    return named.replace(WORDS, (whole, ...groups) => {
      const { figures, han, now, next, last, past }: Readonly<Record<string, string | undefined>> = groups.at(-1);
      if (figures !== undefined) return this.#yearOf(Number(figures), whole);
      if (han !== undefined) return this.#yearOf(hanDatePart(han), whole);
      if (now !== undefined) return this.heldEarly ? "L" : "N";
      if (next !== undefined) return "N";
      if (last !== undefined) return "L";
      return past !== undefined ? "P" : "F";
    });
  }

  #yearOf(year: number, whole: string): string {
    if (this.year === null || year < 1949 || year > 2099) return whole;
    if (year === this.year) return "N";
    if (year === this.year - 1) return "L";
    return year > this.year ? "F" : "E";
  }

  #plan(index: number): string {
    if (this.year === null) return "C";
    const first = FIRST_YEAR_OF_PLANS + YEARS_OF_PLAN * index;
    if (first >= this.year) return "F";
    return first + YEARS_OF_PLAN <= this.year ? "P" : "C";
  }
}

/** Five-year plans by their names in use, from the sixth (1981 to 1985) on. */
const PLANS = "六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七".split(" ");
const FIRST_YEAR_OF_PLANS = 1981;
const YEARS_OF_PLAN = 5;

/** One of these stands in every word of time. */
const TIME = /[年届五世]/u;
/** What it begins with is looked at first, and backwards only then. */
const PLAN =
  /(?=[“"'十六七八九])(?<![\p{Script=Han}])[“"']?(十[一二三四五六七]?|[六七八九])五[”"'](?:时期|期间)?|(?=十)(?<=^|[\p{P}])(十[一二三四五六七])五(?=时期|期间|规划|计划|以来)/gu;
/** All words but plans, in one search: a report has a hundred thousand characters. */
const WORDS = new RegExp(
  [
    "(?<!\\d)(?<figures>\\d{4}) ?年度?|(?<han>[一二][〇○零Oo0一二三四五六七八九]{3})年度?",
    "(?<now>今年|本年度)",
    "(?<next>明年|来年|新的一年)",
    "(?<last>去年|上年|(?:刚刚)?过去的?一年|一年来)",
    "(?<past>(?:过去|近|这)的?[三四五]年|[三四五]年来|(?:本|上|第\\p{Script=Han}{1,3})届(?:人民)?政府)",
    "(?<ahead>(?:今后|未来|下)的?(?:一个)?[三四五几]年|新一届(?:人民)?政府|跨世纪)",
  ].join("|"),
  "gu",
);
