import { resolve } from "node:path";
import {
  type CompareResult,
  comparisonTable,
  groupListTables,
  groupTermsTable,
  type Similarity,
  shownRows,
  similarityTable,
  trendTable,
  warningsTable,
} from "../../compare/index.js";
import { documentGroups, groupNamed, groupsOf } from "../../count/index.js";
import type { Chart } from "../../model/chart.js";
import type { CleanDocument } from "../../model/document.js";
import { lastPart } from "../../model/group.js";
import type { Warning } from "../../model/message.js";
import { notesOf, type Table } from "../../model/table.js";
import { pairChart, similarityChart, termsByGroupChart, trendChart } from "../../report/index.js";
import { PHRASE_STATUSES, type PhraseChange, phraseChanges, phraseCounts, phrasesTable } from "../../reuse/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Words } from "../../words/report.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { warningLine } from "../messages.js";
import type { OPTIONS, View } from "../options/compare.js";
import type { Results } from "../results.js";
import { formatOf } from "../terminal/io.js";

type CountedView = Exclude<View, "phrases">;

type ViewOptions = Pick<Call<typeof OPTIONS>["options"], "view" | "top">;

/** Two groups stand against each other; more stand side by side; the similarity of groups where that is the view. */
export function chartOf(result: CompareResult, { view, top }: ViewOptions, words: Words, rows: number): Chart {
  if (view === "similarity" && result.similarity) {
    return similarityChart(result.similarity, { title: words.similarityChart, unit: result.similarity.unit });
  }
  if (view === "trend" && result.trends && result.years) {
    return trendChart(result.trends.slice(0, top), result.years, rows, {
      title: words.plot.trend,
      unit: words.plot.rates,
    });
  }
  const shown = shownRows(result).slice(0, top);
  const title = words.plot.contrast;
  const [right, left, third] = result.groups.map(({ name }) => name);
  if (right !== undefined && left !== undefined && third === undefined) {
    const unit = words.plot.pairUnit(lastPart(right), lastPart(left));
    return pairChart(shown, [right, left], rows, { title, unit });
  }
  const names = result.groups.map(({ name }) => name);
  return termsByGroupChart(shown, names, rows, { title, unit: words.plot.rates });
}

export function viewsFor({ view }: ViewOptions, isShown: boolean, result: CompareResult): CountedView[] {
  if (view !== undefined && view !== "phrases") return [view];
  if (!isShown) return ["terms"];
  const alike: CountedView[] = result.similarity ? ["similarity"] : [];
  return result.trends ? ["groups", "trend", ...alike] : ["groups", ...alike];
}

const tableOf: Readonly<Record<CountedView, (result: CompareResult, top: number | undefined) => Table>> = {
  terms: comparisonTable,
  groups: groupTermsTable,
  similarity: ({ similarity }) =>
    similarity ? titled(similarity, similarityTable(similarity)) : { columns: [{ name: "group" }], rows: [] },
  shared: ({ shared }, top) => ({ columns: [{ name: "term" }], rows: shared.slice(0, top).map((term) => [term]) }),
  trend: ({ trends = [], years }, top) => ({
    title: phrases.commands.compare.trends,
    ...trendTable(trends.slice(0, top), years),
    notes: [phrases.commands.compare.trendNote],
  }),
};

function titled({ measure, kind, unit }: Similarity, table: Table): Table {
  const { similarityTitle, similarityUnits } = phrases.commands.compare;
  return { title: similarityTitle(measure, kind), ...table, notes: [similarityUnits?.[measure] ?? unit] };
}

export function filesTables(result: CompareResult, top: number | undefined): Table[] {
  const [groups, shared, only] = groupListTables(result);
  const terms = { ...tableOf.terms(result, top), notes: foldNote(result), name: "terms" };
  return [
    terms,
    groups,
    ...(result.similarity ? [{ ...tableOf.similarity(result, top), name: "similarity" }] : []),
    ...(result.trends === undefined ? [] : [{ ...tableOf.trend(result, top), name: "trend" }]),
    shared,
    only,
    warningsTable(result),
  ];
}

/** What is said of p and q alone. */
const ABOUT_P: readonly string[] = ["W_ONE_DOCUMENT", "W_FEW_DOCUMENTS", "W_REFERENCE_LIST"];

/** What to say beside a result; what is said of p is left out where no p is seen. */
export const cautionsFor = ({ cautions }: CompareResult, isPSeen: boolean): readonly Warning[] =>
  cautions.filter(({ code }) => isPSeen || !ABOUT_P.includes(code));

/** The table of a view with what people should know beside it. */
export function viewTable(view: CountedView, result: CompareResult, top: number | undefined): Table {
  const table = tableOf[view](result, top);
  const cautions = cautionsFor(result, view === "terms");
  if (view === "similarity" || view === "trend")
    return { ...table, notes: [...notesOf(table), ...cautions.map(warningLine)] };
  const folded = view === "shared" ? [] : foldNote(result);
  const { cells, noStars } = phrases.commands.compare;
  const hasStars = result.terms.some(({ distinctive, evidence }) => distinctive && evidence === "documents");
  const own =
    view !== "groups" ? [] : [cells, ...(cautions.length < result.cautions.length && !hasStars ? [noStars] : [])];
  return { ...table, notes: [...own, ...folded, ...cautions.map(warningLine)] };
}

const foldNote = (result: CompareResult): string[] => {
  const folded = result.terms.length - shownRows(result).length;
  return folded > 0 ? [phrases.commands.compare.folded(folded)] : [];
};

interface Side {
  readonly name: string;
  readonly documents: readonly CleanDocument[];
}

/** Which sentences of the first of two groups are kept, reworded or gone in the second, and which are new there. */
export async function printPhrases(
  paths: readonly string[],
  folders: readonly string[],
  call: Call<typeof OPTIONS>,
): Promise<void> {
  const { options } = call;
  const opened = await openCorpus(paths, call);
  const [before, after] = sidesOf(opened.documents, paths, folders, options);
  const all = phraseChanges(before.documents, after.documents);
  const changes = options.top === undefined ? all : foremost(all, options.top);
  // What is kept is said in a number: on a terminal one looks for what changed.
  const shown = formatOf(options) === "table" ? changes.filter(({ status }) => status !== "kept") : changes;
  const counts = phraseCounts(all);
  const notes = [
    phrases.commands.compare.phrasesFound(before.name, after.name, counts),
    phrases.commands.compare.marks,
  ];
  const sideOf = ({ name, documents }: Side) => ({ name, documents: documents.length });
  const json: Results["compare"] = { before: sideOf(before), after: sideOf(after), counts, phrases: changes };
  return opened.print({ json, table: { ...phrasesTable(shown), notes }, records: changes });
}

const foremost = (all: readonly PhraseChange[], top: number): PhraseChange[] =>
  PHRASE_STATUSES.flatMap((wanted) => all.filter(({ status }) => status === wanted).slice(0, top));

/** The earlier and the later side: years as they run, folders and files as they were named, else --reference and --target. */
function sidesOf(
  documents: readonly CleanDocument[],
  paths: readonly string[],
  folders: readonly string[],
  { by, target, reference }: Call<typeof OPTIONS>["options"],
): [Side, Side] {
  const grouping = groupsOf(documents, { folders, ...(by === undefined ? {} : { by }) });
  const groups = documentGroups(grouping).map(
    ({ name, members }): Side => ({ name, documents: members.map((index) => documents[index]!) }),
  );
  const inOrder = by !== undefined ? groups : [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const named = (name: string): Side => groups[groupNamed(name, grouping.names)]!;
  const wanted = target === undefined || reference === undefined ? inOrder : [reference, target].map(named);
  const [before, after, more] = wanted;
  if (before === undefined || after === undefined || more !== undefined)
    throw failure("E_BAD_VALUE", {
      target: "--view",
      value: "phrases",
      wanted: phrases.commands.compare.twoGroups(groups.length),
    });
  return [before, after];

  function firstOf({ name }: Side): number {
    const named = paths.findIndex((path) => resolve(path) === resolve(name));
    return named < 0 ? paths.length : named;
  }
}
