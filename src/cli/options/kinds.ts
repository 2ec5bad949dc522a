import { InvalidArgumentError } from "commander";
import type { Phrases } from "../../words/en/phrases.js";
import { phrases } from "../../words/phrases.js";

/** Words in the language of the run, picked when they are shown. */
export type Says = (words: Phrases) => string;

/** What an option takes behind it. The same kind reads flags, settings files and variables, and makes the schema. */
export type Kind<Value = unknown> = { readonly placeholder: string; readonly value?: Value } & (
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | {
      readonly type: "number";
      readonly whole: boolean;
      readonly least: number;
      /** Whether `least` itself is allowed. */
      readonly included: boolean;
      readonly most: number | null;
      readonly wanted: Says;
    }
  /** Given several times, or once and divided by commas. */
  | { readonly type: "list"; readonly of: "file" | "text"; readonly isCommaList: boolean }
  /** The name of a file; `read` refuses one that will not do. */
  | { readonly type: "file"; readonly read?: (name: string) => string }
  /** Any text; `read` refuses what has not the form asked for. A form such as `2..4` may also be a bare number. */
  | { readonly type: "text"; readonly read?: (text: string) => Value; readonly wanted?: Says }
  | { readonly type: "switch" }
);

export const SWITCH: Kind<boolean> = { type: "switch", placeholder: "" };

export const choice = <const Name extends string>(placeholder: string, choices: readonly Name[]): Kind<Name> => ({
  type: "choice",
  placeholder,
  choices,
});

const number = { type: "number", placeholder: "n", whole: true, included: true, most: null } as const;
export const POSITIVE: Kind<number> = { ...number, least: 1, wanted: ({ values }) => values.positive };
export const WHOLE: Kind<number> = { ...number, least: 0, wanted: ({ values }) => values.whole };
export const ABOVE_ZERO: Kind<number> = {
  ...number,
  whole: false,
  least: 0,
  included: false,
  wanted: ({ values }) => values.aboveZero,
};
export const SHARE: Kind<number> = {
  ...ABOVE_ZERO,
  placeholder: "share",
  most: 1,
  wanted: ({ values }) => values.share,
};

export const FILE: Kind<string> = { type: "file", placeholder: "file" };
/** A file; the option may be given several times. */
export const FILES: Kind<readonly string[]> = { type: "list", of: "file", isCommaList: false, placeholder: "file" };
/** Items divided by commas: `n,v`. */
export const commaList = (placeholder: string): Kind<readonly string[]> => ({
  type: "list",
  of: "text",
  isCommaList: true,
  placeholder,
});
export const text = (placeholder: string): Kind<string> => ({ type: "text", placeholder });
/** A text with a form of its own. @param read the value, `undefined` where the text has not that form */
export const form = <Value>(
  placeholder: string,
  read: (text: string) => Value | undefined,
  wanted: Says,
): Kind<Value> => ({
  type: "text",
  placeholder,
  wanted,
  read: (given) => {
    const value = read(given);
    if (value === undefined) throw new InvalidArgumentError(wanted(phrases));
    return value;
  },
});

/** Some of these names, divided by commas: `targets,plan`. */
export const someOf = <const Name extends string>(known: readonly Name[], wanted: Says): Kind<readonly Name[]> =>
  form(
    "name,…",
    (given) => {
      const names = given.split(/[,，]/u).map((name) => name.trim());
      return names.every((name): name is Name => known.some((one) => one === name)) ? names : undefined;
    },
    wanted,
  );

/**
 * What a kind makes of a text, as the command gets it. @param previous the value so far, of an option given before
 *
 * @throws {InvalidArgumentError} if the text does not fit; its message says what would
 */
export function parsed(kind: Kind, given: string, previous: unknown): unknown {
  switch (kind.type) {
    case "number":
      return numberOf(kind, given);
    case "list":
      if (kind.isCommaList) return itemsOf(given);
      // `--stopwords FILE` may follow `--no-stopwords`: the last one counts
      return [...(Array.isArray(previous) ? previous : []), given];
    case "choice":
      if (!kind.choices.includes(given)) throw new InvalidArgumentError(kind.choices.join(", "));
      return given;
    case "text":
    case "file":
      return kind.read ? kind.read(given) : given;
    default:
      return given;
  }
}

function numberOf({ whole, least, included, most, wanted }: Extract<Kind, { type: "number" }>, given: string): number {
  const value = Number(given);
  const fits = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  const isLow = included ? value < least : value <= least;
  if (given.trim() === "" || !fits || isLow || (most !== null && value > most)) {
    throw new InvalidArgumentError(wanted(phrases));
  }
  return value;
}

function itemsOf(given: string): string[] {
  const items = given.split(/[,，]/u).map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError(phrases.values.list);
  return items;
}
