import type { Report, ReportContrast, ReportSimilarity } from "../model/report.js";
import type { Words } from "../words/report.js";
import { shareOf } from "./html/sections/read.js";

interface Finding {
  readonly section: "read" | "terms" | "slogans" | "contrasts" | "similarity" | "years" | "families";
  readonly text: string;
}

const SENTENCES = 5;

/** What a reader asks first; of seven the first five that the texts answer. */
const FINDERS = [contrast, years, slogans, terms, families, similarity, read];

export function findingsOf(report: Report, words: Words): Finding[] {
  const found = FINDERS.flatMap((find) => find(report, words) ?? []).slice(0, SENTENCES);
  const order = Object.keys(words.sections);
  return found.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

function read({ totals }: Report, { findings, figure, percent }: Words): Finding {
  const share = percent(shareOf(totals.kept, totals.input));
  return { section: "read", text: findings.read(figure(totals.documents), figure(totals.input), share) };
}

function terms({ terms: [first], totals }: Report, { findings, figure }: Words): Finding | null {
  if (first === undefined) return null;
  const { term, count, substring, documents } = first;
  return { section: "terms", text: findings.term(term, figure(count), figure(substring), documents, totals.documents) };
}

function slogans({ slogans: listed, totals }: Report, { findings, figure }: Words): Finding | null {
  const [first] = [...listed].filter(({ common }) => !common).sort((a, b) => b.documents - a.documents);
  if (first === undefined) return null;
  const text = findings.slogan(figure(totals.slogans), first.text, first.documents, figure(first.count));
  return { section: "slogans", text };
}

/**
 * The difference that is best borne out: over documents where there are enough of them, else by G² alone. That a place
 * names itself is no finding.
 */
function contrast({ groups }: Report, { findings, figure }: Words): Finding | null {
  const rows = groups
    .flatMap((group) => group.more.map((row) => ({ group, row })))
    .filter(({ group, row }) => !group.name.includes(row.term));
  const rank = ({ row }: { row: ReportContrast }): number => Number(row.distinctive) * 2 + Number(!row.one_document);
  const [best] = rows.sort((a, b) => rank(b) - rank(a) || b.row.g2 - a.row.g2);
  if (best === undefined) return null;
  const { group, row } = best;
  const rates = [row.per_10k.toFixed(1), row.rest_per_10k.toFixed(1)] as const;
  const text = findings.contrast(group.name, row.term, figure(row.count), ...rates, row.one_document);
  return { section: "contrasts", text };
}

/** Two groups each, by their indexes, with how alike they are; a pair of which nothing is known is left out. */
export const pairsOf = ({ matrix }: ReportSimilarity) =>
  matrix.flatMap((row, y) => row.slice(0, y).flatMap((value, x) => (value === null ? [] : [{ value, x, y }])));

function similarity({ similarity: found }: Report, { findings }: Words): Finding | null {
  if (found === null || found.labels.length < 3) return null;
  const sign = found.kind === "similarity" ? 1 : -1;
  const pairs = pairsOf(found).sort((a, b) => sign * (b.value - a.value));
  const [most, least] = [pairs[0], pairs.at(-1)];
  if (most === undefined || least === undefined || most === least) return null;
  const named = ({ x, y, value }: typeof most) => [found.labels[x]!, found.labels[y]!, value.toFixed(2)] as const;
  return { section: "similarity", text: findings.similarity(...named(most), ...named(least)) };
}

/** The steepest change that the first and the last year show as well: a peak between them is no rise from one to the other. */
function years({ years: found }: Report, { findings }: Words): Finding | null {
  if (found === null) return null;
  const [steepest] = found.terms
    .filter(({ per_10k, slope }) => (per_10k.at(-1)! - per_10k[0]!) * slope > 0)
    .sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope));
  if (steepest === undefined) return null;
  const { term, per_10k, slope } = steepest;
  const [first, last] = [found.years[0]!.year, found.years.at(-1)!.year];
  const rates = [per_10k[0]!.toFixed(1), per_10k.at(-1)!.toFixed(1)] as const;
  return { section: "years", text: findings.years(first, last, term, ...rates, slope > 0) };
}

function families({ families: found, documents }: Report, { findings }: Words): Finding | null {
  if (found.length === 0) return null;
  const largest = found.reduce((most, family) => (family.members.length > most.members.length ? family : most));
  const copies = found.reduce((sum, { members }) => sum + members.length, 0);
  const { title, path } = documents[largest.keep]!;
  return { section: "families", text: findings.families(copies, title ?? path, largest.members.length + 1) };
}
