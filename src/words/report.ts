import { en, type Words } from "./en/report.js";
import type { Language } from "./language.js";
import { zh } from "./zh/report.js";

export type { Words } from "./en/report.js";
export { LANGUAGES, type Language } from "./language.js";

export const wordsOf = (language: Language): Words => (language === "zh" ? zh : en);
