import type { Language } from "../model/language.js";
import { en, type Words } from "./en/report.js";
import { zh } from "./zh/report.js";

export type { Words } from "./en/report.js";

export const wordsOf = (language: Language): Words => (language === "zh" ? zh : en);
