import { claims } from "./claims.js";
import { clean } from "./clean.js";
import { collocates } from "./collocates.js";
import { compare } from "./compare.js";
import { configValues } from "./config-values.js";
import { count, kwic } from "./count.js";
import { coverage } from "./coverage.js";
import { dedup } from "./dedup.js";
import { copies, lifelines } from "./descent.js";
import { index } from "./dictionary-index.js";
import { doctor } from "./doctor.js";
import { freq } from "./freq.js";
import { matrix, network, tokens } from "./handover.js";
import { indicators } from "./indicators.js";
import { keywords } from "./keywords.js";
import { map } from "./map.js";
import type { Schema } from "./parts.js";
import { report } from "./report.js";
import { slogans } from "./slogans.js";

/** The JSON Schema (2020-12) of each command's result. Tests hold real results against them. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  claims,
  clean,
  collocates,
  compare,
  "config-values": configValues,
  copies,
  count,
  coverage,
  dedup,
  doctor,
  freq,
  index,
  indicators,
  keywords,
  kwic,
  lifelines,
  map,
  matrix,
  network,
  report,
  slogans,
  tokens,
};

export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS);
