import { byCodeUnit } from "../base/order.js";
import { type Evidence, FEATURES, type FeatureRule } from "./features.js";
import { WEIGHTS, type Weight } from "./weights.js";

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

/** Adds up the weights of the features of a candidate: one linear model, the same for all kinds. */
export function decide(evidence: Evidence): Decision {
  const holding = FEATURES.filter(({ holds }) => holds(evidence.candidate, evidence));
  const sumOf = (what: keyof Weight): number => holding.reduce((sum, { id }) => sum + WEIGHTS[id]![what], 0);
  const keep = sumOf("keep");
  return { accepted: keep > 0, evidence: keep, rank: sumOf("rank"), holding };
}

/** For a slogan what speaks for it, else what speaks against it; the weightiest first. */
export function reasonsOf({ accepted, holding }: Decision): readonly string[] {
  const wordsOf = ({ reason, against = "" }: FeatureRule): string => (accepted ? reason : against);
  const weightOf = ({ id }: FeatureRule): number => (accepted ? 1 : -1) * WEIGHTS[id]!.keep;
  const telling = holding.filter((rule) => wordsOf(rule) !== "" && (accepted || weightOf(rule) > 0));
  telling.sort((a, b) => weightOf(b) - weightOf(a) || byCodeUnit(a.id, b.id));
  return [...new Set(telling.map(wordsOf))];
}

/** From log-odds to a number between 0 and 1. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
