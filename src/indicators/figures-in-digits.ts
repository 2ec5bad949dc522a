import {
  type Attempt,
  attempt,
  BEFORE_BLOCKS,
  DASH,
  matchAt,
  NUMBER,
  numberOf,
  plainFigure,
  SCALE,
  wordsBefore,
} from "./figure.js";
import { unitAt, unitKind } from "./units.js";

const RATIO = new RegExp(`${NUMBER} ?[:∶] ?${NUMBER}(?: ?[:∶] ?${NUMBER})?`, "uy");
export const PLAIN = new RegExp(`(${NUMBER})( ?)([多余])?(${SCALE})?([多余])?( ?)`, "uy");
const COMPOUND = /(\d{1,5})亿(\d{1,4})(千)?万(?=[\p{Script=Han}])/uy;
const RANGE = new RegExp(`${DASH}(${NUMBER}) ?(${SCALE})?`, "uy");
const DAMAGED =
  /(?=[\dlIOo]{1,5}[.]?[\dlIOo]{0,4} ?(?:%|万|亿|个百分点|元|吨|人))(?=[lIOo.]{0,3}\d|\d)(?=\d{0,5}[.]?\d{0,4}[lIOo])[\dlIOo]{1,5}(?:\.[\dlIOo]{1,4})?/uy;

/** Latin names of series, behind which a percentage may stand without a gap. */
const ACRONYM = /(?:GDP|CPI|PPI|R&D)$/u;

/** Letters in place of digits (l00%). */
export const damaged = attempt(DAMAGED, (match, text, index) => {
  if (BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const digits = match[0].replaceAll(/[lI]/gu, "1").replaceAll(/[Oo]/gu, "0");
  const end = index + match[0].length;
  const rest = plain(digits + text.slice(end, end + 12), 0);
  if (rest === null || rest.valueMax !== null) return null;
  return { ...rest, start: index, end: index + rest.end, damaged: match[0] };
});

/** 1:0.8, and what is compared (比 … 2.3:1.5). */
export const ratio = attempt(RATIO, (match, text, index) => {
  if (BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const [first, second, third] = match[0].split(/[:∶]/u).map((part) => part.replaceAll(" ", ""));
  const end = index + match[0].length;
  // 12:2% is 12.2% whose point was misread
  if (third === undefined && /[%‰]/u.test(text[end] ?? "") && /^\d{1,3}$/u.test(first!) && /^\d{1,2}$/u.test(second!)) {
    const read = plainFigure(index, end + 1, Number(`${first}.${second}`), text[end]!, "share");
    return { ...read, damaged: match[0] };
  }
  const compared = /比[^,。;]{0,24}$/u.test(wordsBefore(text, index, 28));
  if (third === undefined && second !== "1" && !compared) return null;
  return plainFigure(index, end, numberOf(first!), `:${[second, third].filter(Boolean).join(":")}`, "ratio");
});

/** 3亿5千万人. */
export const compound = attempt(COMPOUND, (match, text, index) => {
  if (BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const end = index + match[0].length;
  const unit = unitAt(text, end);
  if (unit === "") return null;
  const myriads = Number(match[2]) * (match[3] ? 1000 : 1);
  return plainFigure(index, end + unit.length, Number(match[1]) + myriads / 1e4, `亿${unit}`, unitKind(unit));
});

/** People that 万 counts without a measure word (近20万农村人口). */
const PERSONS =
  /^[^,。;:、\d]{0,6}(?:人口|群众|居民|农民|农牧民|儿童|婴幼儿|青少年|老年?人|残疾人|患者|毕业生|考生|工人|旅客|观众|职工|学生|师生|劳动力|游客|人才|村民|党员|干部|用户)/u;

/** A rate whose sign was lost (增长7.1,). */
export const lostSign: Attempt = (text, index) => {
  const digits = /^\d{1,3}(?:\.\d{1,2})?(?=[,;。、]|以上|左右|以内|$)/u.exec(text.slice(index, index + 8))?.[0];
  if (
    digits === undefined ||
    /^、\d/u.test(text.slice(index + digits.length)) ||
    !/(?:增长|下降|上涨|递增|占比|比重)(?:为|达|达到|年?均?超过?|了|约|近)?$/u.test(wordsBefore(text, index, 6))
  )
    return null;
  return { ...plainFigure(index, index + digits.length, Number(digits), "%", "share"), damaged: digits };
};

/** A ratio whose colon was lost after a whole one (由2.27:1缩小至2.121). */
export const brokenRatio: Attempt = (text, index) => {
  const digits = /^\d{1,2}\.\d{2}1(?![\d%.:])/u.exec(text.slice(index, index + 8))?.[0];
  if (digits === undefined || !/:1[^\d,。;:]{1,8}$/u.test(wordsBefore(text, index, 12))) return null;
  return { ...plainFigure(index, index + digits.length, Number(digits.slice(0, -1)), ":1", "ratio"), damaged: digits };
};

/** A number, its scale and its unit, or a range of two. */
export const plain = attempt(PLAIN, (match, text, index) => {
  const before = text[index - 1] ?? "";
  const value = numberOf(match[1]!);
  let end = index + match[0].length;
  const scale = match[4] ?? "";
  let unit = unitAt(text, end);
  if (unit === "" && scale !== "" && PERSONS.test(text.slice(end, end + 12))) unit = "人";
  const isImplied = unit === "人" && text[end] !== "人";
  if (unit === "" && scale === "") end = index + match[1]!.length;
  let valueMax: number | null = null;
  let maxScale = scale;
  const range = matchAt(RANGE, text, end + unit.length);
  if (range !== null && !(/[至到]/u.test(range[0]) && /[从由][^,。;]{0,16}$/u.test(wordsBefore(text, index, 20)))) {
    const rangeEnd = end + unit.length + range[0].length;
    const otherUnit = unitAt(text, rangeEnd);
    const whole =
      (otherUnit !== "" || range[2] !== undefined) && (unit === "" || unit === otherUnit || otherUnit === "个百分点");
    if (whole) {
      valueMax = numberOf(range[1]!);
      maxScale = range[2] ?? scale;
      unit = otherUnit;
      end = rangeEnd;
    }
  }
  if (
    BEFORE_BLOCKS.test(before) &&
    !(/[A-Za-z]/u.test(before) && unit === "%" && ACRONYM.test(wordsBefore(text, index, 3)))
  )
    return null;
  if (unit === "" && /[A-Za-z+×:/]/u.test(text[end] ?? "")) return null;
  const kind = unit === "" && maxScale !== "" ? "count" : unitKind(unit);
  if (kind === "duration" && !isMeasuredTime(text, index, end + unit.length, match[1]!, unit)) return null;
  return {
    start: index,
    end: isImplied ? end : end + unit.length,
    value,
    valueMax,
    unit: (maxScale || scale) + (unit === "&permil;" ? "‰" : unit),
    kind,
    inside: match[3] ?? match[5] ?? null,
    damaged: null,
  };
});

/** Time that is a result (缩短至3个工作日), not the length of a plan or the age of a thing. */
function isMeasuredTime(text: string, start: number, end: number, digits: string, unit: string): boolean {
  if (unit === "年") return digits.includes(".");
  if (/[日号][至到]$/u.test(wordsBefore(text, start, 2))) return false; // 6月29日至30日
  const leads = /(?:达到?|为|至|超过?|近|约|缩短|压缩|压减|减少|增加|天数)$/u.test(wordsBefore(text, start, 8));
  return leads && !/^(?:内|前|后|圈|行动|之)/u.test(text.slice(end, end + 2));
}
