import { delimiter, dirname, relative, resolve } from "node:path";
import { InvalidArgumentError, type Option } from "commander";
import { didYouMean } from "../nearest.js";
import { type OptionSpec, parsed } from "./option-spec.js";
import { found, wantedInFile, wantedInVariable } from "./words.js";

/** Why a value does not fit its option; where it stands is added by whoever knows. */
export class Misfit extends Error {
  /** What was wanted; what was found, in words. */
  constructor(
    readonly wanted: string,
    readonly was: string,
  ) {
    super(wanted);
  }
}

/**
 * A value of a settings file as the command gets it from its flag: the same bytes of results follow from both. Names of
 * files are relative to the file and become relative to the working folder, as one would write them there.
 *
 * @throws {Misfit} where the option does not take the value
 */
export function valueInFile(spec: OptionSpec, value: unknown, file: string): unknown {
  const { kind, negation, positive } = spec;
  const misfit = (): Misfit => new Misfit(wantedInFile(spec), found(value));
  const fromFile = (name: string): string => relative(process.cwd(), resolve(dirname(file), name)) || ".";
  if (typeof value === "boolean") {
    if (kind.type !== "boolean" && negation === null) throw misfit();
    return switched(spec, value);
  }
  const isTyped =
    kind.type === "number"
      ? typeof value === "number"
      : kind.type === "text" && kind.hasForm
        ? typeof value === "string" || typeof value === "number"
        : typeof value === "string";
  if (kind.type === "list") {
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string" && item !== "")) throw misfit();
    return gathered(positive!, kind, kind.of === "file" ? value.map(fromFile) : value, misfit);
  }
  if (kind.type === "boolean" || !isTyped || value === "") throw misfit();
  return one(positive!, kind.type === "file" ? fromFile(String(value)) : String(value), spec, misfit);
}

/**
 * The value of an environment variable as the command gets it from its flag. A list is divided as `PATH` is.
 *
 * @throws {Misfit} where the option does not take the value
 */
export function valueInVariable(spec: OptionSpec, text: string, isNegation: boolean): unknown {
  const { kind, positive } = spec;
  const takesSwitch = isNegation || kind.type === "boolean";
  const misfit = (): Misfit =>
    new Misfit(wantedInVariable(takesSwitch ? { type: "boolean" } : kind, delimiter), found(text));
  if (takesSwitch) {
    if (/^(?:1|true|yes|on)$/iu.test(text)) return switched(spec, !isNegation);
    if (/^(?:0|false|no|off)$/iu.test(text)) return switched(spec, isNegation);
    throw misfit();
  }
  if (kind.type === "list") {
    const items = kind.isCommaList ? [text] : text.split(delimiter).filter((item) => item !== "");
    return gathered(positive!, { ...kind, isCommaList: false }, items, misfit);
  }
  return one(positive!, spec.key === "lang" ? languageOfLocale(text) : text, spec, misfit);
}

/** `CEXI_LANG` may be the name of a locale: `zh_CN.UTF-8`. */
const languageOfLocale = (text: string): string => (/^zh/iu.test(text) ? "zh" : "en");

/**
 * `true` or `false` as the flags would leave it: what a command does by itself is the absence of a flag, so that
 * `"quiet": false` and no word of it are the same run.
 */
function switched({ positive, negation, kind }: OptionSpec, value: boolean): boolean | undefined {
  if (negation === null) return value ? true : undefined;
  if (!value) return false;
  return positive !== null && kind.type !== "boolean" ? undefined : true;
}

function one(option: Option, text: string, spec: OptionSpec, misfit: () => Misfit): unknown {
  try {
    return parsed(option, text, undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    if (spec.kind.type === "choice") {
      throw new Misfit(wantedInFile(spec), `${found(text)}${didYouMean(text, spec.kind.choices)}`);
    }
    // what has a form of its own says itself what that is
    if (spec.kind.type === "text") throw new Misfit(error.message.replace(/, please$/u, ""), found(text));
    throw misfit();
  }
}

/** A list, item by item as from a flag that is repeated; an empty one is the same as none. */
function gathered(
  option: Option,
  { isCommaList }: { readonly isCommaList: boolean },
  items: readonly string[],
  misfit: () => Misfit,
): unknown {
  try {
    if (items.length === 0) return undefined;
    if (isCommaList) return parsed(option, items.join(","), undefined);
    return items.reduce<unknown>((list, item) => parsed(option, item, list), undefined);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw misfit();
    throw error;
  }
}
