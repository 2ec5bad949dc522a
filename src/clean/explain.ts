import { type CleanDocument, type Cut, isKept, type Label, type Line } from "../model/document.js";
import { type Section, type SectionName, sectionsOfLine } from "../model/section.js";
import type { Table } from "../model/table.js";
import { type Ledger, ledgerOf } from "./record.js";

/** A stretch of a line that was kept or removed as one. */
interface ExplainedPart {
  /** Line counted from 1. */
  readonly line: number;
  readonly kept: boolean;
  readonly label: Label | Cut["label"];
  readonly text: string;
  readonly reason: string;
  /** The section that it stands in; `null` in documents without sections. */
  readonly section: SectionName | null;
  /** Where a section begins with it: the rule that opened the section, and why. */
  readonly opens: string | null;
}

/** What cleaning did to a document: every part of every line in order, and the sums. */
export interface Explanation {
  readonly path: string;
  readonly parts: readonly ExplainedPart[];
  readonly ledger: Ledger;
}

function partsOf(line: Line, sections: readonly Section[]): ExplainedPart[] {
  const whole = { line: line.number, kept: isKept(line), label: line.label, reason: line.reason };
  const parts = sectionsOfLine(sections, line.number);
  const found: ExplainedPart[] = [];
  const add = (start: number, end: number, part: Omit<ExplainedPart, "text" | "section" | "opens">): void => {
    for (const [k, { name, line: opened, offset, reason }] of parts.entries()) {
      const [from, to] = [k === 0 ? start : Math.max(start, offset), Math.min(end, parts[k + 1]?.offset ?? end)];
      const opens = opened === line.number && from === offset ? reason : null;
      if (to > from) found.push({ ...part, text: line.raw.slice(from, to), section: name, opens });
    }
    if (parts.length === 0) found.push({ ...part, text: line.raw.slice(start, end), section: null, opens: null });
  };
  let at = 0;
  for (const { start, end, label, reason } of line.cuts) {
    if (start > at) add(at, start, whole);
    add(start, end, { line: line.number, kept: false, label, reason });
    at = end;
  }
  if (at < line.raw.length) add(at, line.raw.length, whole);
  return found;
}

/** Tells of every part of a document whether it was kept, and why. Blank lines are left out; the ledger has them. */
export function explain(document: CleanDocument): Explanation {
  const sections = document.sections ?? [];
  const parts = document.lines.filter((line) => line.label !== "blank").flatMap((line) => partsOf(line, sections));
  return { path: document.path, parts, ledger: ledgerOf(document) };
}

/**
 * The explanation as a table: what was kept and what was removed side by side, in the order of the text; of documents
 * with sections which one each part stands in, and where one begins the rule that opened it.
 */
export function explanationTable(explanations: readonly Explanation[]): Table {
  const single = explanations.length === 1;
  const sectioned = explanations.some(({ parts }) => parts.some(({ section }) => section !== null));
  return {
    ...(single ? { title: explanations[0]!.path } : {}),
    columns: [
      ...(single ? [] : [{ name: "path", cut: "start" as const, tone: "quiet" as const }]),
      { name: "line" },
      { name: "label", tone: "quiet" },
      { name: "kept", elastic: true, importance: "high" },
      { name: "removed", elastic: true, importance: "high" },
      { name: "why", elastic: true, tone: "quiet" },
      ...(sectioned ? [{ name: "section", tone: "quiet" as const }] : []),
    ],
    rows: explanations.flatMap(({ path, parts }) =>
      parts.map((part) => [
        ...(single ? [] : [path]),
        part.line,
        part.label,
        part.kept ? part.text.trim() : "",
        part.kept ? "" : part.text.trim(),
        [
          part.kept && part.label === "content" ? "" : part.reason,
          part.opens && `opens ${part.section} – ${part.opens}`,
        ]
          .filter(Boolean)
          .join("; "),
        ...(sectioned ? [part.section] : []),
      ]),
    ),
    notes: explanations.map(({ path, ledger }) => (single ? ledgerLine(ledger) : `${path}: ${ledgerLine(ledger)}`)),
  };
}

const CLASSES = ["boilerplate", "duplicate", "meta"] as const;

/** The sums of a document in one line for people. */
export function ledgerLine(ledger: Ledger): string {
  const number = (value: number): string => value.toLocaleString("en");
  const removed = CLASSES.map((name) => `${number(ledger[name])} ${name}`).join(", ");
  return `${number(ledger.lines)} lines; ${number(ledger.input)} characters = ${number(ledger.kept)} kept + ${removed} + ${number(ledger.blank)} on blank lines`;
}
