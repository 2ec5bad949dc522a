import { join } from "node:path";
import type { CleanDocument } from "../model/document.js";
import { passageTextSha256 } from "../model/passage.js";
import { STANDARD_INPUT } from "../read/find-inputs.js";
import { sha256Of } from "./blob-key.js";
import { cacheFolder } from "./cache-path.js";
import { FigureMemory } from "./figure-memory.js";
import { FileIndex, stampOf } from "./file-index.js";
import { openStore } from "./open-store.js";
import { type PreparedInput, PreparedStore, type PreparedStores } from "./prepared-store.js";

type Stamp = ReturnType<typeof stampOf>;

/** Inputs that were cleaned before: known by their stamp without being read, else by their content. */
export class InputMemory {
  readonly #files: FileIndex;
  readonly #stores: PreparedStores;
  readonly #prepared: PreparedStore;
  readonly #withLines: boolean;
  readonly #looked = new Map<string, string | undefined>();

  private constructor(setting: string, withLines: boolean) {
    this.#files = FileIndex.open(join(cacheFolder(), "files.index"));
    this.#stores = { inputs: openStore("inputs"), lines: openStore("lines") };
    this.#prepared = new PreparedStore(this.#stores, setting);
    this.#withLines = withLines;
  }

  /**
   * @param setting everything beside an input itself that its documents depend on
   * @param withLines whether the lines of all documents will be asked for
   */
  static open(setting: string, withLines: boolean): InputMemory {
    return new InputMemory(setting, withLines);
  }

  stampOf(path: string): Stamp {
    return path === STANDARD_INPUT ? undefined : stampOf(path);
  }

  /** Whether a file is one that was cleaned before; a cheap look, `recall` may know better. */
  knows(path: string): boolean {
    const sha256 = this.#sha256Of(path);
    return sha256 !== undefined && this.#prepared.has(path, sha256);
  }

  /** What a file gave, if it has not changed. */
  recall(path: string): PreparedInput | undefined {
    const sha256 = this.#sha256Of(path);
    return sha256 === undefined ? undefined : this.#prepared.read(path, sha256, this.#withLines);
  }

  /** SHA-256 of an unchanged file. Looked at once: what changes while we run is for the next run. */
  #sha256Of(path: string): string | undefined {
    if (path === STANDARD_INPUT) return undefined;
    let sha256 = this.#looked.get(path);
    if (sha256 === undefined && !this.#looked.has(path)) {
      sha256 = this.#files.sha256Of(path);
      this.#looked.set(path, sha256);
    }
    return sha256;
  }

  /** What the same bytes gave before, in this file or another. */
  recallContent(path: string, sha256: string, stamp: Stamp): PreparedInput | undefined {
    if (path === STANDARD_INPUT) return undefined;
    this.#files.note(path, sha256, stamp);
    return this.#prepared.read(path, sha256, this.#withLines);
  }

  /** An input with its lines at hand; `undefined` where it was read back without, and they are lost. */
  withLines(path: string, prepared: PreparedInput): PreparedInput | undefined {
    return prepared.linesOf === undefined ? prepared : this.#prepared.read(path, prepared.linesOf, true);
  }

  /** Remembers an input that `recallContent` did not know, from `save` on. Standard input comes once and is not remembered. */
  keep(path: string, sha256: string, prepared: PreparedInput): void {
    if (path === STANDARD_INPUT) return;
    try {
      this.#prepared.put(path, sha256, prepared);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // too large to be remembered as one piece
    }
  }

  /** A figure of these very documents; found once and remembered by their names and contents. */
  async numberFor(name: string, documents: readonly CleanDocument[], find: () => Promise<number>): Promise<number> {
    const lines = documents.map((document) => `${document.path}\0${document.sha256}\0${passageTextSha256(document)}\n`);
    const figures = new FigureMemory(this.#stores.inputs).of(sha256Of(lines.join("")));
    const known = figures.get(name);
    if (known !== undefined) return known;
    const number = await find();
    figures.put(name, number);
    return number;
  }

  /** Writes what is new. Whether that works is nobody's concern: it costs time only. */
  save(): void {
    this.#prepared.commit();
    this.#files.save();
  }

  close(): void {
    this.#stores.inputs.close();
    this.#stores.lines.close();
  }
}
