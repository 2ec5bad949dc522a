import { sha256Of } from "../base/sha256.js";
import { tidyCache } from "../cache/cache-folder.js";
import { keyOf } from "../cache/cache-path.js";
import { Store } from "../cache/store.js";
import type { CountableDocument } from "../model/document.js";
import { passageTextSha256 } from "../model/passage.js";

const BYTES = 8;

/** Numbers that take long to find, remembered between runs by their name and by the sum of all that they depend on. */
export class FigureMemory {
  readonly #store: Store;

  constructor(store: Store = new Store()) {
    this.#store = store;
  }

  /** @param sum SHA-256 of what the figures depend on, in hex */
  of(sum: string): Figures {
    return new Figures(this.#store, sum);
  }

  /** The figures of the texts of these documents, whatever they are called. */
  readonly ofTexts = (documents: readonly CountableDocument[]): Figures =>
    this.of(sha256Of(documents.map(passageTextSha256).join("\n")));

  /** Writes what is new and closes. Where that does not work, the next run takes longer. */
  save(): void {
    this.#store.flush();
    this.#store.close();
    tidyCache();
  }
}

class Figures {
  readonly #store: Store;
  readonly #sum: string;

  constructor(store: Store, sum: string) {
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
    return keyOf("figures", sha256Of(name), this.#sum);
  }
}
