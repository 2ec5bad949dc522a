import { isObject } from "../../base/is-object.js";
import { type PageElement, textIn } from "./html-dom.js";

/** What linked data (JSON-LD, schema.org) in a page's head says of its article. */
export interface LinkedArticle {
  readonly headline: string | undefined;
  readonly date: string | undefined;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
}

const ARTICLE = /Article|Posting|Report/u;

/** The first article that the page's linked data describes; `null` where there is none, or where it cannot be read. */
export function linkedArticle(elements: readonly PageElement[]): LinkedArticle | null {
  for (const script of elements) {
    if (script.name !== "script" || script.attribs.type !== "application/ld+json") continue;
    const article = articlesIn(parsed(textIn(script)))[0];
    if (article === undefined) continue;
    return {
      headline: textOf(article.headline),
      date: textOf(article.datePublished),
      author: textOf(article.author),
      publisher: textOf(article.publisher),
    };
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Entry = Readonly<Record<string, unknown>>;

/** An entry may stand alone, in a list, or in a graph. */
function articlesIn(data: unknown): Entry[] {
  const entries = (Array.isArray(data) ? data : [data]).filter(isObject);
  return entries
    .flatMap((entry) => (Array.isArray(entry["@graph"]) ? entry["@graph"].filter(isObject) : [entry]))
    .filter((entry) => [entry["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type)));
}

/** A text, or the names of persons and bodies. */
function textOf(value: unknown): string | undefined {
  const all = [value].flat().flatMap((one) => {
    const text = isObject(one) ? one.name : one;
    return typeof text === "string" && text.trim() !== "" ? [text.replace(/\s+/gu, " ").trim()] : [];
  });
  return all.length > 0 ? all.join("、") : undefined;
}
