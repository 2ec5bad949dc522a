import type { CommandModule } from "./call.js";
import type { CommandName } from "./commands.js";

/** Commands are loaded one at a time, so that help and version stay instant. Only `program.ts` asks for them. */
const LOADERS: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  freq: () => import("./commands/freq.js"),
  clean: () => import("./commands/clean.js"),
  count: () => import("./commands/count.js"),
  kwic: () => import("./commands/kwic.js"),
  compare: () => import("./commands/compare.js"),
  collocates: () => import("./commands/collocates.js"),
  coverage: () => import("./commands/coverage.js"),
  index: () => import("./commands/index.js"),
  keywords: () => import("./commands/keywords.js"),
  tokens: () => import("./commands/tokens.js"),
  matrix: () => import("./commands/matrix.js"),
  network: () => import("./commands/network.js"),
  copies: () => import("./commands/copies.js"),
  lifelines: () => import("./commands/lifelines.js"),
  slogans: () => import("./commands/slogans.js"),
  claims: () => import("./commands/claims.js"),
  indicators: () => import("./commands/indicators.js"),
  report: () => import("./commands/report.js"),
  schema: () => import("./commands/schema.js"),
  doctor: () => import("./commands/doctor.js"),
  cache: () => import("./commands/cache.js"),
  config: () => import("./commands/config.js"),
  completions: () => import("./commands/completions.js"),
  map: () => import("./commands/map.js"),
  man: () => import("./commands/man.js"),
  dedup: () => import("./commands/dedup.js"),
};

export const loadCommand = (name: CommandName): Promise<CommandModule> => LOADERS[name]();
