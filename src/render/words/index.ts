import { en, type Words } from "./en.js";
import type { Language } from "./language.js";
import { zh } from "./zh.js";

export type { Words } from "./en.js";
export { LANGUAGES, type Language } from "./language.js";

/** The words of a language. */
export const wordsOf = (language: Language): Words => (language === "zh" ? zh : en);
