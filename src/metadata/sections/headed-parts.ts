import type { SectionName } from "../../model/section.js";
import type { Heading } from "./headings.js";
import { BEYOND_PARAGRAPH, PAST_PARAGRAPH } from "./rules.js";
import type { Sentence } from "./sentences.js";

/** A report as its parts are told: its sentences, and the headings of the first level among them. */
export interface Report {
  readonly sentences: readonly Sentence[];
  readonly headings: readonly Heading[];
}

/** Where a part begins, as the index of a sentence. */
export interface Border {
  readonly at: number;
  readonly name: SectionName;
  /** Begins with the id of the rule. */
  readonly reason: string;
}

/** The reason of a border that a rule drew. */
export const ruled = (rule: { readonly id: string; readonly why: string }): string => `${rule.id}: ${rule.why}`;

/** The parts that headings open: review and years beyond before the plan, and what stands behind it by a heading of its own. */
export function headedParts({ sentences, headings }: Report): Border[] {
  const borders: Border[] = [];
  let plan: Heading | null = null;
  let beyond: number | null = null; // the number of a heading over the years beyond that stands behind the plan
  for (const heading of headings) {
    const { at, rule, number } = heading;
    const topic = rule?.topic;
    if (plan) {
      if (topic === "beyond" && number === (plan.number === null ? null : plan.number + 1)) {
        borders.push({ at, name: "other", reason: ruled(rule!) });
        beyond = number;
      } else if (beyond !== null && number === beyond + 1) {
        borders.push({ at, name: "plan", reason: AFTER_BEYOND });
        beyond = null;
      }
    } else if (topic === "review" && !(rule!.first && borders.length > 0)) {
      borders.push({ at, name: "review", reason: ruled(rule!) });
    } else if (topic === "beyond" || topic === "both") {
      borders.push({ at, name: "other", reason: ruled(rule!) });
    } else if (topic === "plan" || (topic === "doubtful-plan" && borders.length > 0)) {
      borders.push({ at, name: "plan", reason: ruled(rule!) });
      plan = heading;
    }
  }
  return borders.flatMap((border, k) => turned(sentences, border, borders[k + 1]?.at ?? sentences.length));
}

const AFTER_BEYOND = "next-heading: the heading that follows the years beyond, which stand behind the plan here";

/** A part with its paragraphs that turn from the review to the years beyond, or look back among the years beyond. */
export function turned(sentences: readonly Sentence[], border: Border, end: number): Border[] {
  const all = [border];
  if (border.name === "plan") return all;
  let { name } = border;
  let looksBack = false;
  for (let at = border.at + 1; at < end; at++) {
    const { text, begins } = sentences[at]!;
    if (!begins) continue;
    if (looksBack) all.push({ at, name: "other", reason: "years-beyond: the years to come go on" });
    looksBack = border.name === "other" && PAST_PARAGRAPH.test(text);
    if (looksBack) all.push({ at, name: "review", reason: "years-gone-by: a paragraph that looks back" });
    else if (name === "review" && BEYOND_PARAGRAPH.test(text)) {
      name = "other";
      all.push({ at, name, reason: "years-beyond: a paragraph that turns to the years to come" });
    }
  }
  return all;
}
