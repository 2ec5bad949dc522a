import { isPairAt } from "../../base/code-units.js";
import { type Dictionary, ROOT } from "./dictionary.js";
import type { HiddenMarkovModel } from "./hidden-markov-model.js";

/** Words end here, and nothing counts across: cppjieba's separators. */
const isSeparator = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0xff0c || unit === 0x3002;

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const POINT = 0x2e;
const FIRST_BEYOND_ASCII = 0x80;

/**
 * Cuts as cppjieba's `MixSegment` does: of all ways to lay words of the dictionary over a text the likeliest, then the
 * model's guess where single characters are left. Its sums are made in the same order, so they are equal to the last bit.
 */
export class Cutter {
  /** By place: the best sum of weights from there to the end, and where its first word ends. */
  #best = new Float64Array(4_096);
  #end = new Uint32Array(4_096);

  constructor(
    private readonly words: Dictionary,
    private readonly model: HiddenMarkovModel,
  ) {}

  /** Where the pieces of a text end, in code units. */
  ends(text: string): number[] {
    if (text.length >= this.#best.length) {
      this.#best = new Float64Array(2 * text.length);
      this.#end = new Uint32Array(2 * text.length);
    }
    const ends: number[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      if (!isSeparator(text.charCodeAt(at))) continue;
      this.#cut(text, from, at, ends);
      ends.push(at + 1);
      from = at + 1;
    }
    this.#cut(text, from, text.length, ends);
    return ends;
  }

  #cut(text: string, from: number, to: number, ends: number[]): void {
    this.#weigh(text, from, to);
    let alone = from; // where the single characters before this place begin
    for (let at = from; at < to; ) {
      const end = this.#end[at]!;
      if (end - at > 1 ? !isPairAt(text, at, end) || end - at > 2 : this.words.isMark[text.charCodeAt(at)] === 1) {
        if (alone < at) this.#guess(text, alone, at, ends);
        ends.push(end);
        alone = end;
      }
      at = end;
    }
    if (alone < to) this.#guess(text, alone, to, ends);
  }

  /** Finds the likeliest words from each place on, the last place first. */
  #weigh(text: string, from: number, to: number): void {
    const words = this.words;
    const best = this.#best;
    best[to] = 0;
    for (let at = to - 1; at >= from; at--) {
      let end = at + 1;
      let slot = words.find(ROOT, text.charCodeAt(at));
      if (isPairAt(text, at, to)) {
        const node = words.behind(slot);
        slot = node === ROOT ? 0 : words.find(node, text.charCodeAt(end));
        end++;
      }
      const own = words.weightAt(slot);
      let sum = best[end]! + (own < 0 ? own : words.rarest);
      let node = words.behind(slot);
      for (let next = end; node !== ROOT && next < to; node = words.behind(slot)) {
        slot = words.find(node, text.charCodeAt(next++));
        const weight = words.weightAt(slot);
        if (weight < 0 && best[next]! + weight > sum) {
          sum = best[next]! + weight;
          end = next;
        }
      }
      best[at] = sum;
      this.#end[at] = end;
    }
  }

  /** Single characters: names and figures in ASCII by their letters, all others as the model guesses. */
  #guess(text: string, from: number, to: number, ends: number[]): void {
    let begin = from;
    for (let at = from; at < to; ) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_BEYOND_ASCII) {
        at++;
        continue;
      }
      if (begin < at) this.model.guess(text, begin, at, ends);
      at++;
      if (isLetter(unit)) while (at < to && isLetterOrDigit(text.charCodeAt(at))) at++;
      else if (isDigit(unit)) while (at < to && isPartOfFigure(text.charCodeAt(at))) at++;
      ends.push(at);
      begin = at;
    }
    if (begin < to) this.model.guess(text, begin, to, ends);
  }
}

const isLetterOrDigit = (unit: number): boolean => isLetter(unit) || isDigit(unit);
const isPartOfFigure = (unit: number): boolean => isDigit(unit) || unit === POINT;
