import type { Lines } from "./features.js";
import type { Zones } from "./zones.js";

/** Heads of columns that hold days. */
const DAYS = /^(?:序号|编号|\p{Script=Han}{0,6}(?:日期|时间))$/u;
/** So many cells of a table stand between the heads of its columns and its first day. */
const CELLS = 24;

/** Days in a table of the text, a cell a line: its head says that they are a column. */
export function keepDaysInTables(lines: Lines, { verdicts, bodyStart }: Zones): void {
  if (!verdicts.some((verdict) => verdict?.id === "date-line")) return;
  let since = CELLS + 1;
  for (let at = bodyStart + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.blank) continue;
    const verdict = verdicts[at];
    since = !verdict && DAYS.test(line.compact) ? 0 : since + 1;
    if (verdict?.ends) return;
    if (verdict?.id !== "date-line" || since > CELLS) continue;
    verdicts[at] = undefined;
    since = 0;
  }
}
