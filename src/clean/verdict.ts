import type { Rule } from "./rules/rule.js";

/** What a rule or its neighbourhood says of a line, before title and headings are looked for. */
export interface Verdict {
  readonly label: "boilerplate" | "meta";
  readonly reason: string;
  readonly id: string;
  readonly ends: boolean;
}

export const verdictOf = (rule: Rule): Verdict => ({
  label: rule.label,
  reason: `${rule.id}: ${rule.why}`,
  id: rule.id,
  ends: rule.ends ?? false,
});

export const because = (id: string, why: string, label: Verdict["label"] = "boilerplate"): Verdict => ({
  label,
  reason: `${id}: ${why}`,
  id,
  ends: false,
});
