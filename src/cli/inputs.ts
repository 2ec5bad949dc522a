import { readFileSync } from "node:fs";
import { CexiError } from "../errors.js";

/** Standard input, where a path is expected. */
export const STDIN = "-";

/**
 * The paths of a run: those on the command line, those of `--files-from`, or standard input where something is piped
 * in. `null` where there is nothing to read: no path, and a person at the terminal.
 */
export function inputPaths(paths: readonly string[], filesFrom: string | undefined): string[] | null {
  const listed = filesFrom === undefined ? [] : readPathList(filesFrom);
  const all = [...paths, ...listed];
  if (all.length > 0) return all;
  if (filesFrom !== undefined) throw new CexiError("EMPTY_LIST", `${filesFrom}: lists no path; write one path a line`);
  return process.stdin.isTTY ? null : [STDIN];
}

/** One path a line; NUL also divides, for `find -print0`. Blank lines are skipped. */
function readPathList(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file === STDIN ? 0 : file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CexiError("NO_PATH_LIST", `--files-from ${file}: ${reasonOf(code)}`);
  }
  return text
    .replace(/^\ufeff/u, "")
    .split(/\0|\r?\n/u)
    .filter((line) => line.trim() !== "");
}

const reasonOf = (code: string | undefined): string =>
  code === "ENOENT"
    ? "no such file"
    : code === "EISDIR"
      ? "a folder; give it as a path instead"
      : code === "EACCES"
        ? "no permission to read it"
        : `cannot be read (${code})`;
