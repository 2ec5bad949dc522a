import { HAN_NUMERALS } from "../base/han-number.js";
import { type Attempt, type Figure, matchAt } from "./figure.js";
import { brokenRatio, compound, damaged, lostSign, PLAIN, plain, ratio } from "./figures-in-digits.js";
import { compoundInWords, fraction, half, inWords, percentInWords, rank, tenths } from "./figures-in-words.js";
import { trapEnd } from "./traps.js";

/** Where a figure may begin. */
const START = new RegExp(`[\\dlIO百千第${HAN_NUMERALS}半]`, "gu");

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
  compoundInWords,
  inWords,
];

const figureAt: Attempt = (text, index) => {
  for (const attempt of ATTEMPTS) {
    const figure = attempt(text, index);
    if (figure !== null) return figure;
  }
  return null;
};

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

/** 3亿、5亿、10亿元: the unit stands behind the last. */
const MAGNITUDE = /^[十百千万亿]+$/u;

const LIST_GLUE = /(?:[、,]|和|与|及|以及)(?:约|近|超|超过|全[国省市])?(?=[-–−]?\d)/uy;

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
    } else if (glued && MAGNITUDE.test(figure.unit)) {
      next = { ...figure, unit: figure.unit + next!.unit.replace(/^[十百千万亿]+/u, ""), kind: next!.kind };
    } else next = figure;
    whole.push(next);
  }
  return whole.reverse();
}
