import { describe, expect, it } from "vitest";
import { copyingOf } from "../../src/dedup/copying.js";
import { daysBetween, dedup } from "../../src/dedup/dedup.js";
import { copyingGraph, copyingTable, familyTable, timelineTable } from "../../src/dedup/table.js";
import { edgesInColumns } from "../../src/model/graph.js";
import { documentOf, nonsense } from "../helpers/dedup-documents.js";

const [first, second] = [nonsense(1, 400), nonsense(2, 400)];
const { clusters } = dedup([
  documentOf("a", first, { source: "省报", date: "2024-01-01" }),
  documentOf("b", first, { source: "晚报", date: "2024-01-03" }),
  documentOf("c", first, { source: "晚报", date: "2024-01-09" }),
  documentOf("d", first, { source: "论坛", date: "2024-01" }),
  documentOf("e", first, { date: "2024-01-02" }),
  // The page of the office bears a later date, and is kept.
  documentOf("f", second, { source: "某市人民政府", date: "2024-02-29" }),
  documentOf("g", second, { source: "省报", date: "2024-02-27" }),
  documentOf("h", second, { source: "晚报", date: "2024-03-01" }),
]);

describe("who copies whom", () => {
  it("holds each source against the earliest one of the family, with the days between", () => {
    expect(copyingOf(clusters)).toEqual([
      { from: "省报", to: "晚报", documents: 3, days_least: 2, days_median: 3, days_most: 8 },
      { from: "省报", to: "某市人民政府", documents: 1, days_least: 2, days_median: 2, days_most: 2 },
    ]);
  });

  it("counts days of the calendar, and none where a date is not whole", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2023-02-28", "2023-03-01")).toBe(1);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
    expect([daysBetween("2024-03", "2024-03-01"), daysBetween(null, "2024-03-01")]).toEqual([null, null]);
  });

  it("is a network of arrows from the source that is copied, as heavy as the documents", () => {
    const graph = copyingGraph(copyingOf(clusters), "t", "d");
    const { directed, nodes } = graph;
    expect(directed).toBe(true);
    const { length, source, target, weight } = edgesInColumns(graph);
    const label = (node: number) => nodes[node]!.label;
    const named = Array.from({ length }, (_, edge) => [label(source(edge)), label(target(edge)), weight(edge)]);
    expect(named).toEqual([
      ["省报", "晚报", 3],
      ["省报", "某市人民政府", 1],
    ]);
    expect(nodes.find(({ label }) => label === "省报")!.cells).toEqual([4, 0]);
  });

  it("is shown a row a pair of sources; families a row a member, timelines a row a document", () => {
    expect(copyingTable(copyingOf(clusters)).rows[0]).toEqual(["省报", "晚报", 3, 2, 3, 8]);
    expect(familyTable(clusters).rows.length).toBe(6);
    const { columns, rows } = timelineTable(clusters);
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    const shown = rows.filter((row) => row[at("family")] === 2).map((row) => [row[at("days")], row[at("path")]]);
    expect(shown).toEqual([
      [0, "g"],
      [2, "f"],
      [3, "h"],
    ]);
  });
});
