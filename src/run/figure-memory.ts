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
  readonly #sum: string;

  /** @param sum SHA-256 of what the figures depend on, in hex */
  constructor(store: BlobStore, sum: string) {
    this.#store = store;
    this.#sum = sum;
  }

  /** Opens the figures of the texts of these documents. */
  static ofTexts(documents: readonly CleanDocument[]): FigureMemory {
    return new FigureMemory(openStore("figures"), sha256Of(documents.map(passageTextSha256).join("\n")));
  }

  get(name: string): number | undefined {
    const bytes = this.#store.get(this.#keyOf(name));
    if (bytes?.length !== BYTES) return undefined;
    return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true);
  }

  put(name: string, figure: number): void {
    const bytes = new Uint8Array(BYTES);
    new DataView(bytes.buffer).setFloat64(0, figure, true);
    this.#store.put(this.#keyOf(name), [bytes]);
  }

  /** Writes what is new and closes. Whether that works is nobody's concern: it costs time only. */
  save(): void {
    this.#store.commit();
    this.#store.close();
    tidyCache();
  }

  #keyOf(name: string): string {
    return blobKey(sha256Of(name), this.#sum);
  }
}
