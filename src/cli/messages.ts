import type { Problem } from "../index.js";
import { visibleLine } from "../render/index.js";

/** One line on standard error. Names and texts in it are made safe to look at. */
export function say(line: string): void {
  process.stderr.write(`cexi: ${visibleLine(line)}\n`);
}

/** Problems of one kind shown one by one before the rest is summed up, unless `--verbose`. Unit: lines. */
const PROBLEMS_SHOWN = 20;

/** One line for each input that could not be read: its path and the reason. */
export function sayProblems(problems: readonly Problem[], options: { readonly verbose?: boolean }): void {
  const shown = options.verbose ? problems.length : PROBLEMS_SHOWN;
  for (const { path, reason } of problems.slice(0, shown)) {
    // A reason may already begin with its path; it is said once.
    say(reason.startsWith(`${path}:`) ? reason : `${path}: ${reason}`);
  }
  if (problems.length > shown) say(`… and ${problems.length - shown} more inputs with problems; --verbose lists them`);
}
