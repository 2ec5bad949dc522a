import { rmSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** What exists only while something is written. */
const halfWritten = new Set<string>();

/**
 * Writes by way of a temporary file or folder, which `write` gives its final name; whatever becomes of that, nothing
 * stays under the temporary name. Signals are listened to meanwhile, and only meanwhile: they take away what is half
 * written and then end the process as they would have.
 */
export async function withTemporary<Result>(path: string, write: () => Result | Promise<Result>): Promise<Result> {
  if (halfWritten.size === 0) for (const signal of SIGNALS) process.on(signal, endBy);
  halfWritten.add(path);
  try {
    return await write();
  } finally {
    rmSync(path, { recursive: true, force: true });
    // A signal that came while none was looked for is heard now; without its listener it would be lost. Twice, because
    // the first turn may be one that had looked for signals before.
    for (let turn = 0; turn < 2; turn++) await nextTurn();
    halfWritten.delete(path);
    if (halfWritten.size === 0) for (const signal of SIGNALS) process.removeListener(signal, endBy);
  }
}

function endBy(signal: NodeJS.Signals): void {
  for (const path of halfWritten) rmSync(path, { recursive: true, force: true });
  process.removeListener(signal, endBy);
  process.kill(process.pid, signal);
}
