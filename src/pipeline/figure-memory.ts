import { sha256Of } from "../base/sha256.js";
import { tidyCache } from "../cache/cache-folder.js";
import { keyOf } from "../cache/cache-path.js";
import { Store } from "../cache/store.js";
import type { CountableDocument } from "../model/document.js";
import type { KnownFigures } from "../model/known-figures.js";
import { passageTextSha256 } from "../model/passage.js";

const BYTES = 8;

/** Numbers that take long to find, remembered between runs by their name and by the sum of all that they depend on. */
export class FigureMemory {
  constructor(private readonly store = new Store()) {}

  /** @param sum SHA-256 of what the figures depend on, in hex */
  of(sum: string): KnownFigures {
    const { store } = this;
    const key = (name: string) => keyOf("figures", sha256Of(name), sum);
    return {
      get: (name) => {
        const bytes = store.get(key(name));
        return bytes?.length === BYTES ? Buffer.from(bytes).readDoubleLE() : undefined;
      },
      put: (name, figure) => {
        const bytes = Buffer.alloc(BYTES);
        bytes.writeDoubleLE(figure);
        store.put(key(name), [bytes]);
      },
    };
  }

  /** The figures of the texts of these documents, whatever they are called. */
  readonly ofTexts = (documents: readonly CountableDocument[]): KnownFigures =>
    this.of(sha256Of(documents.map(passageTextSha256).join("\n")));

  /** Writes what is new and closes. Where that does not work, the next run takes longer. */
  save(): void {
    this.store.flush();
    this.store.close();
    tidyCache();
  }
}
