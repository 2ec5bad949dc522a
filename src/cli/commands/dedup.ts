import {
  copyingOf,
  copyingTable,
  type DedupResult,
  familyTable,
  dedup as findFamilies,
  linksTable,
  repeatedParagraphs,
  repeatedTable,
  repeatLedger,
  STOCK_DEFAULTS,
  stockParagraphs,
  stockTable,
  timelineTable,
} from "../../dedup/index.js";
import type { CleanDocument } from "../../model/document.js";
import { render } from "../../render/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { type OpenOptions, openCorpus } from "../corpus.js";
import { say } from "../messages.js";
import { OPTIONS } from "../options/dedup.js";
import { formatOf } from "../terminal/io.js";
import { checkNewFolder, writeToFile } from "../terminal/write-output.js";
import { folderOf, rowsNamed, showPair, writeCopying, writeUnique } from "../views/dedup.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const says = phrases.commands.dedup;
  const folder = folderOf(options);
  if (folder !== undefined) checkNewFolder(folder);
  const { output, ...others } = options;
  // The families are what is asked for here: nothing is dropped before they are found.
  const common: OpenOptions = {
    ...others,
    dedup: options.dedup === "none" ? "none" : "paragraphs",
    sketches: true,
    ...(output === undefined || folder !== undefined ? {} : { output }),
  };
  const rows = options.explain ? rowsNamed(paths) : new Map<string, string>();
  const opened = await openCorpus([...new Set(paths.map((path) => rows.get(path) ?? path))], call, common);
  if (options.explain) return showPair(paths, opened, options, common);
  const { documents, print, onProgress } = opened;
  const result = findFamilies(documents, { ...options, onProgress });
  if (options.links !== undefined)
    await writeToFile(options.links, await render({ json: {}, table: linksTable(result) }, "tsv"));
  if (folder !== undefined) {
    await writeUnique(folder, result.kept, onProgress);
    if (!options.quiet) say(phrases.run.uniqueWritten(result.kept.length, folder));
  }
  const lists = options.paragraphs ? paragraphLists(documents, result) : undefined;
  const shown = options.top === undefined ? result.clusters : result.clusters.slice(0, options.top);
  const copying = copyingOf(result.clusters);
  if (options.copying !== undefined) await writeCopying(options.copying, copying, notes(result));
  const forPeople = ["table", "markdown"].includes(formatOf(common));
  const sources = { ...copyingTable(copying), title: says.copyingTitle };
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
      ...(lists
        ? [
            { ...stockTable(lists.stock), title: says.stock(STOCK_DEFAULTS.minDocuments) },
            { ...repeatedTable(lists.repeated), title: says.repeated },
          ]
        : []),
    ],
    records: shown,
  });
}

const notes = (result: DedupResult): string =>
  phrases.commands.dedup.found({ ...result, families: result.clusters.length });

function paragraphLists(documents: readonly CleanDocument[], result: DedupResult) {
  const family = new Map<string, string>();
  for (const { keep, members } of result.clusters)
    for (const { path } of [{ path: keep }, ...members]) family.set(path, keep);
  return {
    stock: stockParagraphs(documents, (index) => family.get(documents[index]!.path) ?? documents[index]!.path),
    repeated: repeatedParagraphs(documents),
  };
}
