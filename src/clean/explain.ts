import { type CleanDocument, type CutLabel, isKept, type Label, type Line } from "../model/document.js";
import type { Table } from "../model/table.js";
import { type Ledger, ledgerOf } from "./ledger.js";

/** A stretch of a line that was kept or removed as one. */
export interface ExplainedPart {
  /** Line counted from 1. */
  readonly line: number;
  readonly kept: boolean;
  readonly label: Label | CutLabel;
  readonly text: string;
  readonly reason: string;
}

/** What cleaning did to a document: every part of every line in order, and the sums. */
export interface Explanation {
  readonly path: string;
  readonly parts: readonly ExplainedPart[];
  readonly ledger: Ledger;
}

function partsOf(line: Line): ExplainedPart[] {
  const whole = { line: line.number, kept: isKept(line), label: line.label, reason: line.reason };
  const parts: ExplainedPart[] = [];
  let at = 0;
  for (const cut of line.cuts) {
    if (cut.start > at) parts.push({ ...whole, text: line.raw.slice(at, cut.start) });
    const { label, reason } = cut;
    parts.push({ line: line.number, kept: false, label, text: line.raw.slice(cut.start, cut.end), reason });
    at = cut.end;
  }
  if (at < line.raw.length) parts.push({ ...whole, text: line.raw.slice(at) });
  return parts;
}

/** Tells of every part of a document whether it was kept, and why. Blank lines are left out; the ledger has them. */
export function explain(document: CleanDocument): Explanation {
  const parts = document.lines.filter((line) => line.label !== "blank").flatMap(partsOf);
  return { path: document.path, parts, ledger: ledgerOf(document) };
}

/** The explanation as a table: what was kept and what was removed side by side, in the order of the text. */
export function explanationTable(explanations: readonly Explanation[]): Table {
  const single = explanations.length === 1;
  return {
    ...(single ? { title: explanations[0]!.path } : {}),
    columns: [
      ...(single ? [] : [{ name: "path", tone: "quiet" as const }]),
      { name: "line" },
      { name: "label", tone: "quiet" },
      { name: "kept", elastic: true },
      { name: "removed", elastic: true },
      { name: "why", elastic: true, tone: "quiet" },
    ],
    rows: explanations.flatMap(({ path, parts }) =>
      parts.map((part) => [
        ...(single ? [] : [path]),
        part.line,
        part.label,
        part.kept ? part.text.trim() : "",
        part.kept ? "" : part.text.trim(),
        part.kept && part.label === "content" ? "" : part.reason,
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
