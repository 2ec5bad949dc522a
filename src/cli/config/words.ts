import type { WantedValue as Named, Wanted } from "../../words/en/messages.js";
import type { Kind } from "../options/kinds.js";
import type { OptionEntry } from "../options/option.js";

/** What an option takes, as messages name it. */
export type WantedValue = Omit<Named, "separator">;

/** What may stand for an option. @param isSwitch whether only on and off are asked for, as by `CEXI_NO_STOPWORDS` */
export function wantedOf({ kind, off }: Pick<OptionEntry, "kind" | "off">, isSwitch = false): WantedValue {
  const plain = { choices: [], least: null, most: null };
  if (isSwitch) return { ...plain, wanted: "switch" };
  if (kind.type === "choice") return { ...plain, wanted: "choice", choices: kind.choices };
  if (kind.type === "number") {
    const { whole, least, most } = kind;
    return { ...plain, wanted: whole ? "whole" : "number", least, most };
  }
  return { ...plain, wanted: nameOf(kind, off !== undefined) };
}

function nameOf(kind: Exclude<Kind, { type: "choice" | "number" }>, hasOff: boolean): Wanted {
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

/** More of a wrong value or key tells nothing more. Unit: UTF-16 code units. */
const LONGEST_QUOTE = 60;
