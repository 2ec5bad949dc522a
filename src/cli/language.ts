import { LANGUAGES, type Language, languageOfLocale } from "../model/language.js";

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
  const options = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  const values = options.flatMap((word, index) =>
    word === FLAG ? [options[index + 1]] : word.startsWith(`${FLAG}=`) ? [word.slice(FLAG.length + 1)] : [],
  );
  return LANGUAGES.find((language) => language === values.at(-1));
}

/** The words of a line without `--lang` and its value. */
export const withoutLanguage = (words: readonly string[]): string[] =>
  words.filter((word, index) => word !== FLAG && words[index - 1] !== FLAG && !word.startsWith(`${FLAG}=`));
