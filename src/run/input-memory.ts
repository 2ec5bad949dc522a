import { createHash } from "node:crypto";
import { join } from "node:path";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { STANDARD_INPUT } from "../sources/find-inputs.js";
import { cacheFolder } from "./cache-folder.js";
import { FileIndex, stampOf } from "./file-index.js";
import { openStore } from "./open-store.js";
import { type PreparedInput, PreparedStore } from "./prepared-store.js";

type Stamp = ReturnType<typeof stampOf>;

/** Inputs that were cleaned before: known by their stamp without being read, else by their content. */
export class InputMemory {
  readonly #files: FileIndex;
  readonly #store: ReturnType<typeof openStore>;
  readonly #prepared: PreparedStore;

  private constructor(setting: string) {
    this.#files = FileIndex.open(join(cacheFolder(), "files.index"));
    this.#store = openStore("inputs");
    this.#prepared = new PreparedStore(this.#store, setting);
  }

  /** @param setting everything beside an input itself that its documents depend on */
  static open(setting: string): InputMemory {
    return new InputMemory(setting);
  }

  stampOf(path: string): Stamp {
    return path === STANDARD_INPUT ? undefined : stampOf(path);
  }

  /** What a file gave, if it has not changed. */
  recall(path: string): PreparedInput | undefined {
    const sha256 = path === STANDARD_INPUT ? undefined : this.#files.sha256Of(path);
    return sha256 === undefined ? undefined : this.#prepared.read(path, sha256);
  }

  /** What the same bytes gave before, in this file or another. */
  recallContent(path: string, sha256: string, stamp: Stamp): PreparedInput | undefined {
    if (path === STANDARD_INPUT) return undefined;
    this.#files.note(path, sha256, stamp);
    return this.#prepared.read(path, sha256);
  }

  /** Remembers an input, from `save` on. Standard input comes once and is not remembered. */
  keep(path: string, sha256: string, prepared: PreparedInput, stamp: Stamp): void {
    if (path === STANDARD_INPUT) return;
    this.#files.note(path, sha256, stamp);
    this.#prepared.keep(path, sha256, prepared);
  }

  /** A figure of these very documents; found once and remembered by their texts and metadata. */
  numberFor(name: string, documents: readonly CleanDocument[], find: () => number): number {
    const hash = createHash("sha256").update(name);
    for (const document of documents) {
      hash
        .update(JSON.stringify([document.path, document.metadata]))
        .update(passageText(document))
        .update("\0");
    }
    const key = hash.digest("hex").slice(0, 32);
    const known = this.#store.get(key);
    if (known?.length === 8) return new DataView(known.buffer, known.byteOffset).getFloat64(0, true);
    const number = find();
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, number, true);
    this.#store.add([[key, bytes]]);
    return number;
  }

  /** Writes what is new. Whether that works is nobody's concern: it costs time only. */
  save(): void {
    this.#prepared.save();
    this.#files.save();
    this.#store.close();
  }
}
