import { Chalk, type ChalkInstance } from "chalk";
import { TERMINAL_WORDS } from "../words/terminal.js";
import { DEFAULT_WIDTH, type TerminalOptions } from "./terminal.js";
import { visibleLine } from "./visible.js";
import { displayWidth, pad, shortenApart } from "./width.js";

export interface SideText {
  readonly line: number;
  /** `differs` where the other text has something else. */
  readonly stretches: readonly { readonly text: string; readonly differs: boolean }[];
}

/** Paragraphs that stand for each other; a side is `null` where its text has none. */
export interface PairedRow {
  readonly left: SideText | null;
  readonly right: SideText | null;
  readonly same: boolean;
}

const BETWEEN = " │ ";
const NUMBER_WIDTH = 5;
const NARROWEST = 16;

/** Marks around what differs where there are no colours, as `wdiff` writes them. */
const MARKS = { left: ["[-", "-]"], right: ["{+", "+}"] } as const;

/** Two texts beside each other, wrapped by display width. Runs of equal paragraphs are summed up in one line. */
export function* sideBySide(
  names: readonly [string, string],
  rows: readonly PairedRow[],
  options: TerminalOptions = {},
): Generator<string> {
  const chalk = new Chalk({ level: options.colorLevel ?? 0 });
  const room = Math.max(options.width ?? DEFAULT_WIDTH, 2 * (NARROWEST + NUMBER_WIDTH) + BETWEEN.length);
  const width = Math.floor((room - BETWEEN.length) / 2);
  const heads = shortenApart(names.map(visibleLine), width, "start").map((name) => pad(name, width, "left"));
  yield `${chalk.bold(heads.join(BETWEEN).trimEnd())}\n`;
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && rows[end]!.same) end++;
    if (end > at) {
      yield `${chalk.dim(`  = ${(options.words ?? TERMINAL_WORDS).same(end - at)}`)}\n`;
      at = end;
      continue;
    }
    yield* pairedLines(rows[at++]!, width, chalk);
  }
}

function* pairedLines(row: PairedRow, width: number, chalk: ChalkInstance): Generator<string> {
  const left = wrapped(row.left, width, "left", chalk);
  const right = wrapped(row.right, width, "right", chalk);
  const empty = " ".repeat(width);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    yield `${`${left[at] ?? empty}${BETWEEN}${right[at] ?? ""}`.trimEnd()}\n`;
  }
}

/** The lines of one side, each filled up to `width` columns. */
function wrapped(side: SideText | null, width: number, which: "left" | "right", chalk: ChalkInstance): string[] {
  if (side === null) return [];
  const paint = which === "left" ? chalk.red : chalk.green;
  const [open, close] = chalk.level > 0 ? ["", ""] : MARKS[which];
  const lines: string[] = [];
  let number = String(side.line);
  let line = "";
  let used = 0;
  const room = width - NUMBER_WIDTH;
  const flush = () => {
    lines.push(chalk.dim(pad(number, NUMBER_WIDTH - 1, "right")) + " " + line + " ".repeat(Math.max(0, room - used)));
    number = "";
    line = "";
    used = 0;
  };
  for (const { text, differs } of side.stretches) {
    let run = "";
    const shown = differs ? open + visibleLine(text) + close : visibleLine(text);
    for (const character of shown) {
      const columns = displayWidth(character);
      if (used + columns > room) {
        line += differs ? paint(run) : run;
        run = "";
        flush();
      }
      run += character;
      used += columns;
    }
    line += differs ? paint(run) : run;
  }
  if (used > 0 || lines.length === 0) flush();
  return lines;
}
