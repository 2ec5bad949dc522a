import type { Chart } from "../../../model/chart.js";
import type { ReportTargetCell, ReportTargets } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import { type Context, dataTable, drawing, evidenceButton, figures, texts } from "../parts.js";
import { html, type Insertable, type Markup } from "../template.js";

/** Rows of the table, series with a picture of all places, places with a picture of all years. */
const ROWS = 100;
const DUMBBELLS = 3;
const YEAR_PICTURES = 12;
/** Fewer points are no line. Unit: years. */
const LEAST_YEARS = 3;
const CHART_WIDTH = 440;

/** What was aimed at and what came of it; nothing where the texts hardly tell any. */
export async function targetsSection({ report: { targets }, words }: Context): Promise<Markup | null> {
  if (targets === null) return null;
  const [places, years] = [dumbbells(targets, words), yearLines(targets, words)];
  const drawn = await Promise.all(
    [...places, ...years].map(
      async ({ chart, evidence }) =>
        html`<figure class="panel"><figcaption>${chart.title}</figcaption>${await drawing(chart, CHART_WIDTH, evidence, words)}</figure>`,
    ),
  );
  const { rows, indicators, all } = targets;
  return html`<p class="intro">${words.targetsIntro}</p>
${places.length > 0 && html`<p class="note">${words.targetLegend}</p>`}${years.length > 0 && html`<p class="note">${words.yearsLegend}</p>`}${drawn.length > 0 && html`<div class="panels">${drawn}</div>`}
${indicators.length < all && html`<p class="note">${words.seriesCut(indicators.length, all)}</p>`}${rows.length > ROWS && html`<p class="note">${words.targetsCut(ROWS, rows.length)}</p>`}${targetsTable(targets, words)}`;
}

interface Picture {
  readonly chart: Chart;
  readonly evidence: readonly (number | null)[];
}

/** A target as people write it: 5–5.5, ≥5, or the words alone. */
export function targetText({ low, high, qualifier, target }: ReportTargetCell): string {
  if (!target) return "";
  if (low === null && high === null) return qualifier ?? "";
  if (low === null) return `≤${high}`;
  if (high === null) return `≥${low}`;
  return `${low === high ? low : `${low}–${high}`}${qualifier === null ? "" : ` ${qualifier}`}`;
}

const hasTarget = ({ low, high }: ReportTargetCell): boolean => low !== null || high !== null;

/** For the series that most places tell: the newest target of each place beside the result of the year before. */
function dumbbells({ indicators, rows }: ReportTargets, words: Words): Picture[] {
  const pictures = indicators.map((series, at) => {
    const newest = new Map<string, { year: number; aim: ReportTargetCell; before: ReportTargetCell | null }>();
    for (const { region, year, cells } of rows) {
      const aim = cells[at];
      if (region === null || newest.has(region) || !aim || !hasTarget(aim)) continue;
      const before = rows.find((row) => row.region === region && row.year === year - 1)?.cells[at] ?? null;
      newest.set(region, { year, aim, before });
    }
    const isOneYear = new Set([...newest.values()].map(({ year }) => year)).size === 1;
    const told = [...newest]
      .filter(([, { before }]) => before?.result != null)
      .sort(([, a], [, b]) => (b.aim.low ?? b.aim.high)! - (a.aim.low ?? a.aim.high)!);
    return {
      chart: {
        kind: "dumbbells",
        title: words.dumbbellTitle(words.seriesName(series)),
        unit: series.unit,
        rows: told.map(([region, { year, aim, before }]) => ({
          label: region,
          result: before!.result,
          target: { low: aim.low, high: aim.high },
          figures: `${isOneYear ? "" : `${year} · `}${before!.result} → ${targetText(aim)}`,
        })),
      },
      evidence: told.flatMap(([, { aim, before }]) => [before!.result_evidence, aim.target_evidence]),
    } as const;
  });
  return pictures.filter(({ chart }) => chart.rows.length > 1).slice(0, DUMBBELLS);
}

/** The years of each place: of the first series where there are several places, of all series where there is one. */
function yearLines({ indicators, rows }: ReportTargets, words: Words): Picture[] {
  const regions = [...new Set(rows.map(({ region }) => region))];
  const shown = regions.length > 1 ? indicators.slice(0, 1) : indicators;
  return regions
    .flatMap((region) =>
      shown.map((series, at) => {
        const told = rows
          .filter((row) => row.region === region && row.cells[at] != null)
          .map(({ year, cells }) => ({ year, cell: cells[at]! }))
          .filter(({ cell }) => hasTarget(cell) || cell.result !== null)
          .sort((a, b) => a.year - b.year);
        const name = words.seriesName(series);
        return {
          chart: {
            kind: "years",
            title: words.yearsTitle(regions.length > 1 && region !== null ? `${region} · ${name}` : name),
            unit: series.unit,
            points: told.map(({ year, cell }) => ({
              year,
              result: cell.result,
              target: hasTarget(cell) ? { low: cell.low, high: cell.high } : null,
            })),
          },
          evidence: told.flatMap(({ cell }) => [cell.result_evidence, cell.target_evidence]),
        } as const;
      }),
    )
    .filter(({ chart }) => chart.points.length >= LEAST_YEARS)
    .sort((a, b) => b.chart.points.length - a.chart.points.length)
    .slice(0, YEAR_PICTURES);
}

const targetsTable = ({ indicators, rows }: ReportTargets, words: Words): Markup =>
  dataTable<ReportTargets["rows"][number]>(
    "targets-table",
    words.targetsTable,
    [
      texts(words.region, ({ region }) => region ?? "–", "short"),
      figures(words.year, ({ year }) => year, String),
      ...indicators.map((series, at) => ({
        head: words.seriesName(series),
        className: "short",
        show: ({ cells }: ReportTargets["rows"][number]) => cellText(cells[at] ?? null, words),
        value: ({ cells }: ReportTargets["rows"][number]) => sortedBy(cells[at] ?? null),
      })),
    ],
    rows.slice(0, ROWS),
    words,
  );

const sortedBy = (cell: ReportTargetCell | null): number | null => cell && (cell.low ?? cell.high ?? cell.result);

function cellText(cell: ReportTargetCell | null, words: Words): Insertable {
  if (cell === null) return "";
  const { commitment, result, target_evidence, result_evidence } = cell;
  const aim = [targetText(cell) || (cell.target ? words.inWords : ""), commitment ?? ""].filter(Boolean).join(" ");
  const button = (text: string, evidence: number | null) => (evidence === null ? text : evidenceButton(text, evidence));
  return html`${aim !== "" && html`<small>${words.targetWord}</small> ${button(aim, target_evidence)}`}${aim !== "" && result !== null && html`<br>`}${
    result !== null && html`<small>${words.resultWord}</small> ${button(String(result), result_evidence)}`
  }`;
}
