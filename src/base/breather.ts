/** Longest stretch of work without a look at signals and messages. Unit: milliseconds. */
const STRETCH = 50;

/** A pause that long work takes after each step: it gives way to the event loop when its stretch is over, else it is free. */
export function breather(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < STRETCH) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = now();
  };
}
