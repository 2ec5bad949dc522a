import type { CleanDocument } from "../model/document.js";
import { passageTextSha256 } from "../model/passage.js";
import { blobKey, sha256Of } from "./blob-key.js";
import type { BlobStore } from "./blob-store.js";
import { openStore } from "./open-store.js";
import { tidyCache } from "./tidy-cache.js";

const BYTES = 8;

/** Numbers that take long to find, remembered between runs by their name and by the sum of all that they depend on. */
export class FigureMemory {
  readonly #store: BlobStore;

  constructor(store: BlobStore) {
    this.#store = store;
  }

  static open(): FigureMemory {
    return new FigureMemory(openStore("figures"));
  }

  /** @param sum SHA-256 of what the figures depend on, in hex */
  of(sum: string): Figures {
    return new Figures(this.#store, sum);
  }

  /** The figures of the texts of these documents, whatever they are called. */
  readonly ofTexts = (documents: readonly CleanDocument[]): Figures =>
    this.of(sha256Of(documents.map(passageTextSha256).join("\n")));

  /** Writes what is new and closes. Whether that works is nobody's concern: it costs time only. */
  save(): void {
    this.#store.commit();
    this.#store.close();
    tidyCache();
  }
}

class Figures {
  readonly #store: BlobStore;
  readonly #sum: string;

  constructor(store: BlobStore, sum: string) {
    this.#store = store;
    this.#sum = sum;
  }

  get(name: string): number | undefined {
    const bytes = this.#store.get(this.#keyOf(name));
    if (bytes?.length !== BYTES) return undefined;
    return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true);
  }

  /** Adds a figure; it is remembered from `save` on. */
  put(name: string, figure: number): void {
    const bytes = new Uint8Array(BYTES);
    new DataView(bytes.buffer).setFloat64(0, figure, true);
    this.#store.put(this.#keyOf(name), [bytes]);
  }

  #keyOf(name: string): string {
    return blobKey(sha256Of(name), this.#sum);
  }
}
