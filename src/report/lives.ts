import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { valueFor } from "../model/group.js";
import type { ReportLives } from "../model/report.js";
import type { Lifeline } from "../slogans/lifeline.js";
import { lifelines } from "../slogans/lifelines.js";
import type { Slogan } from "../slogans/types.js";
import type { EvidenceCollector } from "./evidence.js";

/** Lanes of the picture: what fits on a screen. Unit: slogans. */
const LANES = 36;
/** Documents that must have a year. A share. */
const KNOWN_SHARE = 0.5;

/**
 * When the top slogans came and went, those that live longer than a year first; stock phrases are left out. `null` where
 * less than half of the documents have a year, or all have the same.
 */
export function livesOfSlogans(
  documents: readonly CleanDocument[],
  slogans: readonly Slogan[],
  evidence: EvidenceCollector,
): ReportLives | null {
  const years = new Set(documents.map((document) => valueFor(document, "year")));
  const known = documents.filter((document) => valueFor(document, "year") !== null).length;
  years.delete(null);
  if (years.size < 2 || known < documents.length * KNOWN_SHARE) return null;
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
