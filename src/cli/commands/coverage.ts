import {
  COVERAGE_DEFAULTS,
  COVERAGE_SIGNS,
  coverage as coverageOf,
  coveragePicture,
  coverageTable,
  fieldWarnings,
} from "../../count/index.js";
import { type DedupResult, dedup } from "../../dedup/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, openCorpus } from "../corpus.js";
import { sayWarning } from "../messages.js";
import { OPTIONS } from "../options/coverage.js";
import type { Results } from "../results.js";
import { formatOf } from "../terminal/io.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const opened = await openCorpus(paths, call);
  const by = options.by ?? COVERAGE_DEFAULTS.by;
  const warnings = options.by === undefined ? fieldWarnings(opened.documents, by) : []; // else said already
  if (!options.quiet) for (const one of warnings) sayWarning(one);
  const duplicates = duplicatesIn(dedup(opened.documents, { onProgress: opened.onProgress }));
  const found = coverageOf(opened.documents, { by, duplicates });
  const rows = found.rows.slice(0, options.top);
  const says = phrases.commands.coverage;
  const count = (flag: string): number => found.rows.filter(({ flags }) => flags.some((own) => own === flag)).length;
  const notes = [
    says.found(found.rows.length, count("missing"), count("short"), count("duplicate")),
    ...cutNote(found.rows, rows),
  ];
  const all = coverageTable({ ...found, rows });
  const picture = formatOf(options) === "table" ? coveragePicture(found) : null;
  const table = picture ? { ...picture, notes: [says.signs(COVERAGE_SIGNS), notes[0]!] } : { ...all, notes };
  const json: Results["coverage"] = { by: found.fields, rows };
  return opened.print({ json, table, records: rows, tables: () => [{ ...all, notes }] });
}

/** Documents of a family of like texts, kept ones too; excerpts are no duplicates. */
function duplicatesIn({ clusters }: DedupResult): ReadonlySet<string> {
  return new Set(
    clusters.flatMap(({ keep, members }) => {
      const alike = members.filter(({ relation }) => relation !== "partial").map(({ path }) => path);
      return alike.length === 0 ? [] : [keep, ...alike];
    }),
  );
}
