import { delimiter, dirname, relative, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { nearestName } from "../../base/nearest-name.js";
import { languageOfLocale } from "../../model/language.js";
import type { WantedValue as Named, Wanted } from "../../words/en/messages.js";
import { type Kind, parsed } from "../options/kinds.js";
import type { OptionEntry } from "../options/option.js";
import { found } from "./file.js";

/** What an option takes, as messages name it. */
type WantedValue = Omit<Named, "separator">;

/** What may stand for an option. @param isSwitch whether only on and off are asked for, as by `CEXI_NO_STOPWORDS` */
function wantedOf({ kind, off }: Pick<OptionEntry, "kind" | "off">, isSwitch = false): WantedValue {
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

/** Why a value does not fit its option; the caller adds where it stands. */
export class Misfit extends Error {
  /**
   * @param form what was wanted, in words, where the option has a form of its own
   * @param near what was probably meant
   */
  constructor(
    readonly wanted: WantedValue,
    readonly was: string,
    readonly near: string | null = null,
    readonly form: string | null = null,
  ) {
    super(was);
  }
}

/**
 * A value of a settings file as the command gets it from its flag: the same bytes of results follow from both. Names of
 * files are relative to the file and become relative to the working folder, as one would write them there.
 *
 * @throws {Misfit} where the option does not take the value
 */
export function valueInFile(entry: OptionEntry, value: unknown, file: string): unknown {
  const { kind, off } = entry;
  const misfit = (): Misfit => new Misfit(wantedOf(entry), found(value));
  const fromFile = (name: string): string => relative(process.cwd(), resolve(dirname(file), name)) || ".";
  if (typeof value === "boolean") {
    if (kind.type !== "switch" && off === undefined) throw misfit();
    return switched(entry, value);
  }
  const isTyped =
    kind.type === "number"
      ? typeof value === "number"
      : kind.type === "text" && kind.read
        ? typeof value === "string" || typeof value === "number"
        : typeof value === "string";
  if (kind.type === "list") {
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string" && item !== "")) throw misfit();
    return gathered(kind, kind.of === "file" ? value.map(fromFile) : value, misfit);
  }
  if (kind.type === "switch" || !isTyped || value === "") throw misfit();
  return one(entry, kind.type === "file" ? fromFile(String(value)) : String(value), misfit);
}

/**
 * The value of an environment variable as the command gets it from its flag. A list is divided as `PATH` is.
 *
 * @throws {Misfit} where the option does not take the value
 */
export function valueInVariable(entry: OptionEntry, text: string, isNegation: boolean): unknown {
  const { kind, name } = entry;
  const takesSwitch = isNegation || kind.type === "switch";
  const misfit = (): Misfit => new Misfit(wantedOf(entry, takesSwitch), found(text));
  if (takesSwitch) {
    if (/^(?:1|true|yes|on)$/iu.test(text)) return switched(entry, !isNegation);
    if (/^(?:0|false|no|off)$/iu.test(text)) return switched(entry, isNegation);
    throw misfit();
  }
  if (kind.type === "list") {
    const items = kind.isCommaList ? [text] : text.split(delimiter).filter((item) => item !== "");
    return gathered(kind, items, misfit);
  }
  return one(entry, name === "lang" ? languageOfLocale(text) : text, misfit);
}

/**
 * `true` or `false` as the flags would leave it: what a command does by itself is the absence of a flag, so that
 * `"quiet": false` and no word of it are the same run.
 */
function switched({ says, off, kind }: OptionEntry, value: boolean): boolean | undefined {
  if (off === undefined) return value ? true : undefined;
  if (!value) return false;
  return says !== undefined && kind.type !== "switch" ? undefined : true;
}

function one(entry: OptionEntry, text: string, misfit: () => Misfit): unknown {
  const { kind } = entry;
  try {
    return parsed(kind, text, undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    if (kind.type === "choice") throw new Misfit(wantedOf(entry), found(text), nearestName(text, kind.choices));
    // what has a form of its own says itself what that is
    if (kind.type === "text") throw new Misfit(wantedOf(entry), found(text), null, error.message);
    throw misfit();
  }
}

/** A list, item by item as from a flag that is repeated; an empty one is the same as none. */
function gathered(kind: Extract<Kind, { type: "list" }>, items: readonly string[], misfit: () => Misfit): unknown {
  try {
    if (items.length === 0) return undefined;
    if (kind.isCommaList) return parsed(kind, items.join(","), undefined);
    return items.reduce<unknown>((list, item) => parsed(kind, item, list), undefined);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw misfit();
    throw error;
  }
}
