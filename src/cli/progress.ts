import { shortenPhrase } from "../render/phrase-width.js";
import { phrases } from "./phrases/phrases.js";

interface Done {
  readonly done: number;
  readonly total: number;
}

/** Says how far a stage is. Called often; what is shown is shown seldom, and `bytes` is asked for only then. */
export type OnProgress = (stage: string, done: number, total: number, bytes?: () => Done) => void;

/** Work shorter than this shows no bar; and a bar is redrawn no more often than that. Unit: milliseconds. */
const PATIENCE = 1_000;
const REDRAW = 100;
const BAR = 24;
/** A stage must have run so long before its pace says something about the rest. Unit: milliseconds. */
const TELLING = 500;

export interface Progress {
  readonly update: OnProgress;
  /** Takes the bar away. */
  readonly end: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Where a stage was when its bar was first drawn: what was done by then says nothing about its pace. */
interface Start {
  readonly stage: string;
  readonly time: number;
  readonly done: number;
}

/**
 * A bar on standard error, on a terminal only, for work of more than a second: documents, megabytes a second and the time
 * left, both by what this stage has done since it began.
 */
export function progress(
  options: { readonly progress: boolean; readonly quiet?: boolean },
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY || !options.progress || options.quiet) return { update: () => {}, end: () => {} };
  const started = now();
  let drawn = 0;
  let isShown = false;
  let start: Start | null = null;
  let first: string | null = null;
  return {
    update: (stage, done, total, bytes) => {
      const time = now();
      first ??= stage;
      if (time - started < PATIENCE || time - drawn < REDRAW) return;
      drawn = time;
      isShown = true;
      const work = bytes?.() ?? { done, total };
      // the first stage began with the run
      if (first === stage) start ??= { stage, time: started, done: 0 };
      if (start?.stage !== stage) start = { stage, time, done: work.done };
      const line = [
        `${stage} [${bar(done, total)}] ${done}/${total} (${percent(done, total)} %)`,
        ...paceOf(start, time, work, bytes !== undefined),
      ].join("  ");
      // some terminals say that they have 0 columns
      stream.write(`\r\u001b[K${shortenPhrase(line, (stream.columns || 80) - 1)}`);
    },
    end: () => {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}

const share = (done: number, total: number): number => (total > 0 ? Math.min(1, done / total) : 0);
const percent = (done: number, total: number): number => Math.floor(share(done, total) * 100);

function bar(done: number, total: number): string {
  const filled = Math.round(share(done, total) * BAR);
  return "=".repeat(filled) + " ".repeat(BAR - filled);
}

/** `8.3 MB/s` where the work is measured in bytes, and `0:12 left`; nothing before the pace says something. */
function paceOf(start: Start, time: number, work: Done, isBytes: boolean): string[] {
  const elapsed = time - start.time;
  const done = work.done - start.done;
  if (elapsed < TELLING || done <= 0) return [];
  const left = Math.ceil(((work.total - work.done) * elapsed) / done / 1000);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return [...(isBytes ? [`${(done / 1000 / elapsed).toFixed(1)} MB/s`] : []), phrases.run.timeLeft(clock)];
}
