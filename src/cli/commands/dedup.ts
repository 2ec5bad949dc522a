import { existsSync, statSync } from "node:fs";
import { extname } from "node:path";
import {
  type CleanDocument,
  type Copying,
  copyingGraph,
  copyingOf,
  copyingTable,
  type DedupResult,
  explainPair,
  familyTable,
  dedup as findFamilies,
  keptText,
  type PairExplanation,
  repeatedParagraphs,
  repeatLedger,
  STOCK_DEFAULTS,
  stockParagraphs,
  type Table,
  timelineTable,
} from "../../index.js";
import { following, type OnProgress } from "../../model/progress.js";
import { type PairedRow, render, type SideText } from "../../render/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { type OpenOptions, openCorpus } from "../corpus.js";
import { fileNames } from "../file-names.js";
import { say } from "../messages.js";
import { OPTIONS } from "../options/dedup.js";
import { formatByName, formatOf } from "../terminal/io.js";
import { terminalOptions } from "../terminal/terminal.js";
import { checkNewFolder, writeFolder } from "../terminal/write-folder.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";

export { OPTIONS };

type DedupOptions = Call<typeof OPTIONS>["options"];

const DIGITS = 3;

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const folder = folderOf(options.output);
  if (folder !== undefined) checkNewFolder(folder);
  const { output, ...others } = options;
  // The families are what is asked for here: nothing is dropped before they are found.
  const common: OpenOptions = {
    ...others,
    dedup: options.dedup === "none" ? "none" : "paragraphs",
    ...(output === undefined || folder !== undefined ? {} : { output }),
  };
  const rows = options.explain ? rowsNamed(paths) : new Map<string, string>();
  const opened = await openCorpus([...new Set(paths.map((path) => rows.get(path) ?? path))], call, common);
  if (options.explain) return explain(paths, opened, options, common);
  const { documents, print, onProgress } = opened;
  const result = findFamilies(documents, { ...options, onProgress });
  if (options.links !== undefined) await writeToFile(options.links, await linkLines(result));
  if (folder !== undefined) {
    await writeUnique(folder, result.kept, onProgress);
    if (!options.quiet) say(phrases.run.uniqueWritten(result.kept.length, folder));
  }
  const lists = options.paragraphs ? paragraphLists(documents, result) : undefined;
  const shown = options.top === undefined ? result.clusters : result.clusters.slice(0, options.top);
  const copying = copyingOf(result.clusters);
  if (options.copying !== undefined) await writeCopying(options.copying, copying, notes(result));
  const forPeople = ["table", "markdown"].includes(formatOf(common));
  const sources = { ...copyingTable(copying), title: phrases.commands.dedup.copyingTitle };
  await print({
    json: {
      documents: result.documents,
      unique: result.unique,
      clusters: shown,
      copying,
      paragraphs: { ...repeatLedger(documents), ...lists },
    },
    table: { ...(forPeople ? timelineTable(shown) : familyTable(shown)), notes: [notes(result)] },
    more: [
      ...(copying.length > 0 ? [sources] : []),
      ...(lists ? [stockTable(lists.stock), repeatedTable(lists.repeated)] : []),
    ],
    records: shown,
  });
}

/** The folder that `-o` names; a name with the extension of a format is a file, as everywhere. */
function folderOf(output: string | undefined): string | undefined {
  if (output === undefined || output === "-") return undefined;
  const isFolder = existsSync(output) && statSync(output).isDirectory();
  const isFile = formatByName(output) !== undefined;
  return isFolder || !isFile || /[/\\]$/u.test(output) ? output : undefined;
}

async function writeUnique(folder: string, kept: readonly CleanDocument[], onProgress: OnProgress): Promise<void> {
  const names = fileNames(kept.map((document) => document.path));
  const files = kept.map((document, index) => ({ name: names[index]!, text: `${keptText(document)}\n` }));
  await writeFolder(folder, following(files, "writing", onProgress));
}

const notes = (result: DedupResult): string =>
  phrases.commands.dedup.found({ ...result, families: result.clusters.length });

/** Who copies whom, as a network where the ending is of one, else as a table. */
async function writeCopying(file: string, copying: readonly Copying[], description: string): Promise<void> {
  const { GRAPH_WRITERS } = await import("../../render/graph/index.js");
  const write = GRAPH_WRITERS[extname(file).toLowerCase()];
  if (write) return writeToFile(file, write(copyingGraph(copying, phrases.commands.dedup.copyingTitle, description)));
  const format = formatByName(file) === "csv" ? "csv" : "tsv";
  return writeToFile(file, await render({ json: {}, table: copyingTable(copying) }, format));
}

function paragraphLists(documents: readonly CleanDocument[], result: DedupResult) {
  const family = new Map<string, string>();
  for (const { keep, members } of result.clusters)
    for (const { path } of [{ path: keep }, ...members]) family.set(path, keep);
  return {
    stock: stockParagraphs(documents, (index) => family.get(documents[index]!.path) ?? documents[index]!.path),
    repeated: repeatedParagraphs(documents),
  };
}

type Lists = ReturnType<typeof paragraphLists>;

const placeList = (places: Lists["stock"][number]["places"]): string =>
  places.map(({ path, line }) => `${path}:${line}`).join(" ");

const stockTable = (stock: Lists["stock"]): Table => ({
  name: "stock",
  title: phrases.commands.dedup.stock(STOCK_DEFAULTS.minDocuments),
  columns: [
    { name: "families", type: "integer" },
    { name: "documents", type: "integer" },
    { name: "text", elastic: true },
    { name: "places", elastic: true },
  ],
  rows: stock.map(({ families, documents, text, places }) => [families, documents, text, placeList(places)]),
});

const repeatedTable = (repeated: Lists["repeated"]): Table => ({
  name: "repeated",
  title: phrases.commands.dedup.repeated,
  columns: [
    { name: "times", type: "integer" },
    { name: "path", elastic: true },
    { name: "lines", elastic: true },
    { name: "text", elastic: true },
  ],
  rows: repeated.map(({ path, text, places }) => [
    places.length,
    path,
    places.map((place) => place.line).join(" "),
    text,
  ]),
});

/** Pairs of a family, for a network tool: every member with the document that is kept. */
const linkLines = (result: DedupResult): Promise<Iterable<string>> => {
  const table: Table = {
    columns: ["path_a", "path_b", "relation", "jaccard", "containment"].map((name) => ({ name })),
    rows: result.clusters.flatMap(({ keep, members }) =>
      members.map(({ path, relation, jaccard, containment }) => [keep, path, relation, jaccard, containment]),
    ),
  };
  return render({ json: {}, table }, "tsv");
};

/** Paths such as `file.csv#3` that name a row, with the file to read for each. */
function rowsNamed(paths: readonly string[]): Map<string, string> {
  if (paths.length !== 2) throw failure("E_NOT_A_PAIR", { texts: null });
  return new Map(
    paths.filter((path) => /#\d+$/u.test(path) && !existsSync(path)).map((path) => [path, path.replace(/#\d+$/u, "")]),
  );
}

type Opened = Awaited<ReturnType<typeof openCorpus>>;

async function explain(
  paths: readonly string[],
  { documents, print }: Opened,
  options: DedupOptions,
  common: OpenOptions,
): Promise<void> {
  const [first, second] = pairOf(paths, documents);
  const explanation = await explainPair(first, second, options);
  if (formatOf(common) === "table") {
    const { sideBySide } = await import("../../render/side-by-side.js");
    const pieces = [
      headOf(explanation),
      ...sideBySide([first.path, second.path], pairedRows(explanation), terminalOptions(common)),
    ];
    await (common.output === undefined ? writeToStdout(pieces) : writeToFile(common.output, pieces));
    return;
  }
  const { unique, clusters } = findFamilies([first, second], options);
  const paragraphs = repeatLedger([first, second]);
  await print({
    json: { documents: 2, unique, clusters, paragraphs, explain: explanation },
    table: explainTable(explanation),
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

/** What a row says in one cell: `[-removed-]` and `{+added+}`, as `wdiff` writes them. */
const marked = (row: Row): string =>
  row.change === "only-first"
    ? `[-${row.first!.text}-]`
    : row.change === "only-second"
      ? `{+${row.second!.text}+}`
      : row.change === "same"
        ? row.first!.text
        : row.pieces
            .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
            .join("");

const explainTable = (explanation: PairExplanation): Table => ({
  title: headOf(explanation).trim(),
  columns: [{ name: "change" }, { name: "line_a" }, { name: "line_b" }, { name: "text", elastic: true }],
  rows: explanation.rows.map((row) => [row.change, row.first?.line ?? null, row.second?.line ?? null, marked(row)]),
});
