import { type CatalogueEntry, catalogueWith } from "../indicators/catalogue.js";
import { figuresFor } from "../indicators/headline.js";
import type { CleanDocument } from "../model/document.js";
import { begins } from "../pipeline/threads.js";
import { type MinedDocument, mineDocument } from "../slogans/mine.js";
import { dataOfThread, serve } from "../work/serve.js";
import { type StoredSlogan, storedSlogans } from "./stored.js";

export type Search =
  | { readonly for: "slogans" /** See `mineDocument`. */; readonly explain: boolean }
  /** `own`: rows that come to the catalogue; `null`: all figures. */
  | { readonly for: "figures"; readonly own: readonly CatalogueEntry[] | null };

/** The slogans of a document, without the rules themselves, which cannot be handed over. */
export interface MinedThere extends Omit<MinedDocument, "slogans"> {
  readonly slogans: readonly StoredSlogan[];
}

export interface MineTask {
  readonly documents: readonly CleanDocument[];
  /** See `begins`. */
  readonly begun: Int32Array;
}

const find = finderOf(dataOfThread<Search>());

serve<MineTask, readonly unknown[]>(({ documents, begun }, isStopped) => {
  const done: unknown[] = [];
  for (const [place, document] of documents.entries()) {
    if (isStopped()) break;
    done.push(begins(begun, place) ? find(document) : null);
  }
  return { done };
});

function finderOf(search: Search): (document: CleanDocument) => unknown {
  if (search.for === "figures") return figuresFor(search.own === null ? null : catalogueWith(search.own));
  return (document): MinedThere => {
    const mined = mineDocument(document, search.explain);
    return { ...mined, slogans: storedSlogans(mined) };
  };
}
