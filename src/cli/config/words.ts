import type { OneRun, Wanted } from "../../words/en/messages.js";
import type { OptionSpec, ValueKind } from "./option-spec.js";

/** Options that belong to one run and are therefore given on the command line only, and what they name. */
export const ONE_RUN_ONLY: Readonly<Record<string, OneRun>> = {
  output: "result",
  plot: "result",
  links: "result",
  filesFrom: "inputs",
  config: "settings",
};

/** What an option takes, as messages name it. */
export interface WantedValue {
  readonly wanted: Wanted;
  readonly choices: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
}

/** What may stand for an option. @param isSwitch whether only on and off are asked for, as by `CEXI_NO_STOPWORDS` */
export function wantedOf({ kind, negation }: Pick<OptionSpec, "kind" | "negation">, isSwitch = false): WantedValue {
  const plain = { choices: [], least: null, most: null };
  if (isSwitch) return { ...plain, wanted: "switch" };
  if (kind.type === "choice") return { ...plain, wanted: "choice", choices: kind.choices };
  if (kind.type === "number") {
    const { whole, least, most } = kind;
    return { ...plain, wanted: whole ? "whole" : "number", least: least?.value ?? null, most };
  }
  return { ...plain, wanted: nameOf(kind, negation !== null) };
}

function nameOf(kind: Exclude<ValueKind, { type: "choice" | "number" }>, hasOff: boolean): Wanted {
  if (kind.type === "boolean") return "switch";
  if (kind.type !== "list") return kind.type;
  return kind.of === "text" ? "texts" : hasOff ? "files-or-off" : "files";
}

/** A value that was found, short enough for one line, as it stands in JSON. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value !== "string") return String(value);
  const quoted = JSON.stringify(value);
  return quoted.length <= LONGEST_QUOTE ? quoted : `${quoted.slice(0, LONGEST_QUOTE)}…"`;
}

/** More of a wrong value or key tells nobody more. Unit: UTF-16 code units. */
const LONGEST_QUOTE = 60;
