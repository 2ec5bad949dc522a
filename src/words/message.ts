import type { Problem } from "../model/corpus.js";
import { CexiError } from "../model/errors.js";
import type { Language } from "../model/language.js";
import type { Parameters as Named, Warning } from "../model/message.js";
import { type Catalogue, type Code, type ErrorCode, en, type Said, type WarningCode } from "./en/messages.js";

/** The parameters of a code, as an argument list: none where it has none. */
export type Arguments<C extends Code> = Parameters<Catalogue[C]>;

/** What a code says in a language; `null` where the catalogue has no such code, for example that of a newer version. */
export function said(catalogue: Catalogue, code: string, parameters: Named = {}): Said | null {
  if (!Object.hasOwn(catalogue, code)) return null;
  return (catalogue[code as Code] as (named: Named) => Said)(parameters);
}

/** What stands between the two parts of a message on one line, and between a path and what is wrong with it. */
export const BETWEEN: Readonly<Record<Language, { readonly parts: string; readonly path: string }>> = {
  en: { parts: "; ", path: ": " },
  zh: { parts: "；", path: "：" },
};

export const joined = ([what, todo]: Said, between: string): string =>
  todo === undefined ? what : `${what}${between}${todo}`;

const english = (code: Code, parameters: Named): string => joined(said(en, code, parameters)!, BETWEEN.en.parts);

export function failure<C extends ErrorCode>(code: C, ...given: Arguments<C>): CexiError {
  const parameters = given[0] ?? {};
  return new CexiError(code, english(code, parameters), parameters);
}

/** The failure that an error was before it came from another thread, where it lost its class; `null` for all others. */
export function revived(error: Error): CexiError | null {
  const { code, parameters } = error as Partial<CexiError>;
  if (code === undefined || !code.startsWith("E_") || said(en, code, parameters) === null) return null;
  return new CexiError(code, error.message, parameters);
}

/** What is wrong with one input; the run goes on. */
export function problem<C extends ErrorCode>(path: string, code: C, ...given: Arguments<C>): Problem {
  const parameters = given[0] ?? {};
  return { path, code, reason: english(code, parameters), parameters };
}

/** Something to know about one input that is no fault of it; `gathered` makes one warning of those of a run. */
export function note<C extends NoteCode>(path: string, code: C): Problem {
  const parameters = { files: [] };
  return { path, code, reason: english(code, parameters), parameters };
}

const NOTES = ["W_OWN_OUTPUT", "W_LITTLE_TEXT", "W_YEARS"] as const;
type NoteCode = (typeof NOTES)[number];

/** What is wrong with inputs, and what is to be noted of them: one warning a code, which names its inputs. */
export function gathered(all: readonly Problem[]): { problems: Problem[]; warnings: Warning[] } {
  const filesOf = (code: string) =>
    all
      .filter((one) => one.code === code)
      .map(({ path }) => path)
      .sort();
  const warnings = NOTES.map((code) => ({ code, files: filesOf(code) }))
    .filter(({ files }) => files.length > 0)
    .map(({ code, files }) => warning(code, { files }));
  return { problems: all.filter(({ code }) => !NOTES.some((known) => known === code)), warnings };
}

/** Something to know about the figures. */
export function warning<C extends WarningCode>(code: C, ...given: Arguments<C>): Warning {
  const parameters = given[0] ?? {};
  return { code, message: english(code, parameters), parameters };
}
