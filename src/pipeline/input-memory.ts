import { extname } from "node:path";
import { getOrInsert } from "../base/group-by.js";
import { sha256Of } from "../base/sha256.js";
import { type Kind, keyOf } from "../cache/cache-path.js";
import { KnownFiles, type Stamp, stampsOf } from "../cache/known-files.js";
import { Store } from "../cache/store.js";
import type { CountableDocument } from "../model/document.js";
import { passageTextSha256 } from "../model/passage.js";
import { tellingPath } from "../model/telling-path.js";
import { STANDARD_INPUT } from "../read/find-inputs.js";
import { FigureMemory } from "./figure-memory.js";
import { decodedInput, type EncodedInput, type InputOptions, type PreparedInput } from "./prepared-format.js";

/** What the first look at a file told: its stamp, and what it held when it had that stamp before. */
interface Look {
  readonly stamps: readonly Stamp[] | undefined;
  readonly sha256: string | undefined;
}

/** Inputs that were cleaned before: known by their stamp without being read, else by their content. */
export class InputMemory {
  readonly #store = new Store();
  readonly #files = new KnownFiles(this.#store);
  readonly #prepared: PreparedStore;
  readonly #withLines: boolean;
  readonly #looked = new Map<string, Look>();

  /** @param withLines whether the lines of all documents will be asked for */
  constructor({ encoding, textColumn, dedup, keepBoilerplate }: InputOptions, withLines: boolean) {
    // Everything beside an input itself that its documents depend on.
    const setting = [encoding ?? null, textColumn ?? null, dedup === "none", keepBoilerplate ?? false];
    this.#prepared = new PreparedStore(this.#store, JSON.stringify(setting));
    this.#withLines = withLines;
  }

  /** Whether a file is one that was cleaned before; a cheap look, `recall` may know better. */
  knows(path: string): boolean {
    const { sha256 } = this.#look(path);
    return sha256 !== undefined && this.#prepared.has(path, sha256);
  }

  /** What a file gave, if it has not changed. */
  recall(path: string): PreparedInput | undefined {
    const { sha256 } = this.#look(path);
    return sha256 === undefined ? undefined : this.#prepared.read(path, sha256, this.#withLines);
  }

  /** Looked at once: what changes while we run is for the next run. */
  #look(path: string): Look {
    return getOrInsert(this.#looked, path, () => {
      const stamps = path === STANDARD_INPUT ? undefined : stampsOf([path]);
      return { stamps, sha256: stamps && this.#files.sha256Of([path], stamps) };
    });
  }

  /** What the same bytes gave before, in this file or another. */
  recallContent(path: string, sha256: string): PreparedInput | undefined {
    if (path === STANDARD_INPUT) return undefined;
    this.#files.note(sha256, this.#look(path).stamps, path);
    return this.#prepared.read(path, sha256, this.#withLines);
  }

  /** An input with its lines at hand; `undefined` where it was read back without, and they are lost. */
  withLines(path: string, prepared: PreparedInput): PreparedInput | undefined {
    return prepared.linesOf === undefined ? prepared : this.#prepared.read(path, prepared.linesOf, true);
  }

  /** Remembers an input that `recallContent` did not know, from `flush` on. Standard input comes once and is not remembered. */
  keep(path: string, sha256: string, input: EncodedInput): void {
    if (path !== STANDARD_INPUT) this.#prepared.put(path, sha256, input);
  }

  /** A figure of these very documents; found once and remembered by their names and contents. */
  async numberFor(name: string, documents: readonly CountableDocument[], find: () => Promise<number>): Promise<number> {
    const lines = documents.map((document) => `${document.path}\0${document.sha256}\0${passageTextSha256(document)}\n`);
    const figures = new FigureMemory(this.#store).of(sha256Of(lines.join("")));
    const known = figures.get(name);
    if (known !== undefined) return known;
    const number = await find();
    figures.put(name, number);
    return number;
  }

  flush(): void {
    this.#store.flush();
  }

  close(): void {
    this.#store.close();
  }
}

/** Cleaned documents of inputs that were read before, by the content of the input and the options of reading. */
export class PreparedStore {
  /** What an input is read with, by its extension and what its path says of it: a reader is chosen by the one, places and years are told by the other. */
  readonly #settings = new Map<string, string>();

  /** @param options everything beside the input itself that its documents depend on */
  constructor(
    private readonly store: Store,
    private readonly options: string,
  ) {}

  /**
   * The documents of an input, under its present name.
   *
   * @param sha256 of its bytes
   * @param withLines whether their lines will be asked for
   */
  read(path: string, sha256: string, withLines: boolean): PreparedInput | undefined {
    const blob = this.store.get(this.#key("inputs", path, sha256));
    if (blob === undefined) return undefined;
    const linesBlob = withLines ? this.store.get(this.#key("lines", path, sha256)) : undefined;
    if (withLines && linesBlob === undefined) return undefined;
    const input = decodedInput(path, sha256, blob, linesBlob);
    return withLines ? input : { ...input, linesOf: sha256 };
  }

  has(path: string, sha256: string): boolean {
    return this.store.has(this.#key("inputs", path, sha256));
  }

  /** Remembers an input, from `flush` of the store on. */
  put(path: string, sha256: string, { head, lines }: EncodedInput): void {
    this.store.put(this.#key("inputs", path, sha256), [head]);
    this.store.put(this.#key("lines", path, sha256), [lines]);
  }

  #key(kind: Kind, path: string, sha256: string): string {
    const named = `${extname(path).toLowerCase()}\0${tellingPath(path)}`;
    return keyOf(
      kind,
      getOrInsert(this.#settings, named, () => sha256Of(`${this.options}\0${named}`)),
      sha256,
    );
  }
}
