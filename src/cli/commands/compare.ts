import { readFileSync, statSync } from "node:fs";
import {
  type Chart,
  type CompareResult,
  compare as compareCorpus,
  type KeynessRow,
  notesOf,
  pairChart,
  parseReferenceList,
  type ReferenceList,
  type Similarity,
  similarityChart,
  type Table,
  termsByGroupChart,
} from "../../index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Words } from "../../words/report.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../exit-code.js";
import { sayProblems, sayWarning, warningLine } from "../messages.js";
import { OPTIONS, type View } from "../options/compare.js";
import { formatOf } from "../terminal/io.js";
import { writePlot } from "../terminal/plot.js";
import { openCounts } from "../tokenize.js";

export { OPTIONS };

type CompareOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const list = options.referenceList === undefined ? undefined : readList(options.referenceList, options);
  const { opened, tokenized, stopwords, run } = await openCounts(paths, call);
  const { by, target, reference, minCount, minDocuments } = options;
  const result = compareCorpus(tokenized, {
    measure: options.measure,
    permutations: options.permutations,
    seed: options.seed,
    fold: options.fold,
    similarity: options.similarity,
    folders: paths.filter(isFolder),
    isStopword: (text) => stopwords.has(text),
    onProgress: opened.onProgress,
    ...(by === undefined ? {} : { by }),
    ...(target === undefined ? {} : { target }),
    ...(reference === undefined ? {} : { reference }),
    ...(minCount === undefined ? {} : { minCount }),
    ...(minDocuments === undefined ? {} : { minDocuments }),
    ...(list === undefined ? {} : { referenceList: list }),
  });
  await writePlot(options, (words, rows) => chartOf(result, options, words, rows));
  const terms = result.terms.slice(0, options.top);
  const tables = tablesOf(result, options);
  const isShown = formatOf(options) === "table";
  const [table, ...more] = viewsFor(options, isShown, result).map((view) => withNotes(tables[view](), view, result));
  if (!isShown && !options.quiet) for (const warning of result.cautions) sayWarning(warning);
  const records = options.view === undefined || options.view === "terms" ? { records: terms } : {};
  const { cautions, ...figures } = result;
  const json = { ...figures, terms, warning_codes: cautions.map(({ code }) => code) };
  const files = () => (options.view === undefined ? filesTables(result, options) : [{ ...table!, name: options.view }]);
  return opened.print({ json, table: table!, more, tables: files, ...records }, run);
}

/** Two groups stand against each other; more stand side by side; the similarity of groups where that is the view. */
function chartOf(result: CompareResult, { view, top }: CompareOptions, words: Words, rows: number): Chart {
  if (view === "similarity" && result.similarity) {
    return similarityChart(result.similarity, { title: words.similarityChart, unit: result.similarity.unit });
  }
  const shown = shownRows(result).slice(0, top);
  const title = words.plot.contrast;
  const [right, left, third] = result.groups.map(({ name }) => name);
  if (right !== undefined && left !== undefined && third === undefined) {
    const unit = words.plot.pairUnit(shortName(right), shortName(left));
    return pairChart(shown, [right, left], rows, { title, unit });
  }
  const names = result.groups.map(({ name }) => name);
  return termsByGroupChart(shown, names, rows, { title, unit: words.plot.rates });
}

function viewsFor({ view }: CompareOptions, isShown: boolean, result: CompareResult): View[] {
  if (view !== undefined) return [view];
  if (!isShown) return ["terms"];
  const alike: View[] = result.similarity ? ["similarity"] : [];
  return result.trends ? ["groups", "trend", ...alike] : ["groups", ...alike];
}

/** Terms a group has in the table of groups where `--top` says nothing. Unit: terms. */
const TERMS_A_GROUP = 15;
/** Groups that stand side by side; more are shown one below the other. */
const SIDE_BY_SIDE = 6;

const tablesOf = (result: CompareResult, options: CompareOptions): Record<View, () => Table> => ({
  terms: () => termTable(result, options.top),
  groups: () => groupTable(result, options.top ?? TERMS_A_GROUP),
  similarity: () =>
    result.similarity ? similarityTable(result.similarity) : { columns: [{ name: "group" }], rows: [] },
  shared: () => ({ columns: [{ name: "term" }], rows: result.shared.slice(0, options.top).map((term) => [term]) }),
  trend: () => trendTable(result, options.top),
});

/** All of a comparison, for a file that holds several tables. */
function filesTables(result: CompareResult, options: CompareOptions): Table[] {
  const { groups, shared, only, cautions, similarity, trends } = result;
  const text = (name: string) => ({ name, type: "text" as const });
  const tables = tablesOf(result, options);
  return [
    { ...tables.terms(), name: "terms" },
    {
      name: "groups",
      columns: [
        text("group"),
        { name: "documents", type: "integer", unit: "documents" },
        { name: "tokens", type: "integer", unit: "tokens" },
      ],
      rows: groups.map(({ name, documents, tokens }) => [name, documents, tokens]),
    },
    ...(similarity ? [{ ...tables.similarity(), name: "similarity" }] : []),
    ...(trends === undefined ? [] : [{ ...tables.trend(), name: "trend" }]),
    { name: "shared", columns: [text("term")], rows: shared.map((term) => [term]) },
    {
      name: "only",
      columns: [text("group"), text("term")],
      rows: Object.entries(only).flatMap(([group, terms]) => terms.map((term) => [group, term])),
    },
    {
      name: "warnings",
      columns: [text("code"), text("warning")],
      rows: cautions.map(({ code, message }) => [code, message]),
    },
  ];
}

const withNotes = (table: Table, view: View, { cautions }: CompareResult): Table =>
  view === "similarity" || view === "trend"
    ? table
    : { ...table, notes: [...notesOf(table), ...cautions.map(warningLine)] };

function termTable(result: CompareResult, top?: number): Table {
  return {
    columns: [
      { name: "group", elastic: true },
      { name: "term", elastic: true, tone: "strong" },
      { name: "count", unit: "tokens" },
      { name: "elsewhere", unit: "tokens" },
      { name: "per_10k", header: "per 10k", unit: "per 10,000 tokens", digits: 2 },
      { name: "documents", header: "docs", unit: "documents" },
      { name: "g2", digits: 1, bar: true },
      { name: "p", digits: 4 },
      { name: "q", digits: 4 },
      { name: "distinctive", type: "boolean" },
      { name: "log_ratio", digits: 2 },
      { name: "log_ratio_low", digits: 2 },
      { name: "log_ratio_high", digits: 2 },
      { name: "percent_diff", digits: 0, machineOnly: true },
      { name: "odds_ratio", digits: 2, machineOnly: true },
      { name: "log_odds", digits: 2, machineOnly: true },
      { name: "z", digits: 2 },
      { name: "bic", digits: 1, machineOnly: true },
      { name: "evidence", type: "text", machineOnly: true },
      { name: "one_document", type: "boolean" },
      { name: "folded_under", type: "text", machineOnly: true },
    ],
    rows: shownRows(result).slice(0, top).map(termRow),
    notes: foldNote(result),
  };
}

const shownRows = ({ terms }: CompareResult): KeynessRow[] => terms.filter((row) => row.folded_under === undefined);

const foldNote = ({ terms }: CompareResult): string[] => {
  const folded = terms.filter((row) => row.folded_under !== undefined).length;
  return folded > 0 ? [phrases.commands.compare.folded(folded)] : [];
};

const termRow = (row: KeynessRow) => [
  row.group,
  row.term,
  row.counts[row.group]!,
  Object.values(row.counts).reduce((sum, count) => sum + count, 0) - row.counts[row.group]!,
  row.per_10k[row.group]!,
  row.documents[row.group]!,
  row.g2,
  row.p,
  row.q,
  row.distinctive,
  row.log_ratio,
  ...row.log_ratio_ci,
  row.percent_diff,
  row.odds_ratio,
  row.log_odds,
  row.z,
  row.bic,
  row.evidence,
  row.one_document,
  row.folded_under ?? null,
];

/** Top terms of each group side by side, with count and how many times more often they stand there. */
function groupTable(result: CompareResult, top: number): Table {
  const columns = result.groups.map(({ name }) => ({
    name,
    rows: shownRows(result)
      .filter(({ group, counts }) => group === name && counts[name]! > 0)
      .slice(0, top),
  }));
  const notes = [phrases.commands.compare.cells, ...foldNote(result)];
  if (columns.length > SIDE_BY_SIDE) {
    return {
      columns: [
        { name: "group", elastic: true, tone: "strong" },
        { name: "terms", elastic: true },
      ],
      rows: columns.map(({ name, rows }) => [name, rows.map(shortTerm).join("  ")]),
      notes,
    };
  }
  const deepest = Math.max(0, ...columns.map(({ rows }) => rows.length));
  return {
    columns: columns.map(({ name }) => ({ name, header: shortName(name), elastic: true })),
    rows: Array.from({ length: deepest }, (_, place) =>
      columns.map(({ rows }) => (rows[place] ? shortTerm(rows[place]) : "")),
    ),
    notes,
  };
}

function shortTerm(row: KeynessRow): string {
  const own = row.counts[row.group]!;
  const elsewhere = Object.values(row.counts).reduce((sum, count) => sum + count, 0) - own;
  const star = row.distinctive && row.evidence === "documents" ? "*" : "";
  return `${row.term}${star} ${own} (${elsewhere})`;
}

/** The last part of a path: the district of a region, the file of a document. */
const shortName = (name: string): string => name.split("/").filter(Boolean).at(-1) ?? name;

function similarityTable({ measure, kind, unit, labels, matrix }: Similarity): Table {
  const { similarityTitle, similarityUnits } = phrases.commands.compare;
  const figures = matrix.flatMap((row, i) => row.filter((value, j) => i !== j && value !== null)) as number[];
  const [low, high] = [Math.min(...figures, 1), Math.max(...figures, 0)];
  const heat = kind === "similarity" ? ([low, high] as const) : ([high, low] as const);
  return {
    title: similarityTitle(measure, kind),
    columns: [
      { name: "group", elastic: true, cut: "start", tone: "strong" },
      ...labels.map((label) => ({ name: label, header: shortName(label), digits: 3, heat })),
    ],
    rows: labels.map((label, i) => [label, ...matrix[i]!]),
    notes: [similarityUnits?.[measure] ?? unit],
  };
}

function trendTable({ trends = [] }: CompareResult, top?: number): Table {
  return {
    title: phrases.commands.compare.trends,
    columns: [
      { name: "term", elastic: true, tone: "strong" },
      { name: "first_year", header: "first", unit: "year" },
      { name: "last_year", header: "last", unit: "year" },
      { name: "first_per_10k", header: "at first", unit: "per 10,000 tokens", digits: 2 },
      { name: "last_per_10k", header: "at last", unit: "per 10,000 tokens", digits: 2 },
      { name: "slope", unit: "per 10,000 tokens and year", digits: 3 },
      { name: "tau", digits: 2 },
      { name: "sparkline", header: "years" },
    ],
    rows: trends
      .slice(0, top)
      .map((t) => [t.term, t.first_year, t.last_year, t.first_per_10k, t.last_per_10k, t.slope, t.tau, t.sparkline]),
    notes: [phrases.commands.compare.trendNote],
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readList(path: string, options: CompareOptions): ReferenceList {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw failure("E_NO_REFERENCE_LIST", { path, detail: code === "ENOENT" ? null : String(code) });
  }
  const list = parseReferenceList(text, path);
  if (list.problems.length > 0) {
    sayProblems(list.problems, options);
    raiseExitCode(3);
  }
  return list;
}
