import { byCodeUnit } from "../base/order.js";
import { slopeOf } from "../compare/trend.js";
import { frequencies } from "../count/frequencies.js";
import type { CleanDocument } from "../model/document.js";
import { valueFor } from "../model/group.js";
import type { ReportTerm, ReportYears } from "../model/report.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";

/** Terms shown that rise, and that fall. */
const EACH_WAY = 10;
/** A term of one document has no trend. Unit: documents. */
const LEAST_DOCUMENTS = 2;
/** Documents that must have a year. A share. */
const KNOWN_SHARE = 0.5;

/**
 * How the top terms of a corpus rise and fall over the years: rates of each year, steepest first; `null` where less
 * than half of the documents have a year, or all have the same.
 */
export function yearsOf(
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  terms: readonly ReportTerm[],
  isStopword: (text: string) => boolean,
): ReportYears | null {
  const known = documents.filter((document) => valueFor(document, "year") !== null).length;
  if (known === 0 || known < documents.length * KNOWN_SHARE) return null;
  const groups = frequencies(documents, tokenized, { by: "year", isStopword })
    .groups.filter(({ name, corpus }) => /^\d{4}$/u.test(name) && corpus.tokens > 0)
    .sort((a, b) => Number(a.name) - Number(b.name));
  if (groups.length < 2) return null;
  const counts = groups.map(({ terms: listed }) => new Map(listed.map(({ term, count }) => [term, count])));
  const rows = terms
    .filter(({ documents: holding }) => holding >= LEAST_DOCUMENTS)
    .map(({ term, evidence }) => {
      const per_10k = groups.map(({ corpus }, at) => ((counts[at]!.get(term) ?? 0) / corpus.tokens) * 10_000);
      const slope = slopeOf(groups.map(({ name }, at) => [Number(name), per_10k[at]!] as const));
      return { term, per_10k, slope, evidence };
    })
    .sort((a, b) => b.slope - a.slope || byCodeUnit(a.term, b.term));
  return {
    years: groups.map(({ name, corpus }) => ({
      year: Number(name),
      documents: corpus.documents,
      tokens: corpus.tokens,
    })),
    terms: [
      ...rows.filter(({ slope }) => slope > 0).slice(0, EACH_WAY),
      ...rows.filter(({ slope }) => slope < 0).slice(-EACH_WAY),
    ],
  };
}
