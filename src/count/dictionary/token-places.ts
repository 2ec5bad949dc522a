import { GAP, type Vocabulary } from "../../segment/vocabulary.js";
import { SPACE } from "../folded.js";
import { LINE_END, type Units } from "./units.js";

/** Where the tokens of a document stand in its `Units`. */
export interface TokenPlaces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Index of the token that holds each code unit; −1 between tokens. */
  readonly over: Int32Array;
}

/** Token texts laid end to end are the text without its white space. @param ids in their order, `GAP` after each line */
export function tokenPlaces({ units, length }: Units, tokens: Uint32Array, { texts }: Vocabulary): TokenPlaces {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const over = new Int32Array(length).fill(-1);
  let at = 0;
  for (const id of tokens) {
    if (id === GAP) {
      while (at < length && units[at] !== LINE_END) at++;
      at++;
      continue;
    }
    while (at < length && units[at] === SPACE) at++;
    const start = at;
    for (let left = texts[id]!.length; left > 0 && at < length; at++) {
      if (units[at] !== SPACE) left--;
      over[at] = ids.length;
    }
    ids.push(id);
    starts.push(start);
    ends.push(at);
  }
  return { ids, starts, ends, over };
}

/** A text with its tokens, asked what stands over a place. */
export class CutText {
  constructor(
    private readonly places: TokenPlaces,
    private readonly texts: readonly string[],
  ) {}

  /** The text of the one token that holds a place whole; `null` where several share it. */
  over(start: number, end: number): string | null {
    const { over, ids } = this.places;
    const token = over[start]!;
    return token >= 0 && token === over[end - 1] ? this.texts[ids[token]!]! : null;
  }

  /** How a place is cut: its tokens, divided by bars; `null` where it is one token or a part of others. */
  cut(start: number, end: number): string | null {
    const { over, ids, starts, ends } = this.places;
    const [first, last] = [over[start]!, over[end - 1]!];
    if (first < 0 || first === last || starts[first] !== start || ends[last] !== end) return null;
    return ids
      .slice(first, last + 1)
      .map((id) => this.texts[id]!)
      .join("|");
  }
}
