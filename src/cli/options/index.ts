import type { CommandName } from "../commands.js";
import { OPTIONS as claims } from "./claims.js";
import { OPTIONS as clean } from "./clean.js";
import { OPTIONS as collocates } from "./collocates.js";
import { EVERY, ownFirst } from "./common.js";
import { OPTIONS as compare } from "./compare.js";
import { OPTIONS as copies } from "./copies.js";
import { OPTIONS as count } from "./count.js";
import { OPTIONS as coverage } from "./coverage.js";
import { OPTIONS as dedup } from "./dedup.js";
import { OPTIONS as dictionaryIndex } from "./dictionary-index.js";
import { OPTIONS as freq } from "./freq.js";
import { OPTIONS as indicators } from "./indicators.js";
import { OPTIONS as keywords } from "./keywords.js";
import { OPTIONS as kwic } from "./kwic.js";
import { OPTIONS as lifelines } from "./lifelines.js";
import { OPTIONS as map } from "./map.js";
import { OPTIONS as matrix } from "./matrix.js";
import { OPTIONS as network } from "./network.js";
import type { OptionEntry } from "./option.js";
import { CACHE, COMPLETIONS, CONFIG, DOCTOR, MAN, SCHEMA } from "./plain.js";
import { OPTIONS as report } from "./report.js";
import { OPTIONS as slogans } from "./slogans.js";
import { OPTIONS as tokens } from "./tokens.js";

/**
 * The options of each command. For what describes all of them (manual, completion, settings); a run loads its own only.
 */
const OPTIONS: Readonly<Record<CommandName, readonly OptionEntry[]>> = {
  freq,
  clean,
  count,
  kwic,
  compare,
  collocates,
  keywords,
  tokens,
  matrix,
  network,
  copies,
  lifelines,
  slogans,
  index: dictionaryIndex,
  coverage,
  indicators,
  claims,
  report,
  schema: SCHEMA,
  doctor: DOCTOR,
  cache: CACHE,
  config: CONFIG,
  completions: COMPLETIONS,
  map,
  man: MAN,
  dedup,
};

/** The options of a command, those of every command included, in the order of help. */
export const optionsOf = (name: CommandName): OptionEntry[] => ownFirst([...OPTIONS[name], ...EVERY]);
