import { isPairAt } from "../../base/code-units.js";

/** What a character is to its word: its begin, its end, within it, or the whole of it. */
const STATES = 4;
const END = 1;
const SINGLE = 3;
/** Logarithm of a probability of nothing, as cppjieba has it. */
const NEVER = -3.14e100;
const UNITS = 0x10000;

/**
 * jieba's hidden Markov model: guesses words among characters of which the dictionary makes none. In the arithmetic of
 * cppjieba, step by step, so that it comes to the same words.
 */
export class HiddenMarkovModel {
  readonly #start: readonly number[];
  /** From state to state, `STATES` numbers for each. */
  readonly #change: Float64Array;
  /** `STATES` numbers for each code unit. */
  readonly #emission = new Float64Array(STATES * UNITS).fill(NEVER);
  readonly #weights = new Float64Array(2 * STATES);
  /** Of the characters at hand: where each begins, the state before each of its states, and its state. */
  #begins = new Uint32Array(1024);
  #before = new Uint8Array(STATES * 1024);
  #states = new Uint8Array(1024);

  /** @param text see `checkHiddenMarkovModel` */
  constructor(text: string) {
    const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
    const numbersOf = (line: string): number[] => line.trim().split(" ").map(Number);
    this.#start = numbersOf(lines[0]!);
    this.#change = Float64Array.from(lines.slice(1, 1 + STATES).flatMap(numbersOf));
    for (const [state, line] of lines.slice(1 + STATES).entries()) {
      for (const pair of line.trim().split(",")) {
        this.#emission[STATES * pair.charCodeAt(0) + state] = Number(pair.slice(pair.indexOf(":") + 1));
      }
    }
  }

  /** Adds where the words of a stretch of text end, its last place included. */
  guess(text: string, from: number, to: number, ends: number[]): void {
    const length = this.#characters(text, from, to);
    for (let n = 1; n < length; n++) this.#step(n, text.charCodeAt(this.#begins[n]!));
    const last = STATES * ((length - 1) & 1);
    let state = this.#weights[last + END]! >= this.#weights[last + SINGLE]! ? END : SINGLE;
    for (let n = length - 1; n >= 0; n--) {
      this.#states[n] = state;
      state = this.#before[STATES * n + state]!;
    }
    for (let n = 1; n < length; n++) if (endsWord(this.#states[n - 1]!)) ends.push(this.#begins[n]!);
    ends.push(to);
  }

  /** Notes where each character begins, and the weights of the first; @returns how many there are */
  #characters(text: string, from: number, to: number): number {
    if (to - from > this.#begins.length) {
      this.#begins = new Uint32Array(2 * (to - from));
      this.#before = new Uint8Array(STATES * this.#begins.length);
      this.#states = new Uint8Array(this.#begins.length);
    }
    let length = 0;
    for (let at = from; at < to; at += isPairAt(text, at, to) ? 2 : 1) this.#begins[length++] = at;
    const first = STATES * text.charCodeAt(from);
    for (let state = 0; state < STATES; state++) {
      this.#weights[state] = this.#start[state]! + this.#emission[first + state]!;
    }
    return length;
  }

  /** The likeliest way to each state of a character, from those of the one before. */
  #step(n: number, unit: number): void {
    const weights = this.#weights;
    const now = STATES * (n & 1);
    const old = STATES - now;
    for (let state = 0; state < STATES; state++) {
      const emission = this.#emission[STATES * unit + state]!;
      let best = NEVER;
      let before = END;
      for (let previous = 0; previous < STATES; previous++) {
        const weight = weights[old + previous]! + this.#change[STATES * previous + state]! + emission;
        if (weight > best) {
          best = weight;
          before = previous;
        }
      }
      weights[now + state] = best;
      this.#before[STATES * n + state] = before;
    }
  }
}

const endsWord = (state: number): boolean => state === END || state === SINGLE;
