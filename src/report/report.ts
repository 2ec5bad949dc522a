import { ledgerOf } from "../clean/record.js";
import { frequencies } from "../count/frequencies.js";
import { type DedupResult, dedup } from "../dedup/dedup.js";
import type { Problem } from "../model/corpus.js";
import type { CleanDocument } from "../model/document.js";
import type { ProgressOptions } from "../model/progress.js";
import type { Report, ReportDocument, ReportFamily, ReportSlogan, ReportTerm } from "../model/report.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { slogans as slogansOf } from "../slogans/slogans.js";
import type { Slogan } from "../slogans/types.js";
import { contrastsOf } from "./contrasts.js";
import { EvidenceCollector } from "./evidence.js";
import { groupingOf, type ReportGrouping } from "./grouping.js";
import { networkOf } from "./network.js";
import { livesOfSlogans, yearsOf } from "./over-years.js";
import { sloganMatrixOf } from "./slogan-matrix.js";
import { targetsOf } from "./targets.js";

export interface ReportOptions extends ProgressOptions {
  /** The field to group by; told from the documents where absent: region, year, folder, or each of few documents. */
  readonly by?: string;
  readonly isStopword?: (text: string) => boolean;
  /** Inputs that could not be read, to be named in the report. */
  readonly problems?: readonly Problem[];
  /** Terms and slogans listed at most. */
  readonly top?: number;
  /** Room for all quoted sentences together. Unit: bytes of UTF-8. */
  readonly sentenceRoom?: number;
}

/** A page is read, not scrolled for ever: the top terms and slogans, each with its places. Unit: rows. */
export const REPORT_DEFAULTS = { top: 200 } as const;

/**
 * Everything that a report shows of a corpus, gathered from all stages: what was read and removed, terms, slogans, what
 * groups say that others do not, how alike they are, families of reprints; and for each figure the places behind it.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 */
export function report(
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  options: ReportOptions = {},
): Report {
  const { top = REPORT_DEFAULTS.top, isStopword = () => false, onProgress } = options;
  const watched = onProgress ? { onProgress } : {};
  const grouping = groupingOf(documents, options.by);
  const evidence = new EvidenceCollector(documents, grouping);
  const paths = documents.map(({ path }) => path);
  const list = frequencies(documents, tokenized, { isStopword, top, ...watched });
  const found = slogansOf(documents, watched).slogans;
  const families = dedup(documents, watched);
  const rows = documents.map((document, index) => rowOf(document, grouping, index));
  const terms = list.terms.map((row): ReportTerm => ({ ...row, evidence: evidence.ofTerm(row.term) }));
  const slogans = found.slice(0, top).map((slogan) => sloganOf(slogan, grouping, evidence));
  const sloganMatrix = sloganMatrixOf(found, paths, grouping, evidence);
  const contrasts = contrastsOf(tokenized, grouping, { isStopword, ...watched }, evidence);
  return {
    by: grouping.by,
    totals: {
      ...sumsOf(documents),
      unique: families.unique,
      tokens: list.corpus.tokens,
      types: list.corpus.types,
      terms: list.listed,
      slogans: found.length,
      groups: grouping.names.length,
    },
    documents: rows,
    problems: (options.problems ?? []).map(({ path, reason }) => ({ path, reason })),
    terms,
    slogans,
    sloganMatrix,
    ...contrasts,
    years: yearsOf(documents, tokenized, terms, isStopword),
    network: networkOf(tokenized, isStopword, evidence),
    targets: targetsOf(documents, evidence),
    lives: livesOfSlogans(documents, found, evidence),
    families: familiesOf(families, paths),
    evidence: evidence.collected(options.sentenceRoom, onProgress),
    engine: { name: tokenized.engine.engine, version: tokenized.engine.engineVersion },
  };
}

function rowOf(document: CleanDocument, grouping: ReportGrouping, index: number): ReportDocument {
  const { title, date, source, region } = document.metadata;
  const { input, kept, boilerplate, duplicate, meta } = ledgerOf(document);
  const group = grouping.labels.get(grouping.of[index] ?? "") ?? null;
  return { path: document.path, title, date, source, region, group, input, kept, boilerplate, duplicate, meta };
}

function sumsOf(documents: readonly CleanDocument[]) {
  const sums = { documents: documents.length, input: 0, kept: 0, boilerplate: 0, duplicate: 0, meta: 0, blank: 0 };
  for (const document of documents) {
    const ledger = ledgerOf(document);
    for (const name of ["input", "kept", "boilerplate", "duplicate", "meta", "blank"] as const)
      sums[name] += ledger[name];
  }
  return sums;
}

function sloganOf(slogan: Slogan, { labels }: ReportGrouping, evidence: EvidenceCollector): ReportSlogan {
  const { text, kind, score, count, documents, head, variants, common, expansion } = slogan;
  const regionsOf = ({ regions }: Pick<Slogan, "regions">) => regions.map((name) => labels.get(name) ?? name);
  const meaningOf = ({ members, explanation }: Slogan["expansion"]) => ({
    members,
    explanation: explanation?.text ?? null,
  });
  const own = { text, kind, score, count, documents, regions: regionsOf(slogan), head, variants, common };
  return {
    ...own,
    status: expansion.status,
    ...meaningOf(expansion),
    senses: slogan.senses
      .filter((sense) => sense.expansion.status !== "unexplained")
      .map((sense) => ({ regions: regionsOf(sense), ...meaningOf(sense.expansion) })),
    evidence: evidence.ofPlaces(text, slogan.occurrences),
  };
}

function familiesOf({ clusters }: DedupResult, paths: readonly string[]): ReportFamily[] {
  const index = new Map(paths.map((path, at) => [path, at]));
  return clusters.map(({ keep, members }) => ({
    keep: index.get(keep)!,
    members: members.map(({ path, relation, jaccard, containment }) => ({
      document: index.get(path)!,
      relation,
      jaccard,
      containment,
    })),
  }));
}
