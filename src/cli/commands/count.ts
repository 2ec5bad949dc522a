import {
  acrossText,
  countTable,
  countTerms,
  type DocumentGroup,
  documentGroups,
  groupsOf,
  hostTables,
  insideText,
  type NamedCount,
  type TermCount,
  type TermRows,
  totalOf,
  totalsTable,
} from "../../count/index.js";
import type { Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../messages.js";
import { OPTIONS } from "../options/count.js";
import type { CountedTerm, GroupCount, Results } from "../results.js";
import { termsOf } from "../terms.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(operand: string | undefined, given: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { terms, paths, isSingle } = termsOf(operand, given, call.name, options);
  const { documents, tokenized, onProgress, print } = await openTokens(paths, call);
  const { by, top } = options;
  const groups = by === undefined ? undefined : documentGroups(groupsOf(documents, { by }));
  const counted = countTerms(documents, tokenized, terms, { onProgress }).map(
    ({ total, ...result }): CountedTerm => ({
      ...result,
      ...(groups ? { groups: byGroup(result.documents, groups) } : {}),
      total,
    }),
  );
  if (counted.every(({ total }) => total.substring === 0 && total.token === 0)) raiseExitCode(1);
  const first = groups ? "group" : "path";
  const listed = counted.map((one): TermRows => ({ term: one.term, rows: rowsOf(one) }));
  const all = countTable(first, listed, isSingle);
  const cut = (table: Table): Table => ({ ...table, rows: table.rows.slice(0, top) });
  if (isSingle) {
    const [one] = counted as [CountedTerm];
    const json = { ...one, documents: one.documents.slice(0, top) };
    const table: Table = { ...cut(all), notes: notesOf(one.total) };
    const tables = () => [table, ...hostTables(first, listed, true)];
    return print({ json: json satisfies Results["count"], table, records: one.groups ?? json.documents, tables });
  }
  const totals: Table = { ...cut(totalsTable(counted)), notes: [phrases.commands.count.each] };
  const table = groups ? cut(all) : totals;
  const records = groups
    ? listed.flatMap(({ term, rows }) => rows.map((row) => ({ term, ...row })))
    : counted.map(({ term, total }) => ({ term, ...total }));
  const tables = () => [totals, all, ...hostTables(first, listed, false)];
  return print({ json: { terms: counted.slice(0, top) } satisfies Results["count"], table, records, tables });
}

const rowsOf = ({ documents, groups }: CountedTerm): readonly NamedCount[] =>
  groups ?? documents.map(({ path, ...figures }) => ({ name: path, ...figures }));

const byGroup = (counts: readonly TermCount[], groups: readonly DocumentGroup[]): GroupCount[] =>
  groups.map(({ members, ...group }) => ({ ...group, ...totalOf(members.map((index) => counts[index]!)) }));

function notesOf(total: TermCount): string[] {
  const says = phrases.commands.count;
  return [
    says.total(total.token, total.substring),
    ...(total.inside.length > 0 ? [says.inside(insideText(total, says.more))] : []),
    ...(total.across.length > 0 ? [says.across(acrossText(total, says.more))] : []),
  ];
}
