import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { TemplateSummary } from "../clean/templates.js";
import type { Problem } from "../model/corpus.js";
import type { CleanDocument, Cut, Label, Line, Metadata } from "../model/document.js";
import { passageText } from "../model/passage.js";
import type { BlobStore } from "./blob-store.js";

/** What one input gives: its cleaned documents, what the whole corpus asks of each, and what is wrong with the input. */
export interface PreparedInput {
  readonly documents: readonly CleanDocument[];
  readonly summaries: readonly TemplateSummary[];
  readonly problems: readonly Problem[];
}

/**
 * Cleaned documents of inputs that were read before, by the content of the input and the options of reading.
 *
 * An input is one blob: a JSON head, the text of the passages, and all lines with their labels, which are taken apart
 * when somebody asks for them (counting does not). Texts are stored in UTF-16, as strings are in memory: decoding
 * UTF-8 would cost more than all the rest.
 */
export class PreparedStore {
  readonly #store: BlobStore;
  readonly #options: string;
  readonly #fresh: [string, Uint8Array][] = [];

  /** @param options everything beside the input itself that its documents depend on */
  constructor(store: BlobStore, options: string) {
    this.#store = store;
    this.#options = options;
  }

  /** The documents of an input, under its present name. @param sha256 of its bytes */
  read(path: string, sha256: string): PreparedInput | undefined {
    const blob = this.#store.get(this.#key(path, sha256));
    if (blob === undefined) return undefined;
    const sections = new Sections(blob);
    const head = JSON.parse(sections.utf8()) as Head;
    const texts = sections.utf16();
    const lines = lazy(() => linesFrom(sections.utf8(), sections.utf16()));
    return {
      documents: head.documents.map(
        (stored, index) => new RememberedDocument(path, sha256, stored, texts, () => lines()[index]!),
      ),
      summaries: head.documents.map(({ summary }) => summary),
      problems: head.problems.map((problem) => ({ ...problem, path: path + problem.path })),
    };
  }

  /** Remembers an input, from `save` on. */
  keep(path: string, sha256: string, { documents, summaries, problems }: PreparedInput): void {
    const texts = documents.map(passageText);
    let end = 0;
    const stored = documents.map((document, index): StoredDocument => {
      const { encoding, metadata, fields } = document;
      const from = end;
      end += texts[index]!.length;
      return {
        suffix: document.path.slice(path.length),
        encoding,
        metadata,
        fields,
        summary: summaries[index]!,
        from,
        to: end,
      };
    });
    const head: Head = {
      documents: stored,
      problems: problems.map((problem) => ({ ...problem, path: problem.path.slice(path.length) })),
    };
    const raw = documents.map(({ lines }) => lines.map((line) => line.raw).join("\n"));
    const labels = documents.map(({ lines }) => storedLines(lines));
    this.#fresh.push([
      this.#key(path, sha256),
      sectioned([JSON.stringify(head), utf16(texts.join("")), JSON.stringify(labels), utf16(raw.join("\n\n"))]),
    ]);
  }

  /** Writes what was kept. @returns whether that worked; nobody needs to know when it did not */
  save(): boolean {
    return this.#store.add(this.#fresh.splice(0));
  }

  #key(path: string, sha256: string): string {
    const parts = [this.#options, extname(path).toLowerCase(), sha256];
    return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
  }
}

interface StoredDocument {
  /** What follows the input's path in the document's: `#3` for a row, nothing for a file. */
  readonly suffix: string;
  readonly encoding: string | null;
  readonly metadata: Metadata;
  readonly fields: Readonly<Record<string, string>>;
  readonly summary: TemplateSummary;
  /** The passages' text within the texts of the input, in code units. */
  readonly from: number;
  readonly to: number;
}

interface Head {
  readonly documents: readonly StoredDocument[];
  /** Paths are what follows the input's. */
  readonly problems: readonly Problem[];
}

/** The lines of one document but for their text: `[number, label, reason]`, and the cuts of mixed lines. */
type StoredLine = readonly [number: number, label: Label, reason: number, cuts?: readonly Cut[]];

interface StoredLines {
  readonly reasons: readonly string[];
  readonly lines: readonly StoredLine[];
}

/** A cleaned document whose lines wait until somebody asks. */
class RememberedDocument implements CleanDocument {
  readonly path: string;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly metadata: Metadata;
  readonly fields: Readonly<Record<string, string>>;
  readonly passageText: string;
  declare readonly lines: readonly Line[];

  constructor(path: string, sha256: string, stored: StoredDocument, texts: string, lines: () => Line[]) {
    this.path = path + stored.suffix;
    this.encoding = stored.encoding;
    this.sha256 = sha256;
    this.metadata = stored.metadata;
    this.fields = stored.fields;
    this.passageText = texts.slice(stored.from, stored.to);
    // An own property, so that a copy by spreading has its lines too.
    Object.defineProperty(this, "lines", { get: lazy(lines), enumerable: true });
  }
}

function storedLines(lines: readonly Line[]): StoredLines {
  const reasons = new Map<string, number>();
  const stored = lines.map(({ number, label, reason, cuts }): StoredLine => {
    if (!reasons.has(reason)) reasons.set(reason, reasons.size);
    const index = reasons.get(reason)!;
    return cuts.length === 0 ? [number, label, index] : [number, label, index, cuts];
  });
  return { reasons: [...reasons.keys()], lines: stored };
}

/** The lines of all documents of an input. Lines hold no `\n`, so one separates lines and an empty line more documents. */
function linesFrom(json: string, raw: string): Line[][] {
  let at = 0;
  return (JSON.parse(json) as StoredLines[]).map(({ reasons, lines }) => {
    const list = lines.map(([number, label, reason, cuts = []]): Line => {
      const end = raw.indexOf("\n", at);
      const text = raw.slice(at, end < 0 ? raw.length : end);
      at += text.length + 1;
      return { number, raw: text, label, reason: reasons[reason]!, cuts };
    });
    at += lines.length === 0 ? 2 : 1;
    return list;
  });
}

/** Parts of a blob, each with its length (u32) before it and padded to 4 bytes. */
function sectioned(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : part));
  const padded = bytes.map(({ length }) => Math.ceil(length / 4) * 4);
  const blob = Buffer.alloc(padded.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [n, part] of bytes.entries()) {
    blob.writeUInt32LE(part.length, at);
    blob.set(part, at + 4);
    at += 4 + padded[n]!;
  }
  return blob;
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");

/** Reads the parts of a blob in order; later ones may be read much later. */
class Sections {
  readonly #blob: Buffer;
  #at = 0;

  constructor(blob: Uint8Array) {
    this.#blob = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  }

  utf8(): string {
    return this.#next().toString("utf8");
  }

  utf16(): string {
    return this.#next().toString("utf16le");
  }

  #next(): Buffer {
    const length = this.#blob.readUInt32LE(this.#at);
    const part = this.#blob.subarray(this.#at + 4, this.#at + 4 + length);
    this.#at += 4 + Math.ceil(length / 4) * 4;
    return part;
  }
}

/** A value that is made when it is first asked for. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
