import { hanNumber, writtenNumber } from "../base/han-number.js";
import { attempt, DASH, HAN, plainFigure, SCALE, wordsBefore } from "./figure.js";
import { unitAt, unitKind } from "./units.js";

const FRACTION = new RegExp(
  `(\\d{1,3}) ?[/／] ?(\\d{1,3})(?![\\d/])|(${HAN}{1,3}|\\d{1,3})分之(${HAN}{1,4}|\\d{1,3})`,
  "uy",
);
const PERCENT = new RegExp(
  `(百分之|千分之)(${HAN}{1,7}(?:点${HAN}{1,4})?|\\d{1,3}(?:\\.\\d{1,3})?(?!\\d))(?:(?:${DASH}|、)(?:百分之)?(${HAN}{1,7}(?:点${HAN}{1,4})?))?`,
  "uy",
);
const RANK = new RegExp(`第 ?(\\d{1,3}|${HAN}{1,4}) ?(?:位|名)?`, "uy");
const TENTHS =
  /([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?!立|为|员|功|果|效|绩|本|都|长|份|分|就|套|品|熟|交|片)/uy;
const HALF = /一半|半数/uy;
const MANY = new RegExp(`(?:上|近|超|过)?(${HAN}{1,9}(?:点${HAN}{1,4})?)([多余])?(${SCALE})?([多余])?(?=.)`, "uy");

/** 一亿二千万, 三万五千, 七万八千亿: 万 or 亿 inside the number. */
const COMPOUND = new RegExp(`((?:${HAN}{1,7}[万亿]){1,2}${HAN}{1,7})([多余])?([万亿])?`, "uy");
/** What a numeral, not a figure of its own, has behind it: 二千万元 of 一亿二千万元, 五亿元 of 三点五亿元. */
const INSIDE_NUMBER = new RegExp(`(?:[\\d.第]|${HAN}[点万亿]?|百分之)$`, "u");

/** 三万五千人 as 3.5 万人. */
export const compoundInWords = attempt(COMPOUND, (match, text, index) => {
  if (isInsideNumber(text, index)) return null;
  const [whole, numeral, inside, scale = ""] = match;
  const end = index + whole.length;
  const unit = unitAt(text, end);
  const number = hanNumber(numeral! + scale);
  if (
    unit === "" ||
    number === null ||
    unitKind(unit) === "duration" ||
    /千[瓦克米]/u.test(text.slice(end - 1, end + 1))
  )
    return null;
  const largest = numeral!.includes("亿") || scale === "亿" ? "亿" : "万";
  const amount = Number((number / (largest === "亿" ? 1e8 : 1e4)).toPrecision(12));
  return { ...plainFigure(index, end + unit.length, amount, largest + unit, unitKind(unit)), inside: inside ?? null };
});

const isInsideNumber = (text: string, index: number): boolean => INSIDE_NUMBER.test(wordsBefore(text, index, 3));

/** Two thirds (三分之二, 2/3) as a percentage. */
export const fraction = attempt(FRACTION, (match, text, index) => {
  if (/[\d./]/u.test(text[index - 1] ?? "")) return null;
  const [whole, numerator, denominator, under, over] = match;
  const part = writtenNumber(numerator ?? over!) ?? 0;
  const all = writtenNumber(denominator ?? under!) ?? 0;
  if (all === 0 || part >= all || under === "百" || under === "千" || under === "万") return null;
  const percent = Math.round((1000 * part) / all) / 10;
  return plainFigure(index, index + whole.length, percent, "%", "share");
});

export const percentInWords = attempt(PERCENT, (match, _, index) => {
  const value = writtenNumber(match[2]!);
  const max = match[3] === undefined ? null : hanNumber(match[3]);
  if (value === null) return null;
  const unit = match[1] === "千分之" ? "‰" : "%";
  return { ...plainFigure(index, index + match[0].length, value, unit, "share"), valueMax: max };
});

/** Words before a rank: that of a place among places. */
const RANKED =
  /(?:居|列|排名?|排在|跃升|跃|升|进|位|列|列为|保持|为|均|全[省市国区州县]|世界|全球|中部|西部|东部|地区|系统|领域|城市|首批|国内|同类|总量|规模|增速|增幅|[省市区州县]|第[一二三四五六七八九十\d]{1,3}[、和])(?:至|到|居|在|第一方阵)?(?:["“])?$/u;

export const rank = attempt(RANK, (match, text, index) => {
  const value = writtenNumber(match[1]!);
  if (value === null) return null;
  const end = index + match[0].length;
  const goesOn = /^(?![的和与])[\p{Script=Han}\d]/u.test(text.slice(end, end + 2));
  if (/^\d/u.test(text.slice(end, end + 1))) return null; // 第一名53个
  if (!/[位名]$/u.test(match[0]) && (goesOn || !RANKED.test(wordsBefore(text, index, 8)))) return null;
  return plainFigure(index, index + match[0].length, value, "位", "rank");
});

/** 六成五 as 65 %. */
export const tenths = attempt(TENTHS, (match, text, index) => {
  if (/[\d.]/u.test(text[index - 1] ?? "")) return null;
  const tens = writtenNumber(match[1]!)!;
  const ones = match[2] === undefined ? 0 : match[2] === "半" ? 5 : hanNumber(match[2])!;
  return plainFigure(index, index + match[0].length, 10 * tens + ones, "%", "share");
});

/** 一半 and 半数 as 50 %. */
export const half = attempt(HALF, (match, text, index) => {
  if (!/(?:[占近超过达]|占[^,。;]{0,10})$/u.test(wordsBefore(text, index, 12))) return null;
  return plainFigure(index, index + match[0].length, 50, "%", "share");
});

/** Numerals that name a number of things as a rule only from here on; below they belong to set phrases (三个方面). */
const SMALLEST_HAN_COUNT = 11;
const NO_THINGS = /^(?:方面|环节|问题|专题|领域|重点|坚持|着力|维度|板块|字|一|大|条战线)/u;

/** 三十余万户: a count in Chinese numerals. */
export const inWords = attempt(MANY, (match, text, index) => {
  const [, numeral, inside, scale = "", insideScaled] = match;
  const end = index + match[0].length;
  if (isInsideNumber(text, index)) return null;
  const unit = unitAt(text, end);
  if (unit === "") return null;
  const value = hanNumber(numeral!);
  if (value === null || /^(?:[一二三四五六七八九]{2,}|零)$/u.test(numeral!)) return null; // 八一, 三四
  const kind = unitKind(unit);
  if (kind === "duration" || /^[里番度]$/u.test(unit)) return null;
  const bare = /^[十百千]$/u.test(numeral!);
  if (bare && (scale === "" || !/^(?:以上|左右)/u.test(text.slice(end + unit.length)))) return null;
  const amount =
    value * (scale.length === 2 && /^[十百千]/u.test(scale) ? { 十: 10, 百: 100, 千: 1000 }[scale[0]!]! : 1);
  const scaled = scale === "" ? "" : scale.at(-1)!;
  if (kind === "count" && scaled === "" && value < SMALLEST_HAN_COUNT && numeral !== "十") return null;
  if (kind === "count" && NO_THINGS.test(text.slice(end + unit.length))) return null;
  const figure = plainFigure(index, end + unit.length, amount, scaled + unit, kind);
  return { ...figure, inside: inside ?? insideScaled ?? null };
});
