import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Entities as their letters, named and numbered, as browsers read them; a `&` that begins none stays. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const { decodeHTML } = require("entities") as typeof import("entities");
  return decodeHTML(text);
}
