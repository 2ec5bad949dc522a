import { byCodeUnit } from "../base/order.js";
import { slopeOf } from "../compare/trend.js";
import { frequencies } from "../count/frequencies.js";
import type { CleanDocument } from "../model/document.js";
import { type KeyValue, valueFor } from "../model/group.js";
import type { ReportLives, ReportTerm, ReportYears } from "../model/report.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import type { Lifeline } from "../slogans/lifeline.js";
import { lifelines } from "../slogans/lifelines.js";
import type { Slogan } from "../slogans/types.js";
import type { EvidenceCollector } from "./evidence.js";

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
  if (yearsIn(documents).size === 0) return null;
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

/** The years of documents; none where most have no year. */
function yearsIn(documents: readonly CleanDocument[]): ReadonlySet<KeyValue> {
  const known = documents.map((document) => valueFor(document, "year")).filter((year) => year !== null);
  return new Set(known.length < documents.length * KNOWN_SHARE ? [] : known);
}

/** Lanes of the picture: what fits on a screen. Unit: slogans. */
const LANES = 36;

/**
 * When the top slogans came and went, those that live longer than a year first; stock phrases are left out. `null` where
 * less than half of the documents have a year, or all have the same.
 */
export function livesOfSlogans(
  documents: readonly CleanDocument[],
  slogans: readonly Slogan[],
  evidence: EvidenceCollector,
): ReportLives | null {
  if (yearsIn(documents).size < 2) return null;
  const own = slogans.filter(({ common }) => !common);
  const lines = lifelines(documents, own);
  const [any] = lines;
  if (any === undefined) return null;
  const lasting = lines.filter(({ present }) => present.length > 1);
  const shown = [...lasting, ...lines.filter(({ present }) => present.length === 1)].slice(0, LANES);
  const bySlogan = new Map(own.map((slogan) => [slogan.text, slogan]));
  const regions = new Map(documents.map(({ path, metadata }) => [path, metadata.region]));
  const placesOf = ({ text, sense, regions: [...of] }: Lifeline) =>
    bySlogan.get(text)!.occurrences.filter(({ path }) => sense === null || of.includes(regions.get(path) ?? ""));
  return {
    years: [...any.present, ...any.silent, ...any.missing].sort((a, b) => a - b),
    missing: any.missing,
    all: lines.length,
    lanes: shown
      .sort((a, b) => a.first.year - b.first.year || a.last.year - b.last.year || byCodeUnit(a.text, b.text))
      .map((line) => {
        const place = line.sense === null ? null : (line.regions[0]?.split("/").at(-1) ?? null);
        const label = place === null ? line.text : `${line.text} · ${place}`;
        return {
          text: line.text,
          place,
          present: line.present,
          left_censored: line.left_censored,
          perhaps_from: line.perhaps_from.map(({ text }) => text),
          evidence: evidence.ofPlaces(label, placesOf(line)),
        };
      }),
  };
}
