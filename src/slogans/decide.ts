import { type Evidence, FEATURES, featuresOf } from "./features.js";
import { WEIGHTS } from "./weights.js";

/** The verdict on one candidate. */
export interface Decision {
  readonly accepted: boolean;
  /** Sum of the weights of the features that hold, in log-odds; above 0 it is a slogan. */
  readonly evidence: number;
  /** How much it looks like a place's own strategy, in log-odds; orders the list. */
  readonly rank: number;
  /** For a slogan what speaks for it, else what speaks against it; the weightiest first. */
  readonly reasons: readonly string[];
}

const RULES = new Map(FEATURES.map((feature) => [feature.id, feature]));

/** Adds up the weights of the features of a candidate: one linear model, the same for all kinds. */
export function decide(evidence: Evidence): Decision {
  const features = featuresOf(evidence);
  const sum = features.reduce((total, id) => total + (WEIGHTS[id]?.keep ?? 0), 0);
  const rank = features.reduce((total, id) => total + (WEIGHTS[id]?.rank ?? 0), 0);
  const accepted = sum > 0;
  const reasons = features
    .map((id) => ({ id, weight: (accepted ? 1 : -1) * (WEIGHTS[id]?.keep ?? 0), rule: RULES.get(id)! }))
    .map((entry) => ({ ...entry, words: accepted ? entry.rule.reason : (entry.rule.against ?? "") }))
    .filter((entry) => entry.words !== "" && (accepted || entry.weight > 0))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map((entry) => entry.words);
  return { accepted, evidence: sum, rank, reasons: [...new Set(reasons)] };
}

/** From log-odds to a number between 0 and 1. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
