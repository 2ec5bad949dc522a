import { Worker } from "node:worker_threads";
import type { OnProgress, Stage } from "../../model/progress.js";
import { phrases } from "../../words/phrases.js";
import { CLOCK, PATIENCE, REDRAW, type Told } from "./bar.js";
import type { BarThreadData } from "./bar-thread.js";
import { ERASE, Screen, shownBar } from "./screen.js";

type Drawer = (told: Told) => void;

/** A run that took less than this gets no thread that draws, unless it has much to read. Unit: milliseconds. */
const SHORT = 200;
/** Of so few inputs the sizes are looked up at once; with more bytes than that the run will take a while. */
const FEW = 100; // inputs
const MUCH = 2_000_000; // bytes

/** Where it lies beside the bundled command. */
const THREAD = new URL("../cli/bar-thread.js", import.meta.url);

/**
 * A bar on standard error, on a terminal only, for work of more than a second. It is drawn by a thread of its own, since
 * stages may take their time between two words; see `shownBar`.
 *
 * @returns what takes the words of stages: cheap, to be called often
 */
export function progress(
  options: { readonly progress: boolean; readonly quiet?: boolean },
  stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown } = process.stderr,
  drawer: (data: BarThreadData) => Drawer = threadThatDraws,
  now: () => number = Date.now,
): OnProgress {
  if (!stream.isTTY || !options.progress || options.quiet) return () => {};
  const started = now();
  const shared = Screen.shared();
  const screen = new Screen(shared);
  let drawing: Drawer | null = null;
  let last: { stage: Stage; time: number } | null = null;
  shownBar.hide = () => {
    last = null; // the next word counts at once
    if (screen.take()) stream.write(ERASE);
  };
  const begin = (): Drawer => {
    const clocks = { left: phrases.run.timeLeft(CLOCK), taken: phrases.run.timeTaken(CLOCK) };
    return drawer({ started, phrases: clocks, screen: shared });
  };
  return (stage, done, total, bytes) => {
    const time = now();
    if (last?.stage === stage && done < total && time - last.time < REDRAW) return;
    const isKnown = bytes !== undefined && (total <= FEW || time - started >= PATIENCE - REDRAW);
    const size = isKnown ? bytes() : null;
    if (drawing === null && time - started < SHORT && (size?.total ?? 0) < MUCH) return;
    drawing ??= begin();
    drawing({ stage: phrases.run.stages[stage], done, total, bytes: size, columns: stream.columns ?? 0 });
    if (last === null) screen.free();
    last = { stage, time };
  };
}

function threadThatDraws(workerData: BarThreadData): Drawer {
  // A run without its bar is a run all the same.
  let thread: Worker;
  try {
    thread = new Worker(THREAD, { workerData, execArgv: [] });
  } catch {
    return () => {};
  }
  thread.on("error", () => {});
  thread.unref();
  // A process that ends under a thread that is just starting may crash.
  process.once("beforeExit", () => {
    shownBar.hide();
    thread.ref();
    thread.postMessage(null);
  });
  return (told) => thread.postMessage(told);
}
