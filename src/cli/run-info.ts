import { byCodeUnit } from "../base/order.js";
import { sha256Of } from "../base/sha256.js";
import type { CleanDocument } from "../model/document.js";
import type { Sha256 } from "../model/quantity.js";
import type { EngineInfo, EngineName } from "../segment/index.js";
import { version } from "./about/version.js";
import type { Call } from "./call.js";
import { keyOf, type OptionEntry } from "./options/option.js";

/** What every JSON result says of how it came about. No clock, no machine: the same inputs give the same bytes. */
export interface RunInfo {
  readonly version: string;
  readonly engine: EngineName | null;
  readonly engine_version: string | null;
  readonly dictionary_sha256: Sha256 | null;
  readonly stopwords_sha256: Sha256 | null;
  readonly inputs_sha256: Sha256;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The options that decide the figures, by name in `snake_case`, in code-unit order. */
function runOptions({ options, entries }: Pick<Call, "options" | "entries">): Record<string, unknown> {
  const values: Readonly<Record<string, unknown>> = options;
  const chosen = entries
    .filter((entry) => entry.inRun !== false && values[keyOf(entry)] !== undefined)
    .map((entry): [string, unknown] => [entry.name.replaceAll("-", "_"), shownValue(entry, values[keyOf(entry)])]);
  return Object.fromEntries(chosen.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** Of files only whether there are any: their content is hashed, their paths differ from machine to machine. */
const shownValue = ({ kind }: OptionEntry, value: unknown): unknown =>
  kind.type === "list" && kind.of === "file" ? value !== false : value;

/** SHA-256 over the contents of all inputs, whatever their names and order. Rows of one table count as one input. */
function inputsSha256(documents: readonly Pick<CleanDocument, "path" | "sha256">[]): string {
  const byFile = new Map(documents.map(({ path, sha256 }) => [`${path.replace(/#\d+$/u, "")}\0${sha256}`, sha256]));
  return sha256Of([...byFile.values()].sort().join("\n"));
}

export function runInfo(
  documents: readonly Pick<CleanDocument, "path" | "sha256">[],
  call: Pick<Call, "options" | "entries">,
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
    options: runOptions(call),
  };
}
