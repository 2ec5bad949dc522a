import { type Evidence, FEATURES, type FeatureRule } from "./features.js";
import { WEIGHTS } from "./weights.js";

/** The verdict on one candidate. */
export interface Decision {
  readonly accepted: boolean;
  /** Sum of the weights of the features that hold, in log-odds; above 0 it is a slogan. */
  readonly evidence: number;
  /** How much it looks like a place's own strategy, in log-odds; orders the list. */
  readonly rank: number;
  /** The rules of the features that hold. */
  readonly holding: readonly FeatureRule[];
}

const WEIGHED = FEATURES.map((rule) => ({
  rule,
  keep: WEIGHTS[rule.id]?.keep ?? 0,
  rank: WEIGHTS[rule.id]?.rank ?? 0,
}));

/** Adds up the weights of the features of a candidate: one linear model, the same for all kinds. */
export function decide(evidence: Evidence): Decision {
  const holding: FeatureRule[] = [];
  let sum = 0;
  let total = 0;
  for (const { rule, keep, rank } of WEIGHED) {
    if (!rule.holds(evidence)) continue;
    holding.push(rule);
    sum += keep;
    total += rank;
  }
  return { accepted: sum > 0, evidence: sum, rank: total, holding };
}

/** For a slogan what speaks for it, else what speaks against it; the weightiest first. */
export function reasonsOf({ accepted, holding }: Decision): readonly string[] {
  const reasons = holding
    .map((rule) => ({
      id: rule.id,
      weight: (accepted ? 1 : -1) * (WEIGHTS[rule.id]?.keep ?? 0),
      words: accepted ? rule.reason : (rule.against ?? ""),
    }))
    .filter(({ words, weight }) => words !== "" && (accepted || weight > 0))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ words }) => words);
  return [...new Set(reasons)];
}

/** From log-odds to a number between 0 and 1. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
