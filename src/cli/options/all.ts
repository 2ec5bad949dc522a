export { OPTIONS as claims } from "./claims.js";
export { OPTIONS as clean } from "./clean.js";
export { OPTIONS as collocates } from "./collocates.js";
export { OPTIONS as compare } from "./compare.js";
export { OPTIONS as copies } from "./copies.js";
export { OPTIONS as count } from "./count.js";
export { OPTIONS as coverage } from "./coverage.js";
export { OPTIONS as dedup } from "./dedup.js";
export { OPTIONS as index } from "./dictionary-index.js";
export { OPTIONS as freq } from "./freq.js";
export { OPTIONS as indicators } from "./indicators.js";
export { OPTIONS as keywords } from "./keywords.js";
export { OPTIONS as kwic } from "./kwic.js";
export { OPTIONS as lifelines } from "./lifelines.js";
export { OPTIONS as map } from "./map.js";
export { OPTIONS as matrix } from "./matrix.js";
export { OPTIONS as network } from "./network.js";
export {
  CACHE as cache,
  COMPLETIONS as completions,
  CONFIG as config,
  DOCTOR as doctor,
  MAN as man,
  SCHEMA as schema,
} from "./plain.js";
export { OPTIONS as report } from "./report.js";
export { OPTIONS as slogans } from "./slogans.js";
export { OPTIONS as tokens } from "./tokens.js";
