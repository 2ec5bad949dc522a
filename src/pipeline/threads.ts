import type { CexiError } from "../model/errors.js";
import { failure, revived } from "../words/message.js";

/** What is said where a thread ended with an error. */
export const threadFailed = (cause: Error): CexiError =>
  revived(cause) ?? failure("E_WORKER_FAILED", { detail: cause.message.split("\n", 1)[0]! });

/** Takes the answer of a thread; that there is none is told where the promise is awaited. */
export function answered<Done>(answer: Promise<Done>, take: (done: Done) => void | Promise<void>): Promise<void> {
  const done = answer.then(take, (error: Error) => {
    throw threadFailed(error);
  });
  done.catch(() => {});
  return done;
}

/** Whether nobody has begun with an input yet; who asks begins with it. Memory that threads share has a place for each. */
export const begins = (begun: Int32Array, place: number): boolean => Atomics.exchange(begun, place, 1) === 0;

/** Below this much text a thread saves nothing. Unit: characters (UTF-16 code units). */
const WORTH_A_THREAD = 150_000;

/**
 * Threads that segment so much text: 0 means the main thread. One keeps step with the main thread, which cleans meanwhile.
 *
 * @param jobs asks for a number instead; 1 is the main thread alone
 */
export function threadsFor(characters: number, jobs?: number): number {
  if (jobs !== undefined) return jobs <= 1 ? 0 : jobs;
  return characters < WORTH_A_THREAD ? 0 : 1;
}
