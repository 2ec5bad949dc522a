import type { TerminalOptions } from "../../render/index.js";
import { phrases } from "../../words/phrases.js";
import { ROWS_ON_TERMINAL } from "../options/common.js";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many colours to use: `--color` first, then NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE
 * (bixense.com/clicolors); else colours on a terminal only, unless TERM=dumb or CLICOLOR=0. 0 none, 1 sixteen, 2 two hundred and fifty-six.
 */
export function colorLevel(when: "auto" | "always" | "never", isTerminal: boolean, env: Environment): 0 | 1 | 2 {
  const many = /256|truecolor|24bit/u.test(`${env.TERM} ${env.COLORTERM}`) ? 2 : 1;
  if (when === "never") return 0;
  if (when === "always") return 2;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false" ? 0 : 2;
  if (env.CLICOLOR_FORCE !== undefined && env.CLICOLOR_FORCE !== "" && env.CLICOLOR_FORCE !== "0") return 2;
  if (!isTerminal || env.TERM === "dumb" || env.CLICOLOR === "0") return 0;
  return many;
}

/** Whether the locale can show characters beyond ASCII, as far as it says so. */
export function isUnicodeLocale(env: Environment): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale === undefined || locale === "" || !/^(?:C|POSIX)$/u.test(locale);
}

export function terminalOptions(options: {
  readonly color: "auto" | "always" | "never";
  readonly top?: number | undefined;
  readonly output?: string | undefined;
}): TerminalOptions {
  const { stdout, env } = process;
  const toTerminal = stdout.isTTY === true && options.output === undefined;
  const width = toTerminal ? stdout.columns : Number(env.COLUMNS);
  return {
    colorLevel: colorLevel(options.color, toTerminal, env),
    words: phrases.table,
    ascii: toTerminal && !isUnicodeLocale(env),
    ...(width > 0 ? { width } : {}),
    // A file is read with an editor, not scrolled away: it gets all rows.
    ...(options.output === undefined && options.top === undefined ? { rows: ROWS_ON_TERMINAL } : {}),
  };
}
