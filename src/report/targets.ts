import { byCodeUnit } from "../base/order.js";
import { type CatalogueEntry, catalogueWith } from "../indicators/catalogue.js";
import { headline } from "../indicators/headline.js";
import { type PanelCell, type PanelRow, panelOf } from "../indicators/panel.js";
import type { CleanDocument } from "../model/document.js";
import type { Place } from "../model/place.js";
import type { ReportTargetCell, ReportTargets } from "../model/report.js";
import type { EvidenceCollector } from "./evidence.js";
import { labelsOf } from "./grouping.js";

/** Series shown: those that the most rows have. */
const SERIES = 8;
/** With fewer figures there is nothing to lay side by side. */
const LEAST_FIGURES = 3;
/** Rows whose figures lead to their sentences, the newest first; the page shows no more. Unit: rows. */
const TOLD_ROWS = 100;

/** Targets and results of the catalogue by region and year; `null` where the texts hardly tell any. */
export function targetsOf(documents: readonly CleanDocument[], evidence: EvidenceCollector): ReportTargets | null {
  const { entries } = catalogueWith();
  const { rows, indicators } = panelOf(headline(documents), entries);
  const holding = (id: string): number => rows.filter(({ cells }) => cells.has(id)).length;
  const ids = indicators
    .map((id, order) => ({ id, order, rows: holding(id) }))
    .sort((a, b) => b.rows - a.rows || a.order - b.order)
    .slice(0, SERIES)
    .map(({ id }) => id);
  const told = rows.filter(({ cells }) => ids.some((id) => cells.has(id)));
  const figures = told.flatMap(({ cells }) => ids.flatMap((id) => cells.get(id) ?? []));
  if (figures.length < LEAST_FIGURES || figures.every(({ target_place }) => target_place === null)) return null;
  const labels = labelsOf([...new Set(told.flatMap(({ region }) => region ?? []))]);
  const newest = [...told].sort((a, b) => b.year - a.year || byCodeUnit(a.region ?? "", b.region ?? ""));
  const named = new Map(entries.filter(({ scope }) => scope === null).map((entry) => [entry.id, entry]));
  return {
    indicators: ids.map((id) => ({
      id,
      unit: named.get(id)!.unit,
      name_zh: named.get(id)!.nameZh,
      name_en: named.get(id)!.nameEn,
    })),
    all: indicators.length,
    rows: newest.map((row, rank) => ({
      region: row.region === null ? null : labels.get(row.region)!,
      year: row.year,
      cells: ids.map((id) => {
        const cell = row.cells.get(id);
        return cell === undefined ? null : cellOf(cell, row, named.get(id)!, rank < TOLD_ROWS ? evidence : null);
      }),
    })),
  };
}

function cellOf(
  { indicator: _, unit: __, target_place, result_place, ...figures }: PanelCell,
  { region, year }: PanelRow,
  { nameZh }: CatalogueEntry,
  evidence: EvidenceCollector | null,
): ReportTargetCell {
  const label = `${region?.split("/").at(-1) ?? ""}${year}年${nameZh}`;
  const listOf = (place: Place | null, role: string): number | null =>
    place === null || evidence === null ? null : evidence.ofPlaces(`${label}：${role}`, [place]);
  return {
    ...figures,
    target: target_place !== null,
    target_evidence: listOf(target_place, "目标"),
    result_evidence: listOf(result_place, "完成"),
  };
}
