import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { noise, planted } from "../../bench/plant-copies.mjs";
import type { CleanDocument } from "../../src/model/document.js";
import { visibleCharacters } from "../../src/model/passage.js";
import { prepare } from "../../src/pipeline.js";
import { copies } from "../../src/reuse/copies.js";
import { sentencePairs } from "../../src/reuse/sentences.js";
import { cleanDocument } from "../helpers/count-corpus.js";

const at = (document: CleanDocument, metadata: Partial<CleanDocument["metadata"]>): CleanDocument => ({
  ...document,
  metadata: { ...document.metadata, ...metadata },
});

const COPIED = "推进老城区供热管网改造三十七公里，新建社区食堂十二处，为六百户老人装上扶手";
const only = (text: string, source: string, here = {}, there = {}) =>
  copies([at(cleanDocument("draft.txt", text), here)], [at(cleanDocument("source.txt", source), there)]);

describe("copies", () => {
  it("finds a passage with its places in both texts, character for character", () => {
    const { runs } = only(`各位代表：${COPIED}。明年再说别的事。`, `一是安排资金。${COPIED}；二是修路。`);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      place: { path: "draft.txt", line: 1, column: 6, quote: COPIED },
      source: { path: "source.txt", line: 1, column: 8 },
      edits: 0,
      text: COPIED,
    });
    expect(runs[0]!.characters).toBe(COPIED.replace(/，/gu, "").length);
  });

  it("goes on over other figures, other names and other marks: one run, not pieces", () => {
    const { runs } = only(
      `今年${COPIED}。`,
      `去年${COPIED.replace("三十七", "四十五").replace("老城区", "开发区").replaceAll("，", "、")}。`,
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]!.edits).toBeGreaterThan(2);
    expect(runs[0]!.text.startsWith("推进") || runs[0]!.text.includes("供热管网")).toBe(true);
  });

  it("takes no turn of speech below twenty letters, and nothing across lines", () => {
    expect(only("坚持稳中求进工作总基调。甲乙丙。", "坚持稳中求进工作总基调。丁戊己。").runs).toEqual([]);
    const [first, second] = [COPIED.slice(0, 16), COPIED.slice(16, 32)];
    const draft = cleanDocument("draft.txt", first, second);
    expect(copies([draft], [cleanDocument("source.txt", first + second)]).runs).toEqual([]);
  });

  it("never holds a document against itself", () => {
    const document = cleanDocument("a.txt", `${COPIED}。`);
    expect(copies([document], [document]).runs).toEqual([]);
  });

  it("tells the class by place, level and time", () => {
    const [city, county] = ["山东省/济南市", "山东省/济南市/历城区"];
    const classOf = (here: object, there: object) => only(`${COPIED}。`, `${COPIED}。`, here, there).runs[0]?.class;
    expect(classOf({ region: county, year: 2024 }, { region: county, year: 2023 })).toBe("own-previous");
    expect(classOf({ region: county, year: 2024 }, { region: city, year: 2024 })).toBe("superior");
    expect(classOf({ region: county, year: 2024 }, { region: "全国", year: 2023 })).toBe("superior");
    expect(classOf({ region: city, year: 2024 }, { region: "山东省/青岛市", year: 2024 })).toBe("sibling");
    expect(classOf({ region: city, year: 2024 }, { region: county, year: 2023 })).toBe("unexplained");
    expect(classOf({}, { region: city })).toBe("unexplained");
    expect(classOf({ region: county, year: 2023 }, { region: county, year: 2024 })).toBeUndefined();
  });

  it("calls stock what three places that have nothing to do with each other say", () => {
    const regions = ["山东省/青岛市", "江苏省/南京市", "四川省/成都市"];
    const sources = regions.map((region, n) => at(cleanDocument(`${n}.txt`, `${COPIED}。`), { region, year: 2024 }));
    const draft = at(cleanDocument("draft.txt", `${COPIED}。`), { region: "湖南省/长沙市", year: 2024 });
    expect(copies([draft], sources).runs.map((run) => run.class)).toEqual(["stock", "stock", "stock"]);
    expect(copies([draft], sources.slice(0, 2)).runs.map((run) => run.class)).toEqual(["sibling", "sibling"]);
  });

  it("knows a quotation by its marks and by who is quoted", () => {
    const said = `习近平总书记指出，${COPIED}。`;
    expect(only(said, `${COPIED}。`).runs[0]!.class).toBe("quotation");
    expect(only(`会议说“${COPIED}”。`, `${COPIED}。`).runs[0]!.class).toBe("quotation");
    expect(only(`“双招双引”见效。${COPIED}。`, `${COPIED}。`).runs[0]!.class).toBe("unexplained");
  });

  it("takes shares of letters, by the best source of each passage, and sums to any", () => {
    const { documents } = only(`${COPIED}。${"另外的话完全不同于别处所说内容呀".repeat(1)}。`, `${COPIED}。`);
    const letters = COPIED.replace(/，/gu, "").length;
    const [one] = documents;
    expect(one!.shares.any).toBeCloseTo(letters / one!.characters, 9);
    expect(one!.longest).toBe(letters);
    expect([one!.base_rate, one!.percentile]).toEqual([null, null]);
  });

  it("tells what documents of the folder share anyway, and how many share less", () => {
    const folder = [0, 1, 2, 3].map((n) => cleanDocument(`${n}.txt`, `${COPIED}。`, noise(n, 60)));
    const { documents } = copies([cleanDocument("draft.txt", noise(9, 60))], folder);
    expect(documents[0]!.base_rate).toBeGreaterThan(0.3);
    expect(documents[0]!.percentile).toBe(0);
  });

  it("reads back what is known of the folder, and finds it anew where a text came earlier or later", () => {
    const known = new Map<string, number>();
    const put = vi.fn((name: string, figure: number) => void known.set(name, figure));
    const options = { known: () => ({ get: (name: string) => known.get(name), put }) };
    const folder = [0, 1, 2].map((n) =>
      at(cleanDocument(`${n}.txt`, `${COPIED}。`), { region: "山东省", year: 2020 + n }),
    );
    const draft = cleanDocument("draft.txt", COPIED);
    const first = copies([draft], folder, options);
    const puts = put.mock.calls.length;
    expect(puts).toBeGreaterThan(0);
    expect(copies([draft], folder, options)).toEqual(first);
    expect(put).toHaveBeenCalledTimes(puts);
    const turned = folder.map((document, n) => at(document, { year: 2022 - n }));
    expect(copies([draft], turned, options)).toEqual(copies([draft], turned));
    expect(put).toHaveBeenCalledTimes(2 * puts);
  });

  // Planted copies: found if a run covers four fifths of the passage, its ends within five letters for exact ones.
  it.each([
    [0, 0.98],
    [0.05, 0.97],
    [0.1, 0.95],
    [0.2, 0.8],
  ])("finds planted copies with a share of %s edits", (edits, recall) => {
    const { drafts, sources, copies: all } = planted({ seed: 7, copies: 160, edits });
    const named = (texts: readonly string[], name: string) =>
      texts.map((text, n) => cleanDocument(`${name}${n}.txt`, ...text.split("\n")));
    const { runs } = copies(named(drafts, "d"), named(sources, "s"));
    const found = all.filter(({ draft, line, start, end }) =>
      runs.some(({ place }) => {
        if (place.path !== `d${draft}.txt` || place.line !== line) return false;
        const [from, to] = [place.column - 1, place.column - 1 + [...place.quote].length];
        return Math.min(to, end) - Math.max(from, start) >= 0.8 * (end - start) && from >= start - 5 && to <= end + 5;
      }),
    );
    expect(found.length / all.length).toBeGreaterThanOrEqual(recall);
  });

  it("does without marks, dates and places, and with one line of many repeats", () => {
    const line = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".repeat(400);
    const { documents } = copies([cleanDocument("a.txt", line)], [cleanDocument("b.txt", line)]);
    expect(documents[0]!.shares.any).toBeGreaterThan(0.9);
    expect(copies([cleanDocument("a.txt", "")], []).documents[0]!.shares.any).toBe(0);
  });

  it("gives the same runs whatever the order of the sources", () => {
    const { drafts, sources } = planted({ seed: 3, copies: 12, edits: 0.05 });
    const draft = cleanDocument("d.txt", ...drafts[0]!.split("\n"));
    const folder = sources.map((text, n) => cleanDocument(`s${n}.txt`, ...text.split("\n")));
    fc.assert(
      fc.property(fc.shuffledSubarray(folder, { minLength: folder.length }), (shuffled) => {
        const texts = (list: readonly CleanDocument[]) =>
          copies([draft], list)
            .runs.map(({ text }) => text)
            .sort();
        expect(texts(shuffled)).toEqual(texts(folder));
      }),
      { numRuns: 5 },
    );
  });
});

describe("sentencePairs", () => {
  it("finds short sentences that stand side by side, each its own", () => {
    const source = cleanDocument(
      "s.txt",
      "大力推进现代化产业体系建设。坚决守住不发生系统性金融风险的底线。切实保障和改善城乡民生。",
    );
    const draft = cleanDocument(
      "d.txt",
      "切实保障和改善基层民生。积极推进现代化产业体系建设。稳妥守住不发生系统性金融风险的底线。",
    );
    expect(sentencePairs([draft], [source]).map(({ source: { column } }) => column)).toEqual([33, 1, 15]);
  });

  it("names the nearest sentence and the words added and dropped", () => {
    const draft = cleanDocument("d.txt", "我们要全面推进乡村道路硬化工程建设，确保年内完成。天气很好。");
    const source = cleanDocument("s.txt", "无关的一句话在这里。要积极推进乡村道路硬化工程建设，力争年内完成。");
    const [pair, ...others] = sentencePairs([draft], [source]);
    expect(others).toEqual([]);
    expect(pair!.source.quote).toBe("要积极推进乡村道路硬化工程建设，力争年内完成。");
    expect(pair!.added).toContain("全面");
    expect(pair!.dropped).toContain("积极");
    expect(pair!.strength).toEqual(["全面", "确保"]);
    expect(pair!.source_strength).toEqual(["积极", "力争"]);
    expect(pair!.similarity).toBeGreaterThan(0.6);
  });
});

const PROVINCES = join(import.meta.dirname, "../../../shared/data/provincial-2026");

describe.skipIf(!existsSync(PROVINCES))("reports of 19 provinces against each other", () => {
  it("share what was measured before: 5.8 % in twenty letters in a row; nothing is unexplained", async () => {
    const { documents } = await prepare([PROVINCES], { textColumn: "full_text", jobs: 1 });
    const reports = documents.filter((document) => visibleCharacters(document) > 3_000);
    const { documents: figures } = copies(reports, reports);
    const mean = figures.reduce((sum, { verbatim }) => sum + verbatim, 0) / figures.length;
    expect(Math.abs(100 * mean - 5.8)).toBeLessThan(1);
    for (const { shares } of figures) expect(shares.unexplained).toBeLessThan(0.01);
  });
});
