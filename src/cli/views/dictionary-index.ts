import { type DictionaryIndex, formulaOf } from "../../count/index.js";
import type { CountableDocument } from "../../model/document.js";
import { warning } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import type { Opened } from "../corpus.js";
import { sayWarning } from "../messages.js";
import type { OPTIONS } from "../options/dictionary-index.js";
import type { RunInfo } from "../run-info.js";

/** Categories whose names are no names of columns are numbered there: says which is which. */
export function sayNumbered(
  columns: readonly { readonly name: string; readonly category: string; readonly measure: string }[],
) {
  const numbered = columns
    .filter(({ name, category, measure }) => measure === "matches" && !name.startsWith(category))
    .map(({ name, category }) => `${name.replace(/_matches$/u, "")} ${category}`);
  if (numbered.length > 0) sayWarning(warning("W_NUMBERED_COLUMNS", { columns: numbered }));
}

export function notesOf({ terms, dictionary }: DictionaryIndex): string[] {
  const says = phrases.commands.index;
  const never = terms.filter(({ matches }) => matches === 0).map(({ term }) => term);
  const hosted = terms.filter(({ hosts }) => hosts.length > 0).sort((a, b) => b.in_longer - a.in_longer)[0];
  return [
    says.dictionary(dictionary.terms, dictionary.categories, dictionary.excluders),
    ...(never.length > 0 ? [says.never(never)] : []),
    ...(hosted ? [says.hosted(hosted.term, hosted.in_longer, hosted.hosts[0]!.word, hosted.hosts[0]!.count)] : []),
  ];
}

/** A paragraph for a paper: what was counted in what, and by what. */
export const methodsOf = (
  index: DictionaryIndex,
  { documents }: Opened<CountableDocument>,
  run: RunInfo,
  { formula, by }: Call<typeof OPTIONS>["options"],
): string =>
  phrases.commands.index.paragraph({
    ...index.dictionary,
    matched: new Set(index.terms.filter(({ matches }) => matches > 0).map(({ term }) => term)).size,
    documents: documents.length,
    characters: index.rows.reduce(
      (sum, { category, characters }) => sum + (category === "total" ? (characters ?? 0) : 0),
      0,
    ),
    by: by ?? null,
    formula: formula === undefined ? null : { name: formula, unit: formulaOf(formula).unit },
    engine: run.engine === null ? null : `${run.engine} ${run.engine_version}`,
    version: version(),
    inputs: run.inputs_sha256,
  });
