import { existsSync, statSync } from "node:fs";
import {
  type Copying,
  copyingGraph,
  copyingTable,
  dedup,
  explainedPairTable,
  explainPair,
  type FamilyOptions,
  type PairExplanation,
  repeatLedger,
} from "../../dedup/index.js";
import { type CleanDocument, keptText } from "../../model/document.js";
import { following, type OnProgress } from "../../model/progress.js";
import { type PairedRow, render, type SideText, sideBySide } from "../../render/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Opened, OpenOptions } from "../corpus.js";
import { fileNames } from "../file-names.js";
import { checkEnding, formatByName, formatOf, graphWriterOf } from "../terminal/io.js";
import { terminalOptions } from "../terminal/terminal.js";
import { writeFolder, writeResult, writeToFile } from "../terminal/write-output.js";

/** The folder that `-o` names; a name with the extension of a format is a file, as everywhere. */
export function folderOf({ output, format }: OpenOptions): string | undefined {
  if (output === undefined || output === "-") return undefined;
  const isFolder = existsSync(output) && statSync(output).isDirectory();
  if (!isFolder && !/[/\\]$/u.test(output)) checkEnding(output, format);
  const isFile = formatByName(output) !== undefined;
  return isFolder || !isFile || /[/\\]$/u.test(output) ? output : undefined;
}

export async function writeUnique(
  folder: string,
  kept: readonly CleanDocument[],
  onProgress: OnProgress,
): Promise<void> {
  const names = fileNames(kept.map((document) => document.path));
  const files = kept.map((document, index) => ({ name: names[index]!, text: `${keptText(document)}\n` }));
  await writeFolder(folder, following(files, "writing", onProgress));
}

/** Who copies whom, as a network where the ending is of one, else as a table. */
export async function writeCopying(file: string, copying: readonly Copying[], description: string): Promise<void> {
  const write = graphWriterOf({ output: file });
  if (write) return writeToFile(file, write(copyingGraph(copying, phrases.commands.dedup.copyingTitle, description)));
  const format = formatByName(file) === "csv" ? "csv" : "tsv";
  return writeToFile(file, await render({ json: {}, table: copyingTable(copying) }, format));
}

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
    const rows = sideBySide([first.path, second.path], pairedRows(explanation), terminalOptions(common));
    return writeResult(common.output, [headOf(explanation), ...rows]);
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

function headOf({ relation, jaccard, first_in_second, second_in_first }: PairExplanation): string {
  const shown = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
  const [first, second] = [shown(first_in_second), shown(second_in_first)];
  return `${phrases.commands.dedup.pair({ relation, jaccard: shown(jaccard), first, second })}\n\n`;
}

const pairedRows = (explanation: PairExplanation): PairedRow[] =>
  explanation.rows.map((row) => ({
    same: row.change === "same",
    left: sideOf(row, "first", "added"),
    right: sideOf(row, "second", "removed"),
  }));

/** One side of a row: of changed paragraphs the words of that side, else the paragraph. */
function sideOf(
  row: PairExplanation["rows"][number],
  which: "first" | "second",
  otherOnly: "added" | "removed",
): SideText | null {
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
