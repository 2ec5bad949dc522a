import {
  catalogueWith,
  headline,
  indicators as indicatorsOf,
  indicatorsTable,
  readCatalogue,
  readList,
} from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { raiseExitCode } from "../exit-code.js";
import { sayProblems } from "../messages.js";
import { OPTIONS } from "../options/indicators.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const own = (options.indicators ?? []).map(readList).map(({ name, text }) => readCatalogue(text, name));
  const problems = own.flatMap((list) => list.problems);
  if (problems.length > 0) {
    sayProblems(problems, options);
    raiseExitCode(3);
  }
  const opened = await openCorpus(paths, call);
  const { documents, onProgress } = opened;
  const found = options.headline
    ? headline(documents, { catalogue: catalogueWith(own.flatMap((list) => list.entries)), onProgress })
    : indicatorsOf(documents, { onProgress });
  const shown = found.slice(0, options.top);
  const count = (status: string): number => found.filter((figure) => figure.status === status).length;
  const says = phrases.commands.indicators;
  const notes = [
    says.found(found.length, documents.length, count("target"), count("achieved")),
    ...(shown.length < found.length ? [phrases.table.cut(found.length - shown.length)] : []),
  ];
  await opened.print({ json: { indicators: shown }, table: { ...indicatorsTable(shown), notes }, records: shown });
}
