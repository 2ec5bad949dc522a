import type { Table } from "../../model/table.js";
import { loadLexicon, loadStopwords } from "../../segment/index.js";
import { catalogueOf, language, phrases, phrasesOf } from "../../words/phrases.js";
import { type Check, checksOf, type Says } from "../about/checks.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import type { PlainTableOptions } from "../options/common.js";
import { DOCTOR as OPTIONS } from "../options/plain.js";
import type { ListedTerm, PlainResults } from "../results.js";
import { emit, FOR_PEOPLE, formatOf } from "../terminal/io.js";

export { OPTIONS };

export async function run({ options, parsed }: Call<typeof OPTIONS>): Promise<void> {
  if (options.terms) return listTerms(options);
  // A table is for people; what programs read is the same in every language.
  const isForPeople = FOR_PEOPLE.includes(formatOf(options));
  const spoken = isForPeople ? language : "en";
  const { commands } = await phrasesOf(spoken);
  const checks = await checksOf(parsed.opts(), commands, await catalogueOf(spoken));
  const table: Table = {
    columns: [
      { name: "name", tone: "strong" },
      { name: "status" },
      { name: "found", elastic: true },
      { name: "remedy", elastic: true },
    ],
    rows: checks.map(({ name, status, found, remedy }) => [name, status, found, remedy ?? ""]),
    notes: [verdict(checks, phrases.commands.doctor)],
  };
  await emit(
    { json: { schema: "cexi/doctor/1", version: version(), checks }, table },
    { ...options, top: table.rows.length },
  );
}

/** Every term that segmentation keeps whole and every word that lists leave out, with its origin. */
async function listTerms(options: PlainTableOptions): Promise<void> {
  const { lexicon } = loadLexicon();
  const terms: ListedTerm[] = [
    ...[...lexicon.terms.values()].map(({ term, tag, origin }) => ({
      term,
      list: "lexicon" as const,
      pos: tag,
      origin,
    })),
    ...[...loadStopwords().origins].map(([term, origin]) => ({ term, list: "stopwords" as const, pos: null, origin })),
  ];
  const table: Table = {
    columns: [{ name: "term", tone: "strong" }, { name: "list" }, { name: "pos" }, { name: "origin" }],
    rows: terms.map(({ term, list, pos, origin }) => [term, list, pos, origin]),
  };
  const json: PlainResults["doctor"] = { schema: "cexi/doctor/1", version: version(), checks: [], terms };
  await emit({ json, table }, { ...options, top: terms.length });
}

const verdict = (checks: readonly Check[], says: Says): string => {
  const problems = checks.filter(({ status }) => status === "problem").length;
  return problems === 0 ? says.fine : says.faulty(problems);
};
