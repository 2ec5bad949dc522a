import { extname } from "node:path";
import type { CleanDocument } from "../../model/document.js";
import { FigureMemory } from "../../pipeline/index.js";
import { copiesHtml } from "../../render/index.js";
import {
  copiedDocumentsTable,
  copies,
  copiesGraph,
  copiesPage,
  foreignPlaces,
  foreignPlacesTable,
  RUN_DEFAULTS,
  runsTable,
  sentencePairs,
  sentencePairsTable,
} from "../../reuse/index.js";
import { failure } from "../../words/message.js";
import { language, phrases } from "../../words/phrases.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import { type Opened, openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/copies.js";
import { graphWriterOf } from "../terminal/io.js";
import { writeToFile } from "../terminal/write-output.js";

export { OPTIONS };

const PAGES = [".html", ".htm"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { output, top } = options;
  const ending = output === undefined ? "" : extname(output).toLowerCase();
  const writer = graphWriterOf(options, PAGES);
  const isPage = options.format === undefined && PAGES.includes(ending);
  if (isPage && options.unit === "sentence") {
    throw failure("E_ENDING", { path: output!, ending, format: null, endings: [".xlsx", ".csv", ".json"] });
  }
  const { output: _, ...elsewhere } = options;
  const opened = await openCorpus(paths, call, writer || isPage ? elsewhere : options);
  const { documents, onProgress } = opened;
  const sources = options.against ? await sourcesOf(options.against, call) : documents;
  if (options.unit === "sentence") {
    const pairs = sentencePairs(documents, sources, { onProgress });
    const shown = pairs.slice(0, top);
    const table = {
      ...sentencePairsTable(shown),
      notes: [phrases.commands.copies.pairs(pairs.length, sources.length)],
    };
    return opened.print({ json: { pairs: shown }, table, records: shown });
  }
  const memory = options.cache ? new FigureMemory() : null;
  const result = copies(documents, sources, { onProgress, ...(memory && { known: memory.ofTexts }) });
  memory?.save();
  const says = phrases.commands.copies;
  const described = says.found({ ...result, sources: sources.length, least: RUN_DEFAULTS.least });
  if (isPage) {
    const notes = [described, says.doubt]; // what the shares are stands beside them
    const page = copiesPage(documents, result);
    return writeToFile(output!, [copiesHtml(page, { language, version: version(), notes })]);
  }
  if (writer !== undefined) {
    return writeToFile(output!, writer(copiesGraph(result.runs, [...documents, ...sources], says.title, described)));
  }
  return print(opened, result, documents, sources.length, top);
}

async function sourcesOf(against: readonly string[], call: Call<typeof OPTIONS>): Promise<readonly CleanDocument[]> {
  const { filesFrom: _, output: __, ...options } = call.options;
  return (await openCorpus(against, call, options)).documents;
}

function print(
  opened: Opened,
  { documents, runs }: ReturnType<typeof copies>,
  texts: readonly CleanDocument[],
  sources: number,
  top: number | undefined,
): Promise<void> {
  const says = phrases.commands.copies;
  const shown = runs.slice(0, top);
  const places = texts.flatMap(foreignPlaces);
  const [main, byDocument, foreign] = [runsTable(shown), copiedDocumentsTable(documents), foreignPlacesTable(places)];
  const notes = [says.found({ documents, runs, sources, least: RUN_DEFAULTS.least }), says.measures, says.doubt];
  const table = { ...main, notes };
  return opened.print({
    json: { documents, runs: shown, foreign_places: places },
    table,
    more: [byDocument, ...(places.length > 0 ? [foreign] : [])],
    records: shown,
    tables: () => [table, byDocument, foreign],
  });
}
