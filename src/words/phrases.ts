import type { Language } from "../model/language.js";
import type { Catalogue } from "./en/messages.js";
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
  catalogue = chosen === "en" ? null : (await import("./zh/messages.js")).zh;
}

export async function phrasesOf(chosen: Language): Promise<Phrases> {
  return chosen === "zh" ? (await import("./zh/phrases.js")).zh : (await import("./en/phrases.js")).en;
}
