import { existsSync } from "node:fs";
import type { Worker } from "node:worker_threads";
import type { EngineName } from "../segment/engine.js";
import { storeFolder } from "./cache-path.js";

/** What a thread that stands by is started with. */
export interface Standby {
  /** The engine that it will most likely be asked for. */
  readonly engine: EngineName;
}

const ENGINE: EngineName = "nodejieba";
let standby: Worker | null = null;

/**
 * Starts the thread that will cut texts before anybody has looked at them, where nothing can have been remembered: a
 * thread takes a tenth of a second to be ready for its engine, as long as the command takes to find out what it is to do.
 *
 * @param words of the command line
 */
export async function standBy(words: readonly string[]): Promise<void> {
  if (words.some((word) => word.startsWith("--jobs"))) return;
  if (!words.includes("--no-cache") && existsSync(storeFolder("bags"))) return;
  const { Worker } = await import("node:worker_threads");
  const workerData: Standby = { engine: words.some((word) => word.endsWith("node-rs")) ? "node-rs" : ENGINE };
  standby = new Worker(new URL("../run/segment-worker.js", import.meta.url), { workerData, execArgv: [] });
  standby.unref();
}

/** The thread that stands by, if there is one: from now on it is the caller's. */
export function takeStandby(): Worker | null {
  const thread = standby;
  standby = null;
  return thread;
}
