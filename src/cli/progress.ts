import { shorten } from "../render/width.js";

/** Says how far a stage is. Called often; what is shown is shown seldom. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** Work shorter than this shows no bar; and a bar is redrawn no more often than that. Unit: milliseconds. */
const PATIENCE = 1_000;
const REDRAW = 100;
const BAR = 24;

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

/** A bar on standard error, on a terminal only, for work of more than a second. */
export function progress(
  options: { readonly progress: boolean; readonly quiet?: boolean },
  stream: Stream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY || !options.progress || options.quiet) return { update: () => {}, end: () => {} };
  const started = now();
  let drawn = 0;
  let isShown = false;
  return {
    update: (stage, done, total) => {
      const time = now();
      if (time - started < PATIENCE || time - drawn < REDRAW) return;
      drawn = time;
      isShown = true;
      stream.write(`\r\u001b[K${shorten(progressLine(stage, done, total), (stream.columns ?? 80) - 1)}`);
    },
    end: () => {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}

function progressLine(stage: string, done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR);
  return `${stage} [${"=".repeat(filled)}${" ".repeat(BAR - filled)}] ${done}/${total} (${Math.floor(share * 100)} %)`;
}
