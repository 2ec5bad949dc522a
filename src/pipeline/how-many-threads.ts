import { availableParallelism, freemem } from "node:os";

/** When threads segment. Lengths in characters (UTF-16 code units); a Han character is three bytes in UTF-8. */
const THREAD_DEFAULTS = {
  /** Below this much text a thread saves nothing. */
  from: 150_000,
  /** From here a second engine, half a second to load and 140 MB, pays for itself. */
  secondFrom: 500_000,
  /** Free memory that a second engine must find. Unit: bytes. */
  memoryForSecond: 1024 ** 3,
};

/** Threads that segment so much text: 0 means the main thread. `jobs` asks for a number instead; 1 is the main thread alone. */
export function threadsFor(characters: number, jobs?: number): number {
  if (jobs !== undefined) return jobs <= 1 ? 0 : jobs;
  if (characters < THREAD_DEFAULTS.from) return 0;
  const isRoomy = availableParallelism() > 1 && freemem() >= THREAD_DEFAULTS.memoryForSecond;
  return characters >= THREAD_DEFAULTS.secondFrom && isRoomy ? 2 : 1;
}
