import type { Language } from "../model/language.js";
import { type Catalogue, en } from "./en/messages.js";

/** All messages of a language. English ones are always there, since errors are made of them; others are loaded. */
export const catalogueOf = async (language: Language): Promise<Catalogue> =>
  language === "zh" ? (await import("./zh/messages.js")).zh : en;
