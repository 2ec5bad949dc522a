import { readFileSync, statSync } from "node:fs";
import {
  type CompareResult,
  compare,
  parseReferenceList,
  type ReferenceList,
  withStrings,
} from "../../compare/index.js";
import { parseTermList } from "../../count/index.js";
import type { CountableDocument } from "../../model/document.js";
import { readList as readTermList } from "../../pipeline/index.js";
import type { CountedCorpus } from "../../segment/index.js";
import { failure } from "../../words/message.js";
import type { Call } from "../call.js";
import { sayProblems, sayWarning } from "../messages.js";
import { OPTIONS } from "../options/compare.js";
import type { Results } from "../results.js";
import { formatOf } from "../terminal/io.js";
import { writePlot } from "../terminal/plot.js";
import { openCounts, openTokens } from "../tokenize.js";
import { cautionsFor, chartOf, filesTables, printPhrases, viewsFor, viewTable } from "../views/compare.js";

export { OPTIONS };

type CompareOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  if (options.view === "phrases") return printPhrases(paths, paths.filter(isFolder), call);
  const { referenceList: path, places, terms: list, strings = false, ...chosen } = options;
  const referenceList = path === undefined ? undefined : readList(path, options);
  const open = strings ? openTokens : openCounts;
  const { documents, tokenized, isStopword, onProgress, print } = await open(paths, call);
  const compared = compare(tokenized, {
    ...chosen,
    ...(options.view === "trend" && { by: options.by ?? "year" }),
    ...(list !== undefined && { trendTerms: parseTermList(readTermList(list)) }),
    placeNames: places,
    folders: paths.filter(isFolder),
    isStopword,
    onProgress,
    ...(referenceList && { referenceList }),
  });
  const result = trendsAsked(compared, options, documents, tokenized);
  await writePlot(options, (words, rows) => chartOf(result, options, words, rows));
  const terms = result.terms.slice(0, options.top);
  const isShown = formatOf(options) === "table";
  const [table, ...more] = viewsFor(options, isShown, result).map((view) => viewTable(view, result, options.top));
  const isPSeen = formatOf(options) === "json" || (options.view ?? "terms") === "terms";
  if (!isShown && !options.quiet) for (const warning of cautionsFor(result, isPSeen)) sayWarning(warning);
  const records = options.view === undefined || options.view === "terms" ? { records: terms } : {};
  const { cautions, ...figures } = result;
  const json: Results["compare"] = { ...figures, terms, warning_codes: cautions.map(({ code }) => code) };
  const files = () =>
    options.view === undefined ? filesTables(result, options.top) : [{ ...table!, name: options.view }];
  return print({ json, table: table!, more, tables: files, ...records });
}

function trendsAsked(
  result: CompareResult,
  { terms, strings, top, view }: CompareOptions,
  documents: readonly CountableDocument[],
  tokenized: CountedCorpus,
): CompareResult {
  if (result.trends === undefined || result.years === undefined) {
    if (terms !== undefined || strings) throw failure("E_NO_TRENDS", { option: strings ? "--strings" : "--terms" });
    return result;
  }
  const shown = view === "trend" ? result.trends.slice(0, top) : result.trends;
  return { ...result, trends: strings ? withStrings(shown, result.years, documents, tokenized) : shown };
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
  sayProblems(list.problems, options);
  return list;
}
