/** How many times larger the second size is. */
const TIMES = 8;

/**
 * How many times more processor time `work` takes when its size grows eightfold: about 8 where it is linear, 64 where it
 * is quadratic. Processor time and a ratio, so that neither a busy nor a slow machine changes the answer; the best of
 * three runs each, behind one that warms up.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size);
  return best(() => work(size * TIMES)) / best(() => work(size));
}

/** What an eightfold size may cost at most where cost is linear, and where it is quadratic: half of the next worse. */
export const LINEAR = 32;
export const QUADRATIC = 256;

function best(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}
