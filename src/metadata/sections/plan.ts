import { type Border, type Report, ruled, turned } from "./headed-parts.js";
import { LISTED_SHORTCOMINGS, OPENING, PLAN_SENTENCES, PROMISE, type SectionRule } from "./rules.js";
import { announces } from "./targets.js";

/** Adds the beginning of the plan where no heading tells it. */
export function withPlan(report: Report, borders: readonly Border[]): Border[] {
  if (borders.some(({ name }) => name === "plan")) return [...borders];
  const last = borders.at(-1) ?? null;
  const plan = last?.name === "other" ? planAmongBeyond(report, last.at) : planBehindReview(report, last?.at ?? 0);
  return plan === null ? [...borders] : [...borders.filter(({ at }) => at < plan.at), plan];
}

/** Under a heading over the years to come: the first sentence that turns to the year planned. */
function planAmongBeyond({ sentences }: Report, from: number): Border | null {
  for (let at = from + 1; at < sentences.length; at++) {
    const rule = turningRule(sentences[at]!.text);
    if (rule) return { at, name: "plan", reason: ruled(rule) };
  }
  return null;
}

const turningRule = (text: string): SectionRule | undefined => PLAN_SENTENCES.find(({ pattern }) => pattern.test(text));

/**
 * Behind the review: the heading over the sentence that turns to the year planned or announces its targets, or that
 * sentence itself; at last, by position, what follows the list of shortcomings.
 */
function planBehindReview(report: Report, start: number): Border | null {
  const { sentences, headings } = report;
  const promise = promiseAfter(report, start);
  const from = promise === null ? behindShare(report, start) : promise + 1;
  for (let at = from; at < sentences.length; at++) {
    const rule = turningRule(sentences[at]!.text) ?? announces(sentences, at);
    if (!rule) continue;
    const heading = headings.findLast((one) => one.at >= from && one.at <= at && one.number !== null);
    return heading
      ? { at: heading.at, name: "plan", reason: HEADING_ABOVE }
      : { at, name: "plan", reason: ruled(rule) };
  }
  return promise === null || from >= sentences.length ? null : { at: from, name: "plan", reason: AFTER_SHORTCOMINGS };
}

const HEADING_ABOVE = "heading-above: the heading over the sentence that turns to the year planned";
const AFTER_SHORTCOMINGS = "after-shortcomings: the text behind the list of shortcomings";

/** Of the text behind the last heading so much is review at least, where no list of shortcomings ends it. */
const LEAST_REVIEW = 0.15;

function behindShare({ sentences }: Report, from: number): number {
  let left = LEAST_REVIEW * sentences.slice(from).reduce((sum, { length }) => sum + length, 0);
  let at = from;
  while (at < sentences.length && left > 0) left -= sentences[at++]!.length;
  return at;
}

/** Sentences from a mention of shortcomings on in which the promise to fix them stands. */
const LONGEST_SHORTCOMINGS = 25;
/** Share of the sentences in which the review ends. */
const LATEST_PROMISE = 0.75;

/** The promise that ends the list of shortcomings, in the middle of the text. */
function promiseAfter({ sentences }: Report, from: number): number | null {
  let named = -Infinity;
  for (let at = from; at < sentences.length * LATEST_PROMISE; at++) {
    const { text } = sentences[at]!;
    if (LISTED_SHORTCOMINGS.test(text)) named = at;
    if (at - named <= LONGEST_SHORTCOMINGS && PROMISE.test(text)) return at;
  }
  return null;
}

/** Adds the beginning of the review where no heading tells it: the first heading, or what follows the opening words. */
export function withReview({ sentences, headings }: Report, borders: readonly Border[]): Border[] {
  const plan = borders.findIndex(({ name }) => name === "plan");
  const before = plan < 0 ? borders : borders.slice(0, plan);
  const [first] = borders;
  if (first === undefined || before.some(({ name }) => name === "review")) return [...borders];
  const heading = headings.find(({ at, number }) => at < first.at && number === 1);
  const opening = sentences.slice(0, Math.min(first.at, OPENING_SENTENCES)).findIndex(({ text }) => OPENING.test(text));
  const at = heading?.at ?? opening + 1;
  if (at >= first.at) return [...borders];
  const review: Border = { at, name: "review", reason: heading ? FIRST_HEADING : AFTER_OPENING };
  return [...turned(sentences, review, first.at), ...borders];
}

const FIRST_HEADING = "first-heading: the first heading of a report";
const AFTER_OPENING = "after-opening: the text behind the opening words";
/** Sentences at the head among which the opening words stand. */
const OPENING_SENTENCES = 20;
