import type { Report, ReportLives } from "../model/report.js";
import type { Words } from "../words/report.js";
import { laneName } from "./html/sections/lives.js";
import { targetText } from "./html/sections/targets.js";
import { markdownText } from "./markdown.js";

/** What fits on a page. Unit: rows. */
const PAIRS = 8;
const ROWS = 20;
const SERIES = 3;
const LANES = 12;

export const markdownRow = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => markdownText(String(cell))).join(" | ")} |`;

/** @param figures how many columns, counted from the right, hold figures */
export const markdownRows = (heads: readonly string[], figures: number, rows: readonly string[]): string[] => [
  markdownRow(heads),
  `| ${heads.map((_, index) => (index >= heads.length - figures ? "---:" : "---")).join(" | ")} |`,
  ...rows,
];

/** The strongest pairs. */
export function networkLines({ network }: Report, words: Words): string[] {
  if (network === null) return [];
  const { nodes, edges } = network;
  return markdownRows(
    [words.pair, words.together, "NPMI"],
    2,
    edges
      .slice(0, PAIRS)
      .map(({ source, target, cooccurrence, npmi }) =>
        markdownRow([
          `${nodes[source]!.term} – ${nodes[target]!.term}`,
          cooccurrence,
          npmi === null ? "–" : npmi.toFixed(2),
        ]),
      ),
  );
}

/** The newest targets and results of the series told most often. */
export function targetLines({ targets }: Report, words: Words): string[] {
  if (targets === null) return [];
  const series = targets.indicators.slice(0, SERIES);
  const told = targets.rows.filter(({ cells }) => cells.slice(0, SERIES).some((cell) => cell !== null));
  const rows = told.slice(0, ROWS).map(({ region, year, cells }) =>
    markdownRow([
      region ?? "–",
      year,
      ...series.map((_, at) => {
        const cell = cells[at];
        if (!cell) return "";
        const aim = targetText(cell);
        return [
          ...(aim === "" ? [] : [`${words.targetWord} ${aim}`]),
          ...(cell.result === null ? [] : [`${words.resultWord} ${cell.result}`]),
        ].join(words.brief.semicolon);
      }),
    ]),
  );
  return [
    ...markdownRows([words.region, words.year, ...series.map((one) => words.seriesName(one))], 0, rows),
    ...(rows.length < told.length ? ["", markdownText(words.targetsCut(rows.length, told.length))] : []),
  ];
}

/** A line of years for each of the top slogans. */
export function laneLines({ lives }: Report, words: Words): string[] {
  if (lives === null) return [];
  const [first, last] = [lives.years[0]!, lives.years.at(-1)!];
  return [
    markdownText(`${first}–${last}${words.brief.colon}${words.brief.lanes}`),
    "",
    ...lives.lanes.slice(0, LANES).map((lane) => `- \`${lineOf(lane, lives)}\` ${markdownText(laneName(lane))}`),
  ];
}

function lineOf({ present }: ReportLives["lanes"][number], { years, missing }: ReportLives): string {
  const [said, unknown] = [new Set(present), new Set(missing)];
  return years.map((year) => (said.has(year) ? "█" : unknown.has(year) ? "\u00a0" : "·")).join("");
}
