import { en, type Words } from "./en.js";
import { zh } from "./zh.js";

export type { Words } from "./en.js";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of a language. */
export const wordsOf = (language: Language): Words => (language === "zh" ? zh : en);
