import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { concordance, prepare, type Report } from "../../src/index.js";
import { reportOf, reportOn } from "../helpers/report-corpus.js";

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url));

describe("a report on the corpus of the house", () => {
  let report: Report;
  let documents: Awaited<ReturnType<typeof prepare>>["documents"];
  beforeAll(async () => {
    report = await reportOn([corpus]);
    documents = (await prepare([corpus])).documents;
  });

  it("accounts for every character read", () => {
    const { input, kept, boilerplate, duplicate, meta, blank } = report.totals;
    expect(kept + boilerplate + duplicate + meta + blank).toBe(input);
    expect(report.documents.reduce((sum, document) => sum + document.kept, 0)).toBe(kept);
  });

  it("is grouped by region, since that divides these documents", () => {
    expect(report.by).toBe("region");
    expect(report.groups.map(({ name }) => name)).toContain("槐荫区");
  });

  it("gives as many places for a term as a concordance does", () => {
    for (const { term, substring, evidence } of report.terms.slice(0, 20)) {
      const list = report.evidence.lists[evidence]!;
      expect([term, list.total]).toEqual([term, concordance(documents, term).length]);
      expect(list.total).toBe(substring);
    }
  });

  it("gives as many places for a slogan as the slogan was counted", () => {
    for (const { text, count, documents: holding, evidence } of report.slogans) {
      const list = report.evidence.lists[evidence]!;
      expect([text, list.total, list.documents]).toEqual([text, count, holding]);
    }
  });

  it("marks in every sentence what it is about, on the line that it names", () => {
    for (const { label, places } of report.evidence.lists) {
      expect(places.length, label).toBeGreaterThan(0);
      for (const [index, start, length] of places) {
        const { document, line, text } = report.evidence.sentences[index]!;
        const marked = text.slice(start, start + length);
        expect(documents[document]!.lines[line - 1]!.raw).toContain(marked);
      }
    }
  });

  it("has places for every cell of the matrix that is not empty, and as many", () => {
    const { values, evidence } = report.sloganMatrix!;
    values.forEach((row, y) => {
      row.forEach((value, x) => {
        const index = evidence[y]![x]!;
        expect(index === null ? 0 : report.evidence.lists[index]!.total).toBe(value);
      });
    });
  });

  it("greys what one document carries", () => {
    for (const group of report.groups) {
      for (const row of group.more) expect(row.one_document).toBe(row.documents <= 1);
    }
    expect(report.groups.some(({ more }) => more.some(({ one_document }) => one_document))).toBe(true);
  });

  it("shows to the right what a group says more, to the left what it says less", () => {
    for (const { more, less } of report.groups) {
      for (const { log_ratio, per_10k, rest_per_10k } of more) {
        expect(log_ratio).toBeGreaterThan(0);
        expect(per_10k).toBeGreaterThan(rest_per_10k);
      }
      for (const { log_ratio, per_10k, rest_per_10k } of less) {
        expect(log_ratio).toBeLessThan(0);
        expect(per_10k).toBeLessThan(rest_per_10k);
      }
    }
  });

  it("finds the reprint, and counts each text once in `unique`", () => {
    const copies = report.families.reduce((sum, { members }) => sum + members.length, 0);
    expect(copies).toBeGreaterThan(0);
    expect(report.totals.unique).toBe(report.totals.documents - copies);
  });

  it("shows fewer sentences where there is less room, alike for all figures, and counts them", async () => {
    const small = await reportOn([corpus], { sentenceRoom: 40_000 });
    const size = small.evidence.sentences.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(size).toBeLessThan(40_000);
    expect(small.evidence.cap).toBeLessThan(report.evidence.cap);
    expect(small.evidence.lists.map(({ total }) => total)).toEqual(report.evidence.lists.map(({ total }) => total));
    expect(small.evidence.lists.every(({ places }) => places.length >= 1)).toBe(true);
  });

  it("is the same on every run", async () => {
    expect(JSON.stringify(await reportOn([corpus]))).toBe(JSON.stringify(report));
  });
});

describe("groups of a report", () => {
  const text = (name: string): string =>
    `${name}推动产业发展，项目建设持续推进，营商环境不断优化。\n${name}的企业发展很好。`;

  it("are none where one document is read, and the report says why it compares nothing", async () => {
    const report = await reportOf({ "a.txt": text("本区") });
    expect([report.by, report.notCompared, report.groups]).toEqual([null, "one-group", []]);
  });

  it("are the documents themselves where nothing else divides a few of them", async () => {
    const report = await reportOf({ "a.txt": text("甲"), "b.txt": text("乙") });
    expect(report.by).toBe("document");
    expect(report.groups.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
  });

  it("are those of the field that is named", async () => {
    const rows = ["东", "西", "东"].map((side) => `${side},${text(side).replace("\n", "")}`);
    const report = await reportOf({ "a.csv": `side,正文\n${rows.join("\n")}\n` }, { by: "side" });
    expect(report.groups.map(({ name, documents }) => [name, documents])).toEqual([
      ["东", 2],
      ["西", 1],
    ]);
  });

  it("do not take a document for another whose file has the same name", async () => {
    const rows = ["__proto__", "constructor"].map((side) => `${side},${text("我们")}`.replace("\n", ""));
    const report = await reportOf({ "a.csv": `side,正文\n${rows.join("\n")}\n` }, { by: "side" });
    expect(report.groups.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  });
});

describe("documents of one word, of nothing, and of one endless line", () => {
  it("make a report too", async () => {
    const report = await reportOf({ "a.txt": "产业", "b.txt": "，。", "c.txt": `${"产业项目".repeat(260_000)}` });
    expect(report.totals.documents).toBe(3);
    expect(report.evidence.sentences.every(({ text }) => text.length < 400)).toBe(true);
  });
});

const seeds = fileURLToPath(new URL("../../../shared/data/seeds", import.meta.url));
describe.skipIf(!existsSync(seeds))("the five seed texts (skipped where ../shared is missing)", () => {
  it("give four districts, the expansion of 342, and no reprint", async () => {
    const report = await reportOn([seeds]);
    expect(report.groups.length).toBe(4);
    const code = report.slogans.find(({ text }) => text === "342")!;
    expect(code.members.map(({ n, items }) => [n, items.length])).toEqual([
      [3, 3],
      [4, 4],
      [2, 2],
    ]);
    expect(report.families).toEqual([]);
  });
});
