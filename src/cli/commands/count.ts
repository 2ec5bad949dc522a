import {
  acrossText,
  countTable,
  countTerm,
  type Grouping,
  groupsOf,
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
  const groups = by === undefined ? undefined : byGroup(result.documents, groupsOf(opened.documents, { by }));
  if (result.total.substring === 0 && result.total.token === 0) raiseExitCode(1);
  const shown = groups ?? result.documents.map(({ path, ...figures }) => ({ name: path, ...figures }));
  const documents = result.documents.slice(0, options.top);
  const json = { term: result.term, documents, ...(groups ? { groups } : {}), total: result.total };
  const first = groups ? "group" : "path";
  const table: Table = { ...countTable(first, shown.slice(0, options.top)), notes: notesOf(result.total) };
  const tables = () => [table, ...hostTables(first, shown)];
  return opened.print({ json, table, records: groups ?? documents, tables }, run);
}

function byGroup(counts: readonly TermCount[], { names, keys, of }: Grouping): NamedCount[] {
  const members = names.map((): TermCount[] => []);
  counts.forEach((figures, index) => {
    members[of[index]!]!.push(figures);
  });
  return names.map((name, group) => ({ name, keys: keys[group]!, ...totalOf(members[group]!) }));
}

function notesOf(total: TermCount): string[] {
  const says = phrases.commands.count;
  return [
    says.total(total.token, total.substring),
    ...(total.inside.length > 0 ? [says.inside(insideText(total, says.more))] : []),
    ...(total.across.length > 0 ? [says.across(acrossText(total, says.more))] : []),
  ];
}
