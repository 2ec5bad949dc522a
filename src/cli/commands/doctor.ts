import { ofRecords, type Table } from "../../model/table.js";
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
    ...ofRecords(
      [
        { name: "name", tone: "strong" },
        { name: "status" },
        { name: "found", elastic: true },
        { name: "remedy", elastic: true },
      ],
      checks.map((check) => ({ ...check, remedy: check.remedy ?? "" })),
    ),
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
  const terms: ListedTerm[] = [];
  for (const { term, tag, origin } of lexicon.terms.values()) terms.push({ term, list: "lexicon", pos: tag, origin });
  for (const [term, origin] of loadStopwords().origins) terms.push({ term, list: "stopwords", pos: null, origin });
  const columns = [{ name: "term", tone: "strong" }, { name: "list" }, { name: "pos" }, { name: "origin" }] as const;
  const table = ofRecords(columns, terms);
  const json: PlainResults["doctor"] = { schema: "cexi/doctor/1", version: version(), checks: [], terms };
  await emit({ json, table }, { ...options, top: terms.length });
}

const verdict = (checks: readonly Check[], says: Says): string => {
  const problems = checks.filter(({ status }) => status === "problem").length;
  return problems === 0 ? says.fine : says.faulty(problems);
};
