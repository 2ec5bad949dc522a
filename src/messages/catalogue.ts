import type { Language } from "../model/language.js";
import type { Catalogue } from "./en.js";

/** All messages of a language; only the one asked for is loaded. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
  return language === "zh" ? (await import("./zh.js")).zh : (await import("./en.js")).en;
}

/** What stands between the two parts of a message on one line. */
export const BETWEEN: Readonly<Record<Language, string>> = { en: "; ", zh: "；" };
