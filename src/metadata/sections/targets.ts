import { type Border, type Report, ruled } from "./headed-parts.js";
import { ANNOUNCING_SENTENCES, EXPLAINING, OTHER_TARGETS, type SectionRule, TARGET_FIGURE, TURNING } from "./rules.js";
import type { Sentence } from "./sentences.js";

/** Adds the announcement of the main targets, inside the plan. */
export function withTargets({ sentences }: Report, parts: readonly Border[]): Border[] {
  const k = parts.findIndex(({ name }) => name === "plan");
  if (k < 0) return [...parts];
  const plan = parts[k]!;
  const planEnd = parts[k + 1]?.at ?? sentences.length;
  for (let at = plan.at; at < planEnd; at++) {
    const rule = announces(sentences, at);
    if (rule === null) continue;
    const end = endOfTargets(sentences, at, planEnd);
    const before: Border[] = at === plan.at ? [] : [plan];
    const after: Border[] = end < planEnd ? [{ at: end, name: "plan", reason: AFTER_TARGETS }] : [];
    const targets: Border = { at, name: "targets", reason: ruled(rule) };
    return [...parts.slice(0, k), ...before, targets, ...after, ...parts.slice(k + 1)];
  }
  return [...parts];
}

const AFTER_TARGETS = "after-targets: the text behind the targets";

/** The rule by which a sentence announces the targets of the year; the figures may stand in the next sentence. */
export function announces(sentences: readonly Sentence[], at: number): SectionRule | null {
  const text = unbroken(sentences, at);
  for (const rule of ANNOUNCING_SENTENCES) {
    const match = rule.pattern.exec(text);
    if (match === null || match.index > FARTHEST || OTHER_TARGETS.test(text.slice(0, match.index))) continue;
    const figures = text.slice(match.index, match.index + FIGURES) + (sentences[at + 1]?.text ?? "");
    if (TARGET_FIGURE.test(figures) && !MEAN.test(text.slice(match.index, match.index + FIGURES))) return rule;
  }
  return null;
}

/** Code units before the words that announce. */
const FARTHEST = 120;
/** Code units behind them in which the first figures stand. */
const FIGURES = 160;
/** Targets of a plan are means of its years; a mean concentration is of one. */
const MEAN = /年(?:平)?均(?!浓度)/u;

/** A sentence with what follows on the next lines, where a scraper broke it behind 的. */
function unbroken(sentences: readonly Sentence[], at: number): string {
  const { text } = sentences[at]!;
  if (!text.endsWith("的")) return text;
  return [0, 1, 2].map((next) => sentences[at + next]?.text ?? "").join("");
}

/** The first sentence behind the announcement: the targets go on as long as figures or words that explain them do. */
function endOfTargets(sentences: readonly Sentence[], from: number, end: number): number {
  const broken = sentences[from]!.text.endsWith("的") ? 2 : 0;
  for (let at = from + 1 + broken; at < end; at++) {
    const { text } = sentences[at]!;
    if (EXPLAINING.test(text)) continue;
    if (TURNING.test(text) || !TARGET_FIGURE.test(text)) return at;
  }
  return end;
}
