import { NATION } from "../model/divisions.js";
import type { CleanDocument } from "../model/document.js";

/**
 * Why a passage may also occur elsewhere. `own-previous`: in an earlier text of the same place. `superior`: in an older text
 * of a place above. `quotation`: between quotation marks or behind the name of a law, a document, a leader. `stock`: in three
 * or more places that have nothing to do with each other. `sibling`: in a text of another place of the same level.
 * `unexplained`: none of these, or what would tell is unknown. None of them says who wrote it first.
 */
export const REUSE_CLASSES = ["own-previous", "superior", "quotation", "stock", "sibling", "unexplained"] as const;
export type ReuseClass = (typeof REUSE_CLASSES)[number];

/** Places that have nothing to do with each other and say the same, from which on it is a turn of speech. Unit: places. */
export const STOCK_PLACES = 3;

/** What is known of a text that decides its relation to another one. */
export interface Standing {
  /** 山东省/济南市; `null` where unknown. */
  readonly region: string | null;
  /** Date as far as it is known, else the year: compared as text. */
  readonly time: string | null;
}

export function standingOf({ metadata }: Pick<CleanDocument, "metadata">): Standing {
  const { region, date, year } = metadata;
  return { region, time: date ?? (year === null ? null : String(year)) };
}

/** 0 the country, 1 a province, 2 a prefecture, 3 a county …. */
const depthOf = (region: string): number => (region === NATION ? 0 : region.split("/").length);

/** Whether the first place is the second one or holds it. */
const holds = (outer: string, inner: string): boolean =>
  outer === NATION || outer === inner || inner.startsWith(`${outer}/`);

/** Whether a text is earlier than another one, as far as both dates go; a year and a day of it are of one time. */
function isEarlier(one: Standing, other: Standing): boolean {
  if (one.time === null || other.time === null) return false;
  const length = Math.min(one.time.length, other.time.length);
  return one.time.slice(0, length) < other.time.slice(0, length);
}

/** Whether a source is a later text of the same place: what stands in both was not taken from it. */
export const isOwnLater = (text: Standing, source: Standing): boolean =>
  text.region !== null && text.region === source.region && isEarlier(text, source);

/** The class of a run by what is known of the two texts; the words around it and other places decide before and after. */
export function relationOf(text: Standing, source: Standing): "own-previous" | "superior" | "sibling" | null {
  if (text.region === null || source.region === null) return null;
  if (text.region === source.region) return isEarlier(source, text) ? "own-previous" : null;
  if (holds(source.region, text.region)) return isEarlier(text, source) ? null : "superior";
  return depthOf(text.region) === depthOf(source.region) ? "sibling" : null;
}

/** How many of these places have nothing to do with each other nor with the place of the text. */
export function unrelatedPlaces(text: Standing, sources: readonly Standing[]): number {
  const places = [...new Set(sources.flatMap(({ region }) => (region === null ? [] : [region])))].sort();
  const apart: string[] = [];
  for (const place of places) {
    if (text.region !== null && (holds(place, text.region) || holds(text.region, place))) continue;
    if (!apart.some((other) => holds(other, place))) apart.push(place);
  }
  return apart.length;
}

/** How far before a run the words may stand that say where it is from. Unit: characters. */
const BEFORE = 40;
/** Somebody is quoted, a law or a document named. */
const SAID = new RegExp(
  [
    "(?:总书记|主席|总理|中央|国务院|省委|市委|区委|县委|会议|精神)[^。;]{0,12}(?:指出|强调|要求|提出|明确)[:,]?[“\"'‘]?$",
    "(?:根据|依据|依照|按照|遵照|贯彻|落实)[^。;]{0,6}《[^》]{2,40}》[^。;]{0,12}$",
    "[〔(\\[]\\d{4}[〕)\\]]\\d+号[^。;]{0,12}$",
    "第[一二三四五六七八九十百零\\d]+条[^。;]{0,4}$",
  ].join("|"),
  "u",
);
const OPENING = /[“"「『《]/gu;
const CLOSING = /[”"」』》]/gu;

/** Whether a stretch of a passage is a quotation: it lies between marks, or the words before it say whose it is. */
export function isQuotation(passage: string, start: number, end: number): boolean {
  const before = passage.slice(Math.max(0, start - BEFORE), start);
  if (SAID.test(before)) return true;
  return isOpen(before) && /[”"」』》]/u.test(passage.slice(end - 1, end + 2));
}

const isOpen = (text: string): boolean =>
  [...text.matchAll(OPENING)].length > [...text.replaceAll('"', "").matchAll(CLOSING)].length;
