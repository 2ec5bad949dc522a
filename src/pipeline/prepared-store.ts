import { extname } from "node:path";
import { sha256Of } from "../base/sha256.js";
import { type Kind, keyOf } from "../cache/key.js";
import type { Store } from "../cache/store.js";
import { tellingPath } from "../model/telling-path.js";
import { decodedInput, type EncodedInput, type PreparedInput } from "./prepared-format.js";

/** Cleaned documents of inputs that were read before, by the content of the input and the options of reading. */
export class PreparedStore {
  readonly #store: Store;
  readonly #options: string;
  /** What an input is read with, by its extension and what its path says of it: a reader is chosen by the one, places and years are told by the other. */
  readonly #settings = new Map<string, string>();

  /** @param options everything beside the input itself that its documents depend on */
  constructor(store: Store, options: string) {
    this.#store = store;
    this.#options = options;
  }

  /**
   * The documents of an input, under its present name.
   *
   * @param sha256 of its bytes
   * @param withLines whether their lines will be asked for
   */
  read(path: string, sha256: string, withLines: boolean): PreparedInput | undefined {
    const blob = this.#store.get(this.#key("inputs", path, sha256));
    if (blob === undefined) return undefined;
    const linesBlob = withLines ? this.#store.get(this.#key("lines", path, sha256)) : undefined;
    if (withLines && linesBlob === undefined) return undefined;
    const input = decodedInput(path, sha256, blob, linesBlob);
    return withLines ? input : { ...input, linesOf: sha256 };
  }

  has(path: string, sha256: string): boolean {
    return this.#store.has(this.#key("inputs", path, sha256));
  }

  /** Remembers an input, from `flush` of the store on. */
  put(path: string, sha256: string, { head, lines }: EncodedInput): void {
    this.#store.put(this.#key("inputs", path, sha256), [head]);
    this.#store.put(this.#key("lines", path, sha256), [lines]);
  }

  #key(kind: Kind, path: string, sha256: string): string {
    const named = `${extname(path).toLowerCase()}\0${tellingPath(path)}`;
    let setting = this.#settings.get(named);
    if (setting === undefined) {
      setting = sha256Of(`${this.#options}\0${named}`);
      this.#settings.set(named, setting);
    }
    return keyOf(kind, setting, sha256);
  }
}
