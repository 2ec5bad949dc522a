import type { Language } from "../render/words/language.js";

/** The language asked for, here or by `CEXI_LANG`; else that of the locale: Chinese where it says so, English otherwise. */
export function languageOf(
  asked: Language | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  if (asked !== undefined) return asked;
  const locale = env.CEXI_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^zh/iu.test(locale) ? "zh" : "en";
}
