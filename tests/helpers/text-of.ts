import { type CleanDocument, type Label, type Metadata, NO_METADATA } from "../../src/model/document.js";
import { slogans } from "../../src/slogans/slogans.js";
import type { Slogan } from "../../src/slogans/types.js";

/** A document of kept lines. */
export function textOf(text: string, path = "a.txt", metadata: Partial<Metadata> = {}): CleanDocument {
  const lines = text.split("\n").map((raw, index) => {
    const label: Label = raw.trim() === "" ? "blank" : "content";
    return { number: index + 1, raw, label, reason: "test", cuts: [] };
  });
  return { path, encoding: "utf-8", sha256: "", metadata: { ...NO_METADATA, ...metadata }, fields: {}, lines };
}

/** The slogans of one text, by their text. */
export const slogansIn = (text: string): Map<string, Slogan> =>
  new Map(slogans([textOf(text)]).slogans.map((slogan) => [slogan.text, slogan]));

/** The reasons why strings of one text were rejected, by the string. */
export const rejectedIn = (text: string): Map<string, string> =>
  new Map(slogans([textOf(text)]).rejected.map(({ quote, reason }) => [quote, reason]));
