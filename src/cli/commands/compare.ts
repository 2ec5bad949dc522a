import { readFileSync, statSync } from "node:fs";
import { compare, parseReferenceList, type ReferenceList } from "../../index.js";
import { failure } from "../../words/message.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../exit-code.js";
import { sayProblems, sayWarning } from "../messages.js";
import { OPTIONS } from "../options/compare.js";
import { formatOf } from "../terminal/io.js";
import { writePlot } from "../terminal/plot.js";
import { openCounts } from "../tokenize.js";
import { cautionsFor, chartOf, filesTables, viewsFor, viewTable } from "../views/compare.js";

export { OPTIONS };

type CompareOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { referenceList: path, places, ...chosen } = options;
  const referenceList = path === undefined ? undefined : readList(path, options);
  const { opened, tokenized, stopwords, run } = await openCounts(paths, call);
  const result = compare(tokenized, {
    ...chosen,
    placeNames: places,
    folders: paths.filter(isFolder),
    isStopword: (text) => stopwords.has(text),
    onProgress: opened.onProgress,
    ...(referenceList && { referenceList }),
  });
  await writePlot(options, (words, rows) => chartOf(result, options, words, rows));
  const terms = result.terms.slice(0, options.top);
  const isShown = formatOf(options) === "table";
  const [table, ...more] = viewsFor(options, isShown, result).map((view) => viewTable(view, result, options.top));
  const isPSeen = formatOf(options) === "json" || (options.view ?? "terms") === "terms";
  if (!isShown && !options.quiet) for (const warning of cautionsFor(result, isPSeen)) sayWarning(warning);
  const records = options.view === undefined || options.view === "terms" ? { records: terms } : {};
  const { cautions, ...figures } = result;
  const json = { ...figures, terms, warning_codes: cautions.map(({ code }) => code) };
  const files = () =>
    options.view === undefined ? filesTables(result, options.top) : [{ ...table!, name: options.view }];
  return opened.print({ json, table: table!, more, tables: files, ...records }, run);
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
