import { ofRecords, type Table } from "../model/table.js";
import type { SloganMatrix } from "./matrix.js";
import type { Expansion, Rejection, Slogan, WeighedClaim } from "./types.js";

/** `3 主导 (A、B、C) + 4 特色 (…)`; a glossary's words where there are no members; empty where nothing explains it. */
export function expansionText({ members, explanation, status }: Expansion): string {
  if (members.length === 0) return explanation?.text ?? "";
  const groups = members.map(({ n, label, items }) => {
    const named = [n, label].filter((part) => part !== null).join(" ");
    return items.length === 0 ? named : named === "" ? items.join("、") : `${named} (${items.join("、")})`;
  });
  return groups.filter((group) => group !== "").join(" + ") + (status === "partial" ? " …" : "");
}

/** One row a slogan, the highest score first. */
export const slogansTable = (slogans: readonly Slogan[]): Table => ({
  name: "slogans",
  ...ofRecords(
    [
      { name: "text", elastic: true, tone: "strong" },
      { name: "kind" },
      { name: "score", digits: 3 },
      { name: "count", unit: "occurrences", bar: true },
      { name: "documents", header: "docs", unit: "documents" },
      { name: "head", elastic: true },
      { name: "expansion", elastic: true },
      { name: "senses", type: "integer", unit: "senses" },
      { name: "common" },
      { name: "counted", machineOnly: true },
      { name: "regions", machineOnly: true },
      { name: "variants", machineOnly: true },
      { name: "reasons", machineOnly: true },
    ],
    slogans.map((slogan) => ({
      ...slogan,
      expansion: expansionText(slogan.expansion),
      senses: slogan.senses.length || null,
      common: slogan.common ? "common" : "",
      regions: slogan.regions.join("; "),
      variants: slogan.variants.join("; "),
      reasons: slogan.reasons.join("; "),
    })),
  ),
});

/** Every place of every slogan: one row each. */
export const sloganPlacesTable = (slogans: readonly Slogan[]): Table =>
  ofRecords(
    [
      { name: "text", tone: "strong" },
      { name: "kind" },
      { name: "path", cut: "start", tone: "quiet" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer" },
      { name: "quote", elastic: true },
    ],
    slogans.flatMap(({ text, kind, occurrences }) => occurrences.map((place) => ({ text, kind, ...place }))),
  );

/** Slogans down, groups across, occurrences in the cells; a dash where a group does not say it. */
export const matrixTable = ({ by, groups, rows }: SloganMatrix): Table => ({
  name: "matrix",
  columns: [
    { name: "text", elastic: true, tone: "strong" },
    { name: "kind" },
    { name: "since", align: "right", type: "integer", unit: "year" },
    { name: "spread" },
    ...groups.map(({ name }) => ({
      name,
      header: shortName(name, by),
      type: "integer" as const,
      across: "most" as const,
    })),
  ],
  rows: rows.map((row) => [
    row.text,
    row.kind,
    row.since,
    row.spread,
    ...groups.map(({ name }) => row.counts[name] ?? null),
  ]),
});

/** The last part of a region's path; people know which province they look at. */
const shortName = (name: string, by: string): string => (by === "region" ? (name.split("/").at(-1) ?? name) : name);

/** What was not taken for a slogan, with the reason. */
export const rejectionsTable = (rejected: readonly Rejection[]): Table =>
  ofRecords(
    [
      { name: "path", cut: "start", tone: "quiet" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer", machineOnly: true },
      { name: "quote", elastic: true, tone: "strong" },
      { name: "reason" },
    ],
    rejected,
  );

/** What was weighed as what slogans stand for: which won, and why. */
export const weighedTable = (claims: readonly WeighedClaim[]): Table =>
  ofRecords(
    [
      { name: "text", tone: "strong" },
      { name: "won" },
      { name: "members", elastic: true },
      { name: "score", digits: 2 },
      { name: "reasons", elastic: true },
      { name: "path", cut: "start", tone: "quiet" },
      { name: "line", type: "integer" },
    ],
    claims.map(({ won, members, reasons, place, ...claim }) => ({
      ...claim,
      ...place,
      won: won ? "won" : "",
      members: members.join("、"),
      reasons: reasons.join("; "),
    })),
  );
