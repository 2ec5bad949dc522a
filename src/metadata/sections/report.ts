import type { SectionName } from "../../model/section.js";
import type { Heading } from "./headings.js";
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
