import { divisionsIn } from "../model/divisions.js";
import type { CleanDocument } from "../model/document.js";
import { passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";

/** A name of another place that is left in a text. Names are those of the JSON result. */
export interface ForeignPlace {
  readonly term: string;
  /** What it can be: 湖南省/益阳市/安化县. */
  readonly region: string;
  readonly place: Place;
}

/**
 * Counties and prefectures named in a text that lie in another province than the text itself, where the text names nothing
 * else of that province before: a report that tells of work with 重庆市黔江区 names the province or says why. Provinces
 * themselves are named in every report and are none. A text whose own place is unknown has none.
 */
export function foreignPlaces(document: CleanDocument): ForeignPlace[] {
  const { region } = document.metadata;
  if (region === null || !region.includes("/")) return [];
  const province = region.split("/")[0]!;
  const found: ForeignPlace[] = [];
  for (const passage of passages(document)) {
    for (const { candidates, start, end } of divisionsIn(passage.text)) {
      if (candidates.length !== 1) continue;
      const { path, parents, name } = candidates[0]!;
      if (parents.length === 0 || path.startsWith(`${province}/`)) continue;
      if (passage.text.slice(Math.max(0, start - BEFORE), start).includes(parents[0]!.slice(0, 2))) continue;
      found.push({ term: name, region: path, place: placeIn(document.path, passage, start, end) });
    }
  }
  return found;
}

/** How far before a name its province is looked for. Unit: characters. */
const BEFORE = 12;
