import type { Problem } from "../model/corpus.js";
import type { CexiError } from "../model/errors.js";
import type { Parameters, Warning } from "../model/message.js";
import { visibleLine } from "../render/index.js";
import { BETWEEN, joined, said } from "../words/message.js";
import { catalogue, language, phrases } from "../words/phrases.js";
import { shownBar } from "./terminal/screen.js";

/** One line on standard error. Names and texts in it are made safe to look at. */
export function say(line: string): void {
  shownBar.hide();
  process.stderr.write(`cexi: ${visibleLine(line)}\n`);
}

/** A message in the language of the run; `english` is how the library said it. */
function translated(code: string, parameters: Parameters | undefined, english: string): string {
  const message = catalogue === null ? null : said(catalogue, code, parameters);
  return message === null ? english : joined(message, BETWEEN[language].parts);
}

/** A message with its code at the end of the line: the same in every language. */
export const warningLine = ({ code, parameters, message }: Warning): string =>
  `${translated(code, parameters, message)} [${code}]`;

export const sayWarning = (warning: Warning): void => say(warningLine(warning));
export const sayError = (error: CexiError): void => say(warningLine(error));

export const reasonOf = ({ code, parameters, reason }: Problem): string => translated(code, parameters, reason);

/** Problems of one kind shown one by one before the rest is summed up, unless `--verbose`. Unit: lines. */
const PROBLEMS_SHOWN = 20;

/** One line for each input or line that could not be read: its path, the reason and its code. The run ends with 3. */
export function sayProblems(problems: readonly Problem[], options: { readonly verbose?: boolean }): void {
  if (problems.length === 0) return;
  raiseExitCode(3);
  const shown = options.verbose ? problems.length : PROBLEMS_SHOWN;
  for (const problem of problems.slice(0, shown)) {
    say(`${problem.path}${BETWEEN[language].path}${reasonOf(problem)} [${problem.code}]`);
  }
  if (problems.length > shown) say(phrases.run.moreProblems(problems.length - shown));
}

type ExitCode = 0 | 1 | 2 | 3;

/** A run ends with the gravest code that was raised: unread inputs (3) outweigh an empty result (1). */
export function raiseExitCode(code: ExitCode): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
