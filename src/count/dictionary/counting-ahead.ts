import { once } from "../../base/once.js";
import type { CountableDocument } from "../../model/document.js";
import type { DictionaryCounter, DocumentCounts } from "./dictionary-counter.js";

/**
 * Counts documents as they are cleaned, in the thread that cleans: other threads clean on meanwhile. Give it to `prepare`
 * as `ahead`, then to `dictionaryIndex`.
 */
export class CountingAhead {
  readonly isHere = true;
  /** Made when the first document is there, so that other threads have begun by then. */
  readonly counter: () => DictionaryCounter;
  readonly #counts = new Map<CountableDocument, DocumentCounts>();

  constructor(counter: () => DictionaryCounter) {
    this.counter = once(counter);
  }

  offer(document: CountableDocument): void {
    this.#counts.set(document, this.counter().of(document));
  }

  /** What a document came to, once: it is forgotten then. */
  take(document: CountableDocument): DocumentCounts | undefined {
    const counts = this.#counts.get(document);
    this.#counts.delete(document);
    return counts;
  }

  /** Takes out of the counter what it knows of documents that were not taken: they were changed since, or dropped. */
  forgetOthers(): void {
    for (const document of this.#counts.keys()) this.counter().forget(document);
    this.#counts.clear();
  }
}
