import { isObject } from "../base/is-object.js";
import { sha256Of } from "../base/sha256.js";
import type { Corpus } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { parseInput } from "../read/read-input.js";
import { jsonLineDocuments } from "../read/table/json.js";
import { documentOfRecord, isRecord } from "../read/table/records.js";
import { problem } from "../words/message.js";
import type { MapOptions } from "./options.js";

export type Value = Readonly<Record<string, unknown>>;

export function valueIn(line: Uint8Array): Value | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The path that a value gives, else its place in standard input. */
export const pathOf = ({ path }: Value, number: number): string =>
  typeof path === "string" && path !== "" ? path : `-#${number}`;

/**
 * The documents of a value: bytes of a file, a record as `clean` writes it, or a text and columns.
 *
 * @param line that the value stands in
 */
export async function sourcesOf(
  value: Value,
  line: Uint8Array,
  path: string,
  options: MapOptions,
): Promise<Corpus<SourceDocument>> {
  if (typeof value.bytes === "string") {
    const bytes = Buffer.from(value.bytes, "base64");
    return parseInput(path, { bytes, sha256: sha256Of(bytes), shrunk: false }, options);
  }
  if (isRecord(value)) return { documents: [documentOfRecord(value)], problems: [] };
  return rowOf(value, sha256Of(line), path, options);
}

/** A row is read as one of a file of JSON lines; its path is that of the value, which is no column. */
function rowOf(
  { path: _, ...columns }: Value,
  sha256: string,
  path: string,
  options: MapOptions,
): Corpus<SourceDocument> {
  const file = { path, encoding: null, sha256, text: "", lineHints: [], stated: {}, fields: {}, labelled: null };
  const { documents, problems } = jsonLineDocuments(file, columns, options.textColumn);
  if (documents.length + problems.length === 0)
    return { documents, problems: [problem(path, "E_EMPTY", { what: "blank" })] };
  return {
    documents: documents.map((document) => ({ ...document, path })),
    problems: problems.map((one) => ({ ...one, path })),
  };
}

/** A line longer than this is not held but told as a fault. Unit: bytes. */
const LONGEST_LINE = 256 * 1024 * 1024; // base64 of a file of 190 MB; a string holds twice as much

const LINE_END = 0x0a;

/** The lines of a stream of bytes; `null` for one that is too long. Memory follows the longest line, not the stream. */
export class ByteLines {
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(private readonly longest = LONGEST_LINE) {}

  *push(chunk: Uint8Array): Generator<Uint8Array | null> {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      this.#hold(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
  }

  *end(): Generator<Uint8Array | null> {
    if (this.#size > 0) yield this.#take();
  }

  #hold(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > this.longest) this.#held = [];
    else if (bytes.length > 0) this.#held.push(bytes);
  }

  #take(): Uint8Array | null {
    const whole = this.#held.length === 1 ? this.#held[0]! : Buffer.concat(this.#held);
    const line = this.#size > this.longest ? null : whole;
    this.#held = [];
    this.#size = 0;
    return line;
  }
}
