import { HAN_NUMERALS, hanNumber } from "./numerals.js";
import { trapEnd } from "./traps.js";
import { type UnitKind, unitAt, unitKind } from "./units.js";

/** A number with its unit, as it stands in a text. */
export interface Figure {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** As written: 3.7 of `3.7万家`. */
  readonly value: number;
  /** The upper end of a range; `null` where it is no range. */
  readonly valueMax: number | null;
  /** With its scale: `万家`, `个百分点`, `:1`; for a rank `位`. */
  readonly unit: string;
  readonly kind: UnitKind | "ratio" | "rank";
  /** 多 and 余 that stand inside the number. */
  readonly inside: "多" | "余" | null;
  /** The characters, where a digit is damaged or the unit is missing. */
  readonly damaged: string | null;
}

const DASH = "(?: ?(?:[-~—–―─～〜∼]{1,2}|至|到) ?)";
// `1 0` is 10, since no number begins with 0.
const NUMBER =
  "(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?(?![\\d,]\\d)|\\d{1,15}(?: 0\\d{0,3}(?![\\d.,]))?(?: ?\\. ?\\d{1,6})?)";
const SCALE = "(?:万亿|[十百千]?[万亿]|[百千](?=[万亿]))";
const HAN = `[${HAN_NUMERALS}]`;

const RATIO = new RegExp(`${NUMBER} ?[::] ?${NUMBER}(?: ?[::] ?${NUMBER})?`, "uy");
const FRACTION = new RegExp(
  `(\\d{1,3}) ?[/／] ?(\\d{1,3})(?![\\d/])|(${HAN}{1,3}|\\d{1,3})分之(${HAN}{1,4}|\\d{1,3})`,
  "uy",
);
const PERCENT = new RegExp(
  `(百分之|千分之)(${HAN}{1,7}(?:点${HAN}{1,4})?)(?:(?:${DASH}|、)(?:百分之)?(${HAN}{1,7}(?:点${HAN}{1,4})?))?`,
  "uy",
);
const RANK = new RegExp(`第 ?(\\d{1,3}|${HAN}{1,4}) ?(?:位|名)?`, "uy");
const TENTHS =
  /([一二三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?!立|为|员|功|果|效|绩|本|都|长|份|分|就|套|品|熟|交|片)/uy;
const HALF = /一半|半数/uy;
const MANY = new RegExp(`(?:上|近|超|过)?(${HAN}{1,9})([多余])?(${SCALE})?([多余])?(?=.)`, "uy");
const PLAIN = new RegExp(`(${NUMBER})( ?)([多余])?(${SCALE})?([多余])?( ?)`, "uy");
const COMPOUND = /(\d{1,5})亿(\d{1,4})(千)?万(?=[\p{Script=Han}])/uy;
const RANGE = new RegExp(`${DASH}(${NUMBER}) ?(${SCALE})?`, "uy");
const DAMAGED =
  /(?=[\dlIOo]{1,5}[.]?[\dlIOo]{0,4} ?(?:%|万|亿|个百分点|元|吨|人))(?=[lIOo.]{0,3}\d|\d)(?=\d{0,5}[.]?\d{0,4}[lIOo])[\dlIOo]{1,5}(?:\.[\dlIOo]{1,4})?/uy;

/** Where a figure may begin. */
const START = new RegExp(`[\\dlIO百千第${HAN_NUMERALS}半]`, "gu");
const BEFORE_BLOCKS = /[A-Za-z\d.]/u;
/** Latin names of series, behind which a percentage may stand without a gap. */
const ACRONYM = /(?:GDP|CPI|PPI|R&D)$/u;

/** The figures of a text, in order; normalised text is expected. Takes time in proportion to its length. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  let next = 0;
  const titles = text.matchAll(TITLE);
  let title = titles.next().value; // nothing inside 《…》 is a figure
  for (const { index } of text.matchAll(START)) {
    while (title !== undefined && title.index + title[0].length <= index) title = titles.next().value;
    if (index < next || (title !== undefined && title.index < index)) continue;
    const skipped = trapEnd(text, index);
    if (skipped > index) {
      next = skipped;
      continue;
    }
    const figure = figureAt(text, index);
    if (figure === null) {
      PLAIN.lastIndex = index;
      if (PLAIN.test(text)) next = PLAIN.lastIndex;
      continue;
    }
    next = figure.end;
    if (figure.unit !== NO_UNIT || takesUnitOfNext(text, figure.end)) found.push(figure);
  }
  return withUnitsOfNext(text, found);
}

const TITLE = /《[^《》]{1,80}》/gu;
const NO_UNIT = "";

type Attempt = (text: string, index: number) => Figure | null;

const figureAt: Attempt = (text, index) => {
  for (const attempt of ATTEMPTS) {
    const figure = attempt(text, index);
    if (figure !== null) return figure;
  }
  return null;
};

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const plainFigure = (start: number, end: number, value: number, unit: string, kind: Figure["kind"]): Figure => ({
  start,
  end,
  value,
  valueMax: null,
  unit,
  kind,
  inside: null,
  damaged: null,
});

const numberOf = (digits: string): number => Number(digits.replaceAll(/[, ]/gu, ""));

const damaged: Attempt = (text, index) => {
  if (BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const match = matchAt(DAMAGED, text, index);
  if (match === null) return null;
  const digits = match[0].replaceAll(/[lI]/gu, "1").replaceAll(/[Oo]/gu, "0");
  const end = index + match[0].length;
  const rest = plain(digits + text.slice(end, end + 12), 0);
  if (rest === null || rest.valueMax !== null) return null;
  return { ...rest, start: index, end: index + rest.end, damaged: match[0] };
};

const ratio: Attempt = (text, index) => {
  if (BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const match = matchAt(RATIO, text, index);
  if (match === null) return null;
  const [first, second, third] = match[0].split(":").map((part) => part.replaceAll(" ", ""));
  const end = index + match[0].length;
  // 12:2% is 12.2% whose point was misread
  if (third === undefined && /[%‰]/u.test(text[end] ?? "") && /^\d{1,3}$/u.test(first!) && /^\d{1,2}$/u.test(second!)) {
    const read = plainFigure(index, end + 1, Number(`${first}.${second}`), text[end]!, "share");
    return { ...read, damaged: match[0] };
  }
  const compared = /比[^,。;]{0,24}$/u.test(text.slice(Math.max(0, index - 28), index));
  if (third === undefined && second !== "1" && !compared) return null;
  return plainFigure(index, end, numberOf(first!), `:${[second, third].filter(Boolean).join(":")}`, "ratio");
};

const fraction: Attempt = (text, index) => {
  if (/[\d./]/u.test(text[index - 1] ?? "")) return null;
  const match = matchAt(FRACTION, text, index);
  if (match === null) return null;
  const [whole, numerator, denominator, under, over] = match;
  const read = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : (hanNumber(word) ?? 0));
  const [part, all] = numerator === undefined ? [read(over!), read(under!)] : [Number(numerator), Number(denominator)];
  if (all === 0 || part >= all || under === "百" || under === "千" || under === "万") return null;
  const percent = Math.round((1000 * part) / all) / 10;
  return { ...plainFigure(index, index + whole.length, percent, "%", "share"), damaged: null };
};

const percentInWords: Attempt = (text, index) => {
  const match = matchAt(PERCENT, text, index);
  if (match === null) return null;
  const value = hanNumber(match[2]!);
  const max = match[3] === undefined ? null : hanNumber(match[3]);
  if (value === null) return null;
  const unit = match[1] === "千分之" ? "‰" : "%";
  return { ...plainFigure(index, index + match[0].length, value, unit, "share"), valueMax: max };
};

/** Words before a rank: that of a place among places. */
const RANKED =
  /(?:居|列|排名?|排在|跃升|跃|升|进|位|列|列为|保持|为|均|全[省市国区州县]|世界|全球|中部|西部|东部|地区|系统|领域|城市|首批|国内|同类|总量|规模|增速|增幅|[省市区州县])(?:至|到|居|在|第一方阵)?(?:["“])?$/u;

const rank: Attempt = (text, index) => {
  const match = matchAt(RANK, text, index);
  if (match === null) return null;
  const value = /\d/u.test(match[1]!) ? Number(match[1]) : hanNumber(match[1]!);
  if (value === null) return null;
  const named = /[位名]$/u.test(match[0]);
  if (!RANKED.test(text.slice(Math.max(0, index - 8), index)) && !named) return null;
  if (
    !named &&
    /^[\p{Script=Han}\d]/u.test(text.slice(index + match[0].length)) &&
    !/^[的和与、]/u.test(text.slice(index + match[0].length))
  )
    return null;
  return plainFigure(index, index + match[0].length, value, "位", "rank");
};

const tenths: Attempt = (text, index) => {
  if (/[\d.]/u.test(text[index - 1] ?? "")) return null;
  const match = matchAt(TENTHS, text, index);
  if (match === null) return null;
  const tens = /\d/u.test(match[1]!) ? Number(match[1]) : hanNumber(match[1]!)!;
  const ones = match[2] === undefined ? 0 : match[2] === "半" ? 5 : hanNumber(match[2])!;
  return plainFigure(index, index + match[0].length, 10 * tens + ones, "%", "share");
};

const half: Attempt = (text, index) => {
  const match = matchAt(HALF, text, index);
  if (
    match === null ||
    (!/[占近超过达]$/u.test(text.slice(Math.max(0, index - 12), index)) &&
      !/占[^,。;]{0,10}$/u.test(text.slice(Math.max(0, index - 12), index)))
  )
    return null;
  return plainFigure(index, index + match[0].length, 50, "%", "share");
};

/** Numerals that name a number of things as a rule only from here on; below they belong to set phrases (三个方面). */
const SMALLEST_HAN_COUNT = 11;
const NO_THINGS = /^(?:方面|环节|问题|专题|领域|重点|坚持|着力|维度|板块|字|一|大|条战线)/u;

const inWords: Attempt = (text, index) => {
  const match = matchAt(MANY, text, index);
  if (match === null) return null;
  const [, numeral, inside, scale = "", insideScaled] = match;
  const end = index + match[0].length;
  if (/[\d.第]/u.test(text[index - 1] ?? "")) return null;
  const unit = unitAt(text, end);
  if (unit === "") return null;
  const value = hanNumber(numeral!);
  if (value === null) return null;
  const kind = unitKind(unit);
  if (kind === "duration" || unit === "里" || unit === "番") return null;
  const bare = /^[十百千]$/u.test(numeral!);
  if (bare && (scale === "" || !/^(?:以上|左右)/u.test(text.slice(end + unit.length)))) return null;
  const amount =
    value * (scale.length === 2 && /^[十百千]/u.test(scale) ? { 十: 10, 百: 100, 千: 1000 }[scale[0]!]! : 1);
  const scaled = scale === "" ? "" : scale.at(-1)!;
  if (kind === "count" && scaled === "" && value < SMALLEST_HAN_COUNT && numeral !== "十") return null;
  if (kind === "count" && NO_THINGS.test(text.slice(end + unit.length))) return null;
  return {
    ...plainFigure(index, end + unit.length, amount, scaled + unit, kind),
    inside: ((inside ?? insideScaled) as "多" | "余" | undefined) ?? null,
  };
};

const compound: Attempt = (text, index) => {
  const match = matchAt(COMPOUND, text, index);
  if (match === null || BEFORE_BLOCKS.test(text[index - 1] ?? "")) return null;
  const end = index + match[0].length;
  const unit = unitAt(text, end);
  if (unit === "") return null;
  const myriads = Number(match[2]) * (match[3] ? 1000 : 1);
  return plainFigure(index, end + unit.length, Number(match[1]) + myriads / 1e4, `亿${unit}`, unitKind(unit));
};

/** People that 万 counts without a measure word (近20万农村人口). */
const PERSONS = /^[^,。;:、\d]{0,6}(?:人口|群众|居民|农民|职工|学生|师生|劳动力|游客|人才|村民|党员|干部|用户)/u;

/** A rate whose sign was lost (增长7.1,). */
const lostSign: Attempt = (text, index) => {
  const digits = /^\d{1,3}(?:\.\d{1,2})?(?=[,;。、]|$)/u.exec(text.slice(index, index + 8))?.[0];
  if (
    digits === undefined ||
    /^、\d/u.test(text.slice(index + digits.length)) ||
    !/(?:增长|下降|上涨|递增)(?:了|约|近)?$/u.test(text.slice(Math.max(0, index - 5), index))
  )
    return null;
  return { ...plainFigure(index, index + digits.length, Number(digits), "%", "share"), damaged: digits };
};

/** A ratio whose colon was lost after a whole one (由2.27:1缩小至2.121). */
const brokenRatio: Attempt = (text, index) => {
  const digits = /^\d{1,2}\.\d{2}1(?![\d%.:])/u.exec(text.slice(index, index + 8))?.[0];
  if (digits === undefined || !/:1[^\d,。;:]{1,8}$/u.test(text.slice(Math.max(0, index - 12), index))) return null;
  return { ...plainFigure(index, index + digits.length, Number(digits.slice(0, -1)), ":1", "ratio"), damaged: digits };
};

const plain: Attempt = (text, index) => {
  const match = matchAt(PLAIN, text, index);
  if (match === null) return null;
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
  if (
    range !== null &&
    !(/[至到]/u.test(range[0]) && /[从由][^,。;]{0,16}$/u.test(text.slice(Math.max(0, index - 20), index)))
  ) {
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
    !(/[A-Za-z]/u.test(before) && unit === "%" && ACRONYM.test(text.slice(Math.max(0, index - 3), index)))
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
    unit: (maxScale || scale) + unit,
    kind,
    inside: ((match[3] ?? match[5]) as "多" | "余" | undefined) ?? null,
    damaged: null,
  };
};

/** Time that is a result (缩短至3个工作日), not the length of a plan or the age of a thing. */
function isMeasuredTime(text: string, start: number, end: number, digits: string, unit: string): boolean {
  if (unit === "年") return digits.includes(".");
  const leads = /(?:达到?|为|至|超过?|近|约|缩短|压缩|压减|减少|增加|天数)$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return leads && !/^(?:内|前|后|圈|行动|之)/u.test(text.slice(end, end + 2));
}

const ATTEMPTS: readonly Attempt[] = [
  damaged,
  percentInWords,
  tenths,
  half,
  fraction,
  rank,
  brokenRatio,
  lostSign,
  ratio,
  compound,
  plain,
  inWords,
];

const LIST_GLUE = /(?:[、,]|和|与|及|以及)(?:约|近|超|超过)?(?=[\d])/uy;

/** Whether a figure without a unit is followed by another, whose unit it shares (增加35、44个). */
function takesUnitOfNext(text: string, end: number): boolean {
  return matchAt(LIST_GLUE, text, end) !== null;
}

function withUnitsOfNext(text: string, figures: readonly Figure[]): Figure[] {
  const whole: Figure[] = [];
  let next: Figure | null = null;
  for (const figure of figures.toReversed()) {
    const glued = next !== null && matchAt(LIST_GLUE, text, figure.end) !== null && next.start - figure.end < 5;
    if (figure.unit === NO_UNIT) {
      if (!glued || next!.kind === "rank" || next!.kind === "ratio" || /[,]/u.test(text[figure.end]!)) continue;
      next = { ...figure, unit: next!.unit, kind: next!.kind };
    } else if (glued && figure.unit === "个" && next!.unit === "个百分点") {
      next = { ...figure, unit: next!.unit, kind: next!.kind };
    } else next = figure;
    whole.push(next);
  }
  return whole.reverse();
}
