import { existsSync } from "node:fs";
import type { Worker, WorkerOptions } from "node:worker_threads";
import { storeFolder } from "../cache/cache-path.js";

/** What a thread that stands by is started with. */
export interface Standby {
  /** Words of the command line: they tell which engine it will most likely be asked for. */
  readonly words: readonly string[];
}

/** The program of a thread that cuts texts, from source and bundled. */
export const SEGMENT_WORKER = new URL("../work/segment-worker.js", import.meta.url);

export const SEGMENT_WORKER_OPTIONS: WorkerOptions = {
  /** None of the flags that this process was started with: a thread refuses some, and a profile is of the main thread. */
  execArgv: [],
  /** What a thread makes is gone soon: more room would only be memory, and more than the processor's cache. Unit: MB. */
  resourceLimits: { maxYoungGenerationSizeMb: 12 },
};

let standby: Worker | null = null;

/**
 * Starts the thread that will cut texts before anybody has looked at them, where nothing can have been remembered: a
 * thread takes a tenth of a second to be ready for its engine, as long as the command takes to find out what it is to do.
 *
 * @param words of the command line
 */
export async function standBy(words: readonly string[]): Promise<void> {
  if (!mayStandBy(words)) return;
  const { Worker } = await import("node:worker_threads");
  const workerData: Standby = { words };
  try {
    const thread = new Worker(SEGMENT_WORKER, { ...SEGMENT_WORKER_OPTIONS, workerData });
    thread.unref();
    // Whoever needs a thread then starts another one, and says what is wrong.
    thread.on("error", () => drop(thread));
    thread.on("exit", () => drop(thread));
    standby = thread;
  } catch {}
}

function drop(thread: Worker): void {
  if (standby === thread) standby = null;
}

/** Whether something that a line names is likely to be cut, and in a thread. */
export function mayStandBy(words: readonly string[]): boolean {
  if (words.some((word) => word.startsWith("--jobs"))) return false;
  return words.includes("--no-cache") || !existsSync(storeFolder("bags"));
}

/** The thread that stands by, if there is one: from now on it is the caller's. */
export function takeStandby(): Worker | null {
  const thread = standby;
  standby = null;
  return thread;
}

/** Lets the thread end by itself, where nobody took it: a process that ends under a thread that is just starting may crash. */
export async function endStandby(): Promise<void> {
  const thread = takeStandby();
  if (thread === null) return;
  const ended = new Promise((resolve) => thread.once("exit", resolve));
  thread.ref();
  thread.postMessage(null);
  await ended;
}
