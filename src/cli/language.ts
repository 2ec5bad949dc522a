import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { LANGUAGES, type Language, languageOfLocale } from "../model/language.js";
import { findConfig, LARGEST, namedFile, variableOf } from "./config/file.js";

/** The language asked for, here or by `CEXI_LANG`; else that of the locale: Chinese where it says so, English otherwise. */
export function languageOf(
  asked: Language | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  if (asked !== undefined) return asked;
  const locale = env.CEXI_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return languageOfLocale(locale);
}

const FLAG = "--lang";

/**
 * The `--lang` of a command line. It is looked for before the line is parsed, since help and usage errors are in that
 * language too; a value that is no language is left to the parser to refuse.
 */
export function askedLanguage(words: readonly string[]): Language | undefined {
  const asked = lastGiven(words, FLAG);
  return LANGUAGES.find((language) => language === asked);
}

/** What a flag was given last on a line that is not parsed yet; `false` where `off` stands behind that, or no value. */
function lastGiven(words: readonly string[], flag: string, off?: string): string | false | undefined {
  const options = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  const given = options.flatMap((word, index): (string | false)[] => {
    if (word === off) return [false];
    if (word === flag) return [options[index + 1] ?? false];
    return word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });
  return given.at(-1);
}

export const withoutLanguage = (words: readonly string[]): string[] =>
  words.filter((word, index) => word !== FLAG && words[index - 1] !== FLAG && !word.startsWith(`${FLAG}=`));

/**
 * The language that environment or settings file choose, before the line is parsed: help and usage errors are in that
 * language too. A file that is broken says nothing here; the run will say what is wrong with it.
 */
export function configuredLanguage(words: readonly string[], command: string | undefined): Language | undefined {
  const { env } = process;
  const said = (command && env[variableOf("lang", command)]) || env.CEXI_LANG;
  if (said) return languageOfLocale(said);
  try {
    const named = namedFile({ config: lastGiven(words, "--config", "--no-config") });
    const path = named === null ? findConfig() : named && resolve(named.path);
    const stats = path ? statSync(path) : undefined;
    // a pipe can be read only once, a device may have no end
    if (!path || !stats?.isFile() || stats.size > LARGEST) return undefined;
    const data = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/u, "")) as Record<string, unknown> | null;
    const section = command === undefined ? undefined : (data?.[command] as Record<string, unknown> | undefined);
    return LANGUAGES.find((language) => language === (section?.lang ?? data?.lang));
  } catch {
    return undefined;
  }
}
