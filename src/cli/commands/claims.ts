import { countBy } from "../../base/group-by.js";
import { type Claim, checkClaims, claimsIn, claimsInTable, claimsTable } from "../../indicators/index.js";
import { readList } from "../../pipeline/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/claims.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const tables = paths.flatMap((path) => tableClaims(path) ?? []);
  const articles = paths.filter((path) => !tables.some(({ place }) => place.path === path));
  // Parts of reports are compared with claims; an article has none.
  const { section: _, ...whole } = options;
  const opened = tables.length > 0 && articles.length === 0 ? null : await openCorpus(articles, call, whole);
  const claims = [...tables, ...(opened?.documents ?? []).flatMap(claimsIn)];
  const reports = options.against === undefined ? null : await openTokens(options.against, call);
  const checked = checkClaims(claims, reports?.documents ?? [], reports?.tokenized);
  const shown = checked.slice(0, options.top);
  const says = phrases.commands.claims;
  const notes = [
    says.found(claims.length, reports?.documents.length ?? 0),
    ...(claims.length === 0 ? [] : [says.verdicts(Object.fromEntries(countBy(checked, ({ verdict }) => verdict)))]),
    ...cutNote(checked, shown),
  ];
  const output = { json: { claims: shown }, table: { ...claimsTable(shown), notes }, records: shown };
  await (reports ?? opened ?? (await openCorpus(paths, call))).print(output);
}

/** The claims of a table `term, count`; `null` for all other inputs. */
function tableClaims(path: string): Claim[] | null {
  if (!/\.(?:csv|tsv|txt)$/iu.test(path)) return null;
  try {
    return claimsInTable(readList(path).text, path);
  } catch {
    return null; // what cannot be read is told where articles are read
  }
}
