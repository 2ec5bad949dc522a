import {
  acrossText,
  countTable,
  countTerm,
  groupOf,
  hostTables,
  insideText,
  type NamedCount,
  type Table,
  type TermCount,
  totalOf,
} from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../exit-code.js";
import { OPTIONS } from "../options/count.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(term: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { opened, tokenized, run } = await openTokens(paths, call);
  const result = countTerm(opened.documents, tokenized, term, { onProgress: opened.onProgress });
  const { by } = options;
  const groups = by === undefined ? undefined : byGroup(result.documents, (i) => groupOf(opened.documents[i]!, by));
  if (result.total.substring === 0 && result.total.token === 0) raiseExitCode(1);
  const shown = groups ?? result.documents.map(({ path, ...figures }) => ({ name: path, ...figures }));
  const documents = result.documents.slice(0, options.top);
  const json = { term: result.term, documents, ...(groups ? { groups } : {}), total: result.total };
  const first = groups ? "group" : "path";
  const table: Table = { ...countTable(first, shown.slice(0, options.top)), notes: notesOf(result.total) };
  const tables = () => [table, ...hostTables(first, shown)];
  return opened.print({ json, table, records: groups ?? documents, tables }, run);
}

function byGroup(counts: readonly TermCount[], nameOf: (index: number) => string): NamedCount[] {
  const groups = new Map<string, TermCount[]>();
  counts.forEach((figures, index) => {
    const name = nameOf(index);
    groups.get(name)?.push(figures) ?? groups.set(name, [figures]);
  });
  return [...groups]
    .map(([name, members]) => ({ name, ...totalOf(members) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function notesOf(total: TermCount): string[] {
  const says = phrases.commands.count;
  return [
    says.total(total.token, total.substring),
    ...(total.inside.length > 0 ? [says.inside(insideText(total, says.more))] : []),
    ...(total.across.length > 0 ? [says.across(acrossText(total, says.more))] : []),
  ];
}
