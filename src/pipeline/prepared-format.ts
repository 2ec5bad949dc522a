import { once } from "../base/once.js";
import { Sections, sectioned } from "../cache/sections.js";
import type { TemplateSummary } from "../clean/templates.js";
import type { Problem } from "../model/corpus.js";
import type {
  CleanDocument,
  CountableDocument,
  Cut,
  KeptText,
  Label,
  Line,
  LinelessDocument,
  Metadata,
  Sketch,
} from "../model/document.js";
import type { Section } from "../model/section.js";

/** What one input gives: its cleaned documents, what the whole corpus asks of each, and what is wrong with the input. */
export interface PreparedInput {
  readonly documents: readonly CountableDocument[];
  readonly summaries: readonly TemplateSummary[];
  readonly problems: readonly Problem[];
  /** SHA-256 of an input that was read back without lines: `PreparedStore` gives them when asked again. */
  readonly linesOf?: string;
}

/** A cleaned document with all that counters need of its lines. */
export type FinishedDocument = CleanDocument & { readonly kept: KeptText };

/** An input that was prepared just now. */
export interface FinishedInput extends PreparedInput {
  readonly documents: readonly FinishedDocument[];
}

/**
 * An input as bytes: a JSON head with the text of the passages, and all lines with their labels, which most reports never
 * look at. Texts are in UTF-16, as strings are in memory: decoding UTF-8 would cost more than all the rest.
 */
export interface EncodedInput {
  readonly head: Uint8Array;
  readonly lines: Uint8Array;
  /** Of its documents, where they were asked for; made for this run alone. */
  readonly sketches: readonly (Sketch | undefined)[];
}

/**
 * @param sha256 of the input's bytes
 * @returns `null` where its lines with their labels are longer than a string can be
 */
export function encodedInput(path: string, sha256: string, input: FinishedInput): EncodedInput | null {
  try {
    return encoded(path, sha256, input);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function encoded(path: string, sha256: string, { documents, summaries, problems }: FinishedInput): EncodedInput {
  let end = 0;
  const stored = documents.map((document, index): StoredDocument => {
    const { encoding, metadata, fields, sections } = document;
    const { text, sha256: textSha256, characters, removed } = document.kept;
    const kept = { sha256: textSha256, characters, removed };
    const from = end;
    end += text.length;
    const name = storedName(document, path, sha256);
    return {
      name,
      encoding,
      metadata,
      fields,
      sections: sections ?? null,
      summary: summaries[index]!,
      kept,
      from,
      to: end,
    };
  });
  const head: Head = {
    documents: stored,
    problems: problems.map((problem) => ({ ...problem, path: problem.path.slice(path.length) })),
  };
  const texts = documents.map((document) => document.kept.text).join("");
  const raw = documents.map(({ lines }) => lines.map((line) => line.raw).join("\n"));
  const labels = documents.map(({ lines }) => storedLines(lines));
  return {
    head: sectioned([JSON.stringify(head), { utf16: texts }]),
    lines: sectioned([JSON.stringify(labels), { utf16: raw.join("\n\n") }]),
    sketches: documents.map(({ kept }) => kept.sketch),
  };
}

/** The input under its present name; without `lines` its documents have none. */
export function decodedInput(
  path: string,
  sha256: string,
  blob: Uint8Array,
  lines: Uint8Array | undefined,
  sketches: EncodedInput["sketches"] = [],
): PreparedInput {
  const sections = new Sections(blob);
  const head = JSON.parse(sections.utf8()) as Head;
  const texts = sections.units();
  const decodedLines = lines && once(() => linesFrom(lines));
  return {
    documents: head.documents.map((stored, index) => {
      const document = remembered(path, sha256, stored, texts, sketches[index]);
      return decodedLines ? linesIn(document, () => decodedLines()[index]!) : document;
    }),
    summaries: head.documents.map(({ summary }) => summary),
    problems: head.problems.map((problem) => ({ ...problem, path: path + problem.path })),
  };
}

/**
 * What follows the input's path in the document's: `#3` for a row, nothing for a file. A record keeps the path and the
 * hash of the file that it was made of, whatever the input is called.
 */
type StoredName = string | { readonly path: string; readonly sha256: string };

function storedName(document: { path: string; sha256: string }, path: string, sha256: string): StoredName {
  const isOfInput = document.sha256 === sha256 && document.path.startsWith(path);
  return isOfInput ? document.path.slice(path.length) : { path: document.path, sha256: document.sha256 };
}

interface StoredDocument {
  readonly name: StoredName;
  readonly encoding: string | null;
  readonly metadata: Metadata;
  readonly fields: Readonly<Record<string, string>>;
  readonly sections: readonly Section[] | null;
  readonly summary: TemplateSummary;
  readonly kept: Omit<KeptText, "text">;
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

/** A text that becomes a string when one is asked for: counting strings reads the code units where they lie. */
class RememberedText implements KeptText {
  readonly units: Uint16Array;
  readonly sha256: string;
  readonly characters: number;
  readonly removed: KeptText["removed"];
  readonly sketch?: Sketch;

  constructor(units: Uint16Array, { sha256, characters, removed, sketch }: Omit<KeptText, "text">) {
    this.units = units;
    this.sha256 = sha256;
    this.characters = characters;
    this.removed = removed;
    if (sketch) this.sketch = sketch;
  }

  get text(): string {
    return Buffer.from(this.units.buffer, this.units.byteOffset, this.units.byteLength).toString("utf16le");
  }
}

function remembered(
  path: string,
  sha256: string,
  stored: StoredDocument,
  texts: Uint16Array,
  sketch: Sketch | undefined,
): LinelessDocument {
  const { name, encoding, metadata, fields, sections, kept, from, to } = stored;
  return {
    path: typeof name === "string" ? path + name : name.path,
    encoding,
    sha256: typeof name === "string" ? sha256 : name.sha256,
    metadata,
    fields,
    sections,
    kept: new RememberedText(texts.subarray(from, to), { ...kept, ...(sketch && { sketch }) }),
  };
}

/** The document with its lines, which wait until they are asked for; an own property, so that a copy by spreading has them. */
const linesIn = (document: LinelessDocument, lines: () => Line[]): CleanDocument =>
  Object.defineProperty(document, "lines", { get: once(lines), enumerable: true }) as CleanDocument;

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
function linesFrom(blob: Uint8Array): Line[][] {
  const sections = new Sections(blob);
  const stored = JSON.parse(sections.utf8()) as StoredLines[];
  const raw = sections.utf16();
  let at = 0;
  return stored.map(({ reasons, lines }) => {
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

/** What decides how one input is read and cleaned. */
export interface InputOptions {
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly dedup?: "none" | "paragraphs" | "articles";
  readonly keepBoilerplate?: boolean;
  /** Whether the sketches are made by which reprints are found. */
  readonly sketches?: boolean;
}
