import { createHash } from "node:crypto";
import type { CleanDocument, EngineInfo } from "../index.js";
import { version } from "./about/version.js";

/** What every JSON result says of how it came about. No clock, no machine: the same inputs give the same bytes. */
export interface RunInfo {
  readonly version: string;
  readonly engine: string | null;
  readonly engine_version: string | null;
  readonly dictionary_sha256: string | null;
  readonly stopwords_sha256: string | null;
  readonly inputs_sha256: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Options that say how or where, not what: they change no figure and stay out of `run.options`. */
const NOT_IN_RUN = new Set([
  "format",
  "output",
  "plot",
  "links",
  "bom",
  "rawCells",
  "filesFrom",
  "config",
  "jobs",
  "cache",
  "color",
  "quiet",
  "verbose",
  "progress",
  "lang",
  // Their content is in `dictionary_sha256` and `stopwords_sha256`; their paths differ from machine to machine.
  "dict",
]);

const snakeCase = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** The options that decide the figures, by name in `snake_case`, in code-unit order. */
export function runOptions(options: object): Record<string, unknown> {
  const entries = Object.entries(options)
    .filter(([name, value]) => !NOT_IN_RUN.has(name) && value !== undefined)
    .map(([name, value]): [string, unknown] => [snakeCase(name), name === "stopwords" ? value !== false : value]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 over the contents of all inputs, whatever their names and order. Rows of one table count as one input. */
export function inputsSha256(documents: readonly Pick<CleanDocument, "path" | "sha256">[]): string {
  const byFile = new Map(documents.map(({ path, sha256 }) => [`${path.replace(/#\d+$/u, "")}\0${sha256}`, sha256]));
  return createHash("sha256")
    .update([...byFile.values()].sort().join("\n"))
    .digest("hex");
}

export function runInfo(
  documents: readonly CleanDocument[],
  options: object,
  engine: EngineInfo | null = null,
  stopwordsSha256: string | null = null,
): RunInfo {
  return {
    version: version(),
    engine: engine?.engine ?? null,
    engine_version: engine?.engineVersion ?? null,
    dictionary_sha256: engine?.dictionarySha256 ?? null,
    stopwords_sha256: stopwordsSha256,
    inputs_sha256: inputsSha256(documents),
    options: runOptions(options),
  };
}
