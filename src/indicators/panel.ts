import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { Place } from "../model/place.js";
import type { CatalogueEntry } from "./catalogue.js";
import type { HeadlineFigure } from "./indicators.js";
import { plainAmount } from "./units.js";

/** What a year of a region has of one series: its target and its result, each with the place behind it. */
export interface PanelCell {
  readonly indicator: string;
  /** Unit of the catalogue, which the figures of the cell are in. */
  readonly unit: string;
  /** Lower end of the target, in the unit of the catalogue, falls below 0; `null` on an open side and without a number. */
  readonly low: number | null;
  readonly high: number | null;
  /** The words that limit the target, or that stand in place of a number. */
  readonly qualifier: string | null;
  readonly commitment: string | null;
  readonly result: number | null;
  /** Result less the lower end of the target; less the upper one where the lower is open. */
  readonly gap: number | null;
  readonly target_place: Place | null;
  readonly result_place: Place | null;
}

/** A region in a year that figures are told for, in whatever report: targets in that year's, results in the next one's. */
export interface PanelRow {
  readonly region: string | null;
  readonly code: string | null;
  readonly level: string | null;
  readonly year: number;
  readonly cells: ReadonlyMap<string, PanelCell>;
}

export interface Panel {
  /** Ids of the series that any row has, in the order of the catalogue. */
  readonly indicators: readonly string[];
  /** By region, then year. */
  readonly rows: readonly PanelRow[];
}

/** Factors from units of texts to those of the catalogue; weights of grain are told in 斤, 公斤 and 吨. */
const GRAIN: Readonly<Record<string, number>> = { 斤: 1, 公斤: 2, 千克: 2, 吨: 2000, 担: 100 };

/** A value in the unit of the catalogue, falls below 0; `null` where the figure is of another kind. */
export function valueIn(
  unit: string,
  value: number,
  { unit: written, direction }: Pick<HeadlineFigure, "unit" | "direction">,
): number | null {
  const wanted = plainAmount(1, unit);
  const given = plainAmount(value, written ?? "");
  const people = wanted.unit === "人" && /^[人个名]$/u.test(given.unit);
  const grain = GRAIN[given.unit];
  const factor = given.unit === wanted.unit || people ? 1 : wanted.unit === "斤" && grain !== undefined ? grain : null;
  if (factor === null) return null;
  const amount = Number(((given.amount * factor) / wanted.amount).toPrecision(12));
  return direction === "down" ? -amount : amount;
}

const SECTION_RANK: Readonly<Record<string, number>> = { targets: 0, plan: 1, other: 2, review: 3 };

/**
 * One row per region and year, from the figures of the catalogue. A cell is empty where no text tells it: nothing is put for
 * what is missing, no middle is made of a range. Of several statements the first one of the targets, else of the plan,
 * counts; second tiers (力争达到) do not. What a plan wants to reach years ahead is no target of that year.
 */
export function panelOf(figures: readonly HeadlineFigure[], entries: readonly CatalogueEntry[]): Panel {
  const units = new Map(entries.filter(({ scope }) => scope === null).map(({ id, unit }) => [id, unit]));
  const ofYears = figures.filter(
    ({ indicator, scope, period, status, year }) =>
      units.has(indicator) &&
      scope === null &&
      /^\d{4}$/u.test(period ?? "") &&
      (status !== "target" || year === null || Number(period) <= year + 1),
  );
  const rows = groupBy(ofYears, ({ region, period }) => `${region ?? ""}\u0000${period}`);
  const made = [...rows.values()].map((told): PanelRow => {
    const { region, code, level, period } = told[0]!;
    const bySeries = groupBy(told, ({ indicator }) => indicator);
    const cells = [...units].flatMap(([id, unit]) => cellOf(id, unit, bySeries.get(id) ?? []) ?? []);
    return { region, code, level, year: Number(period), cells: new Map(cells.map((cell) => [cell.indicator, cell])) };
  });
  const kept = made.filter(({ cells }) => cells.size > 0);
  kept.sort((a, b) => byCodeUnit(a.region ?? "", b.region ?? "") || a.year - b.year);
  return { indicators: [...units.keys()].filter((id) => kept.some(({ cells }) => cells.has(id))), rows: kept };
}

function cellOf(indicator: string, unit: string, told: readonly HeadlineFigure[]): PanelCell | null {
  const first = (status: string): HeadlineFigure | undefined =>
    told
      .filter(
        (figure) => figure.status === status && (figure.value === null || valueIn(unit, figure.value, figure) !== null),
      )
      .sort((a, b) => Number(a.value === null) - Number(b.value === null) || rankOf(a) - rankOf(b))[0];
  const target = first("target");
  const result = first("achieved");
  if (target === undefined && result?.value == null) return null;
  const { low, high } = target === undefined ? { low: null, high: null } : boundsOf(unit, target);
  const reached = result?.value == null ? null : valueIn(unit, result.value, result);
  const bound = low ?? high;
  return {
    indicator,
    unit,
    low,
    high,
    qualifier: target?.qualifier ?? null,
    commitment: target?.commitment ?? null,
    result: reached,
    gap: reached === null || bound === null ? null : Number((reached - bound).toPrecision(12)),
    target_place: target?.place ?? null,
    result_place: reached === null ? null : (result?.place ?? null),
  };
}

const rankOf = ({ section, status }: HeadlineFigure): number =>
  (status === "achieved" ? -1 : 1) * (SECTION_RANK[section ?? "other"] ?? 2);

const LEAST = /以上|之上|至少|逾|不低于|不少于|(?<!不)(?:超|突破|高于|多于|大于)/u;
const MOST = /以内|以下|之内|之下|至多|最多|不超过|不突破|不高于|不多于|(?<!不)(?:低于|小于)/u;

/** Both ends of a target. A fall of 5% or more is at most -5. */
function boundsOf(unit: string, target: HeadlineFigure): { readonly low: number | null; readonly high: number | null } {
  if (target.value === null) return { low: null, high: null };
  const from = valueIn(unit, target.value, target);
  const to = target.value_max === null ? from : valueIn(unit, target.value_max, target);
  if (from === null || to === null) return { low: null, high: null };
  const words = target.qualifier ?? "";
  const [opensUp, opensDown] =
    target.direction === "down" ? [MOST.test(words), LEAST.test(words)] : [LEAST.test(words), MOST.test(words)];
  const [low, high] = from <= to ? [from, to] : [to, from];
  return { low: opensDown ? null : low, high: opensUp ? null : high };
}
