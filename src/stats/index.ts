/** The statistics alone, as `cexi/stats`: numbers in, a number out. */
export * from "./adjusted-frequency.js";
export * from "./association.js";
export * from "./bayes-factor.js";
export * from "./burrows-delta.js";
export * from "./carroll-d2.js";
export * from "./chi-squared.js";
export * from "./chi-squared-survival.js";
export * from "./contingency.js";
export * from "./cosine.js";
export * from "./distances.js";
export {
  deviationOfProportions,
  deviationOfProportions2008,
  deviationOfProportionsEgbert,
  normalizedDeviationOfProportions,
  sparseNormalizedDeviation,
} from "./dp.js";
export * from "./effect-size.js";
export * from "./ell.js";
export * from "./fisher-exact.js";
export * from "./gamma.js";
export * from "./hypergeometric.js";
export * from "./jaccard.js";
export * from "./jensen-shannon.js";
export * from "./juilland-d.js";
export * from "./kl-divergence.js";
export * from "./log-likelihood.js";
export * from "./log-odds-prior.js";
export * from "./log-ratio.js";
export * from "./lyne-d3.js";
export * from "./normal.js";
export * from "./p-adjust.js";
export * from "./rank-sum-test.js";
export * from "./rosengren-s.js";
export * from "./spread.js";
export * from "./tf-idf.js";
export * from "./williams.js";
