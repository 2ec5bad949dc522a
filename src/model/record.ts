import type { Label, Line, Metadata } from "./document.js";
import type { Count, Ordinal } from "./quantity.js";
import type { Section, SectionName } from "./section.js";

/** One line of a record, as `cexi clean` writes it. */
export interface LineRecord {
  readonly line: Ordinal;
  readonly label: Label;
  readonly reason: string;
  /** The whole line; of a mixed line its kept part. */
  readonly text: string;
  readonly mixed?: true;
  /** The section in which the line begins; of a line through which borders run `sections` tells the rest. */
  readonly section: SectionName | null;
  /** Of a mixed line: the whole line, so that places can still be told. */
  readonly raw?: string;
  /** Of a mixed line: what was cut from it, in code units of `raw`. */
  readonly cuts?: Line["cuts"];
}

/** What a record says of its document in the names of `Metadata`. */
type Head = Pick<
  Metadata,
  "title" | "date" | "source" | "author" | "editor" | "region" | "code" | "level" | "kind" | "year" | "url"
>;

/** A cleaned document as it leaves the program and comes back into it: one NDJSON record. */
export interface DocumentRecord extends Head {
  readonly path: string;
  readonly code_then: string | null;
  readonly document_number: string | null;
  readonly index_number: string | null;
  readonly citation_code: string | null;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly lines: readonly LineRecord[];
  /** Where each part of a report to a congress begins, and why; `null` for other documents. */
  readonly sections: readonly Section[] | null;
  /** Characters (code points) taken away, by what they were. */
  readonly removed: { readonly boilerplate: Count; readonly duplicate: Count; readonly meta: Count };
}
