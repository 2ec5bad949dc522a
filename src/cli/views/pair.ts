import { existsSync } from "node:fs";
import {
  dedup,
  explainedPairTable,
  explainPair,
  type FamilyOptions,
  type PairExplanation,
  repeatLedger,
} from "../../dedup/index.js";
import type { CleanDocument } from "../../model/document.js";
import { type PairedRow, type SideText, sideBySide } from "../../render/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Opened, OpenOptions } from "../corpus.js";
import { formatOf } from "../terminal/io.js";
import { terminalOptions } from "../terminal/terminal.js";
import { writeResult } from "../terminal/write-output.js";

/** Paths such as `file.csv#3` that name a row, with the file to read for each. */
export function rowsNamed(paths: readonly string[]): Map<string, string> {
  if (paths.length !== 2) throw failure("E_NOT_A_PAIR", { texts: null });
  return new Map(
    paths.filter((path) => /#\d+$/u.test(path) && !existsSync(path)).map((path) => [path, path.replace(/#\d+$/u, "")]),
  );
}

export async function showPair(
  paths: readonly string[],
  { documents, print }: Opened,
  options: Partial<FamilyOptions>,
  common: OpenOptions,
): Promise<void> {
  const [first, second] = pairOf(paths, documents);
  const explanation = await explainPair(first, second, options);
  if (formatOf(common) === "table") {
    const pieces = [
      headOf(explanation),
      ...sideBySide([first.path, second.path], pairedRows(explanation), terminalOptions(common)),
    ];
    return writeResult(common.output, pieces);
  }
  const { unique, clusters } = dedup([first, second], options);
  const paragraphs = repeatLedger([first, second]);
  await print({
    json: { documents: 2, unique, clusters, paragraphs, explain: explanation },
    table: { title: headOf(explanation).trim(), ...explainedPairTable(explanation) },
    records: explanation.rows,
  });
}

function pairOf(paths: readonly string[], documents: readonly CleanDocument[]): [CleanDocument, CleanDocument] {
  const named = paths.map((path) => documents.filter((document) => document.path === path));
  const [first, second] = named.every((found) => found.length === 1) ? named.flat() : documents;
  if (!first || !second || (documents.length !== 2 && named.some((found) => found.length !== 1))) {
    throw failure("E_NOT_A_PAIR", { texts: documents.length });
  }
  return [first, second];
}

const DIGITS = 3;

const shown = (value: number | null): string => (value === null ? "–" : value.toFixed(DIGITS));

const headOf = (explanation: PairExplanation): string =>
  `${phrases.commands.dedup.pair({
    relation: explanation.relation,
    jaccard: shown(explanation.jaccard),
    first: shown(explanation.first_in_second),
    second: shown(explanation.second_in_first),
  })}\n\n`;

const pairedRows = (explanation: PairExplanation): PairedRow[] =>
  explanation.rows.map((row) => ({
    same: row.change === "same",
    left: sideOf(row, "first", "added"),
    right: sideOf(row, "second", "removed"),
  }));

type Row = PairExplanation["rows"][number];

/** One side of a row: of changed paragraphs the words of that side, else the paragraph. */
function sideOf(row: Row, which: "first" | "second", otherOnly: "added" | "removed"): SideText | null {
  const side = row[which];
  if (side === null) return null;
  const stretches =
    row.change === "changed"
      ? row.pieces
          .filter((piece) => piece.kind !== otherOnly)
          .map((piece) => ({ text: piece.text, differs: piece.kind !== "same" }))
      : [{ text: side.text, differs: row.change !== "same" }];
  return { line: side.line, stretches };
}
