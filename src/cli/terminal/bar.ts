import type { BytesDone } from "../../model/progress.js";
import { shorten } from "../../render/index.js";

/** Work shorter than this shows no bar; and a bar is redrawn no more often than that. Unit: milliseconds. */
export const PATIENCE = 1_000;
export const REDRAW = 100;
/** Unit: columns. */
const WIDTH = 24;
/** A stage must have run so long before its pace says something about the rest. Unit: milliseconds. */
const TELLING = 500;

export interface Told {
  readonly stage: string;
  readonly done: number;
  /** 0 where a stage has no items. */
  readonly total: number;
  /** Of a stage that goes over texts, if their sizes are known. */
  readonly bytes: BytesDone | null;
  readonly columns: number;
}

/** How a clock such as `0:10` is said, with `CLOCK` in its place: a thread is told phrases, not functions. */
export interface ClockPhrases {
  readonly left: string;
  readonly taken: string;
}
export const CLOCK = "{clock}";

/** Where a stage was when it first said something: what was done by then says nothing about its pace. */
interface Start {
  readonly stage: string;
  readonly isInBytes: boolean;
  readonly time: number;
  readonly done: number;
}

/**
 * What the bar says of a run at any moment: items, megabytes a second and the time left, by what this stage has done since
 * it began; where that cannot be told, the time taken so far. Times are of one clock, in milliseconds.
 */
export class Bar {
  #told: Told | null = null;
  #toldAt = 0;
  #start: Start | null = null;

  constructor(
    private readonly started: number,
    private readonly phrases: ClockPhrases,
  ) {}

  tell(told: Told, time: number): void {
    this.#start = this.#startOf(told, time);
    this.#told = told;
    this.#toldAt = time;
  }

  #startOf(told: Told, time: number): Start {
    const { stage } = told;
    const isInBytes = told.bytes !== null;
    const isSame = this.#start?.stage === stage && this.#start.isInBytes === isInBytes;
    return isSame ? this.#start! : { stage, isInBytes, time, done: workOf(told).done };
  }

  /** The line to be shown; `null` while there is nothing to be said, or no long wait yet. */
  line(time: number): string | null {
    if (this.#told === null || time - this.started < PATIENCE) return null;
    const { stage, done, total, columns } = this.#told;
    const counts =
      total > 0 ? [`[${bar(done, total)}] ${done}/${total} (${Math.floor(share(done, total) * 100)} %)`] : [];
    const line = [[stage, ...counts].join(" "), ...this.#paceOf(this.#told, time)].join("  ");
    // some terminals say that they have 0 columns
    return shorten(line, (columns || 80) - 1);
  }

  #paceOf(told: Told, time: number): string[] {
    const { left, taken } = this.phrases;
    const start = this.#start!;
    const work = workOf(told);
    const elapsed = this.#toldAt - start.time;
    const done = work.done - start.done;
    const isTelling = elapsed >= TELLING && done > 0;
    const pace = isTelling && told.bytes !== null ? [`${(done / 1000 / elapsed).toFixed(1)} MB/s`] : [];
    const rest = isTelling ? ((work.total - work.done) * elapsed) / done - (time - this.#toldAt) : 0;
    const clock =
      rest > 0
        ? left.replace(CLOCK, clockOf(Math.ceil(rest / 1000)))
        : taken.replace(CLOCK, clockOf(Math.floor((time - this.started) / 1000)));
    return [...pace, clock];
  }
}

/** What a pace is measured in: bytes if they are known, else items. */
const workOf = ({ done, total, bytes }: Told): BytesDone => bytes ?? { done, total };

const share = (done: number, total: number): number => Math.min(1, done / total);

function bar(done: number, total: number): string {
  const filled = Math.round(share(done, total) * WIDTH);
  return "=".repeat(filled) + " ".repeat(WIDTH - filled);
}

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
