import { isatty } from "node:tty";

/** Standard input, where a path is expected. */
export const STDIN = "-";

/**
 * The paths of a run: those on the command line, or standard input where something is piped in and no list of paths is
 * given. `null` where there is nothing to read: no path, and a person at the terminal.
 */
export function inputPaths(paths: readonly string[], filesFrom: string | undefined): readonly string[] | null {
  if (paths.length > 0 || filesFrom !== undefined) return paths;
  // Not `process.stdin.isTTY`: asking it opens a stream, and a pipe that is a stream can no longer be read as a file.
  return isatty(0) ? null : [STDIN];
}
