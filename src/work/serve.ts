import { parentPort, workerData } from "node:worker_threads";

export interface ThreadData {
  /** Not 0 where it is to end at the next opportunity. */
  readonly stop: Int32Array;
  readonly data: unknown;
}

export interface Request<Task> {
  readonly id: number;
  readonly task: Task;
}

export interface Reply<Done> {
  readonly id: number;
  readonly done: Done;
}

/** In the place of an id: the program answers from now on. */
export const READY = -1;

/** In the place of a task: look up, the pool is closed. */
export const WAKE = { id: READY, task: null };

/** What a program makes of a task, and the buffers of it that are handed over instead of copied. */
export interface Answer<Done> {
  readonly done: Done;
  readonly transfer?: readonly ArrayBuffer[];
}

/** What the thread of a pool was started for. */
export const dataOfThread = <Data>(): Data => (workerData as ThreadData).data as Data;

/**
 * The thread's side of a pool: answers its tasks one after another until the pool is closed.
 *
 * @param answer may ask whether to stop; what it returns then is thrown away
 */
export function serve<Task, Done>(
  answer: (task: Task, isStopped: () => boolean) => Answer<Done> | Promise<Answer<Done>>,
): void {
  const port = parentPort!;
  const { stop } = workerData as ThreadData;
  const isStopped = (): boolean => Atomics.load(stop, 0) !== 0;
  let last: void | Promise<void>;
  port.on("message", ({ id, task }: Request<Task>) => {
    last = (async () => {
      await last; // one after another
      const { done, transfer } = isStopped() ? { done: null } : await answer(task, isStopped);
      if (isStopped()) port.close();
      else port.postMessage({ id, done }, transfer);
    })();
  });
  if (isStopped()) port.close();
  else port.postMessage({ id: READY });
}
