import type { Language } from "../model/language.js";
import { type Catalogue, en } from "./en/messages.js";
import type { Phrases } from "./en/phrases.js";

/** The language that the program speaks in this run, and what it says in it. Set once, before anything is said. */
export let language: Language;
export let phrases: Phrases;
/** Errors and warnings in that language; `null` in English, in which they are made. */
export let catalogue: Catalogue | null = null;

/** Loads the phrases of the language chosen, and of no other. */
export async function speak(chosen: Language): Promise<void> {
  language = chosen;
  phrases = await phrasesOf(chosen);
  catalogue = chosen === "en" ? null : await catalogueOf(chosen);
}

export async function phrasesOf(chosen: Language): Promise<Phrases> {
  return chosen === "zh" ? (await import("./zh/phrases.js")).zh : (await import("./en/phrases.js")).en;
}

/** All messages of a language. English ones are always there, since errors are made of them; others are loaded. */
export const catalogueOf = async (language: Language): Promise<Catalogue> =>
  language === "zh" ? (await import("./zh/messages.js")).zh : en;
