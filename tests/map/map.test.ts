import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../src/base/group-by.js";
import { findTemplates } from "../../src/clean/templates.js";
import {
  dedup,
  dictionaryIndex,
  frequencies,
  indicators,
  loadLexicon,
  loadTermDictionary,
  type MapOptions,
  mapRecords,
  prepare,
  segmentDocuments,
  slogans,
  toRecord,
} from "../../src/index.js";
import { ByteLines } from "../../src/map/input.js";
import type { MapResult } from "../../src/map/map-line.js";
import { parseForms } from "../../src/map/options.js";
import type { DocumentSummary } from "../../src/map/summaries.js";
import { ROOT } from "../helpers/cexi.js";

const CORPUS = join(ROOT, "corpus");
const whole = await prepare([CORPUS]);
const paths = [...new Set(whole.documents.map(({ path }) => path.replace(/#\d+$/u, "")))];
const files = paths.map((path) => ({ path, bytes: readFileSync(path).toString("base64") }));

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesOf = async (
  text: string | Uint8Array,
  emit: readonly string[],
  options: Partial<MapOptions> = {},
  size = 7_001,
) => {
  const wanted = { ...options, emit: new Set(emit) } as MapOptions;
  let out = "";
  for await (const piece of mapRecords(chunked(Buffer.from(text), size), wanted)) out += piece;
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
};
const asLines = (values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join("\n");
const mapped = async (values: readonly object[], emit: readonly string[], options: Partial<MapOptions> = {}) =>
  ((await linesOf(asLines(values), emit, options)) as MapResult[]).flatMap(({ documents }) => documents);

/** Lines that came through JSON once. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Two runs, as any engine makes them: templates are known from the first. */
async function cleaned(emit: readonly string[], options: Partial<MapOptions> = {}): Promise<DocumentSummary[]> {
  const first = await mapped(files, ["template", ...emit], options);
  const templates = findTemplates(first.map(({ template }) => template!));
  const second = await mapped(
    first.filter(({ template }) => template!.keys.length > 0),
    emit,
    { ...options, templates },
  );
  const marked = new Map(second.map((one) => [one.path, one]));
  return first.map((one) => marked.get(one.path) ?? one).sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe("summaries of single documents", () => {
  it("are the records of clean, templates of sites included", async () => {
    const records = (await cleaned(["record"])).map(({ record }) => record);
    expect(records).toEqual(plain(whole.documents.map(toRecord)));
  });

  it("find a site's template in a second run over what the first one left", async () => {
    const texts = ["一", "二", "三"].map((n) => ({
      path: `site-${n}.txt`,
      text: `第${n}条消息说，全县粮食产量再创新高，农民收入稳步增长。\n掌上云阳矩阵\n`,
    }));
    const first = await mapped(texts, ["template"]);
    const templates = findTemplates(first.map(({ template }) => template!));
    expect([...templates]).toContain("掌上云阳矩阵");
    const again = await mapped(first, ["kept"], { templates });
    expect(again.map(({ kept }) => kept!.includes("云阳"))).toEqual([false, false, false]);
  });

  it("take the templates that a record brings, and leave nothing open", async () => {
    const text = "第一条消息说，全县粮食产量再创新高，农民收入稳步增长。\n掌上云阳矩阵\n";
    const [first] = await mapped([{ path: "a", text }], ["template"]);
    const records = ["掌上云阳矩阵", "别处的末行"].map((key) => ({ template: first!.template!, templates: [key] }));
    const again = await mapped(records, ["template", "kept"]);
    expect(again.map(({ kept }) => kept!.includes("云阳"))).toEqual([false, true]);
    expect(again.map(({ template }) => template!.keys)).toEqual([[], []]);
  });

  it("say no more of a document that may end in a template until its templates are known", async () => {
    const text = "第一条消息说全县粮食产量再创新高而且农民收入稳步增长。\n";
    const files = [text, `${text}掌上云阳矩阵\n`].map((one, n) => ({ path: `${n}`, text: one }));
    const [closed, open] = await mapped(files, ["open", "kept"]);
    expect([closed!.kept, closed!.template]).toEqual([text.trim(), undefined]);
    expect([open!.kept, open!.template!.keys.length > 0]).toEqual([undefined, true]);
    const [again] = await mapped([{ template: open!.template, templates: [] }], ["open", "kept"]);
    expect([again!.kept, again!.template]).toEqual([`${text}掌上云阳矩阵`, undefined]);
  });

  it("name the string that a token is counted under, whatever its case", async () => {
    const text = "今年全县GDP增长较快，去年gdp回落。围绕“4433”行动，新建项目4433个。";
    const [one] = await mapped([{ path: "a", text }], ["terms"]);
    const { terms, strings, kinds } = one!.terms!;
    const of = terms.map((term, i) => [term, strings[i], kinds[i]] as const);
    expect(of.filter(([term]) => /^gdp$/iu.test(term)).map(([term, string]) => string ?? term)).toEqual(["gdp", "gdp"]);
    expect(of.filter(([term]) => term === "4433")).toEqual([
      ["4433", null, "code"],
      ["4433", null, "number"],
    ]);
    const [counted] = await mapped([{ path: "a", text }], ["strings"], { strings: ["GDP", "4433"] });
    expect(counted!.strings).toEqual({ indexes: [0, 1], counts: [2, 2] });
  });

  it("add up to a frequency list", async () => {
    const { tokenized, stopwords } = await segmentDocuments(whole.documents, { jobs: 1 });
    const isStopword = (text: string): boolean => stopwords.has(text);
    const { corpus, terms } = frequencies(whole.documents, tokenized, { isStopword });
    const summaries = await cleaned(["terms", "kept"]);
    const rows = summaries.flatMap(({ terms: own }) =>
      own!.terms.map((term, i) => ({ key: `${term} ${own!.pos[i]}`, count: own!.counts[i]!, listed: own!.listed[i] })),
    );
    const listed = groupBy(
      rows.filter((row) => row.listed === 1),
      ({ key }) => key,
    );
    expect([sum(summaries.map((one) => one.terms!.tokens)), summaries.length]).toEqual([
      corpus.tokens,
      corpus.documents,
    ]);
    expect(new Map([...listed].map(([key, own]) => [key, [sum(own.map(({ count }) => count)), own.length]]))).toEqual(
      new Map(terms.map(({ term, pos, count, documents }) => [`${term} ${pos}`, [count, documents]])),
    );
    const strings = terms.map(({ term }) => term);
    const counted = await mapped(summaries, ["strings"], { strings });
    const totals = new Array(strings.length).fill(0);
    for (const { strings: own } of counted)
      for (const [n, index] of own!.indexes.entries()) totals[index] += own!.counts[n];
    expect(totals).toEqual(terms.map(({ substring }) => substring));
  });

  it("add up to a dictionary index, cut into tokens or not", async () => {
    const { dictionary } = loadTermDictionary("business-climate");
    const { tokenized } = await segmentDocuments(whole.documents, { jobs: 1 });
    for (const tokens of [false, true]) {
      const hosts = loadLexicon().lexicon.terms.keys();
      const { rows, terms } = dictionaryIndex(whole.documents, dictionary, tokens ? { tokenized } : { hosts });
      const summaries = await cleaned(["index"], { dictionary, tokens });
      const own = summaries.map(({ index }) => index!);
      const totals = rows.filter(({ category }) => category === "total");
      expect(own.map(({ han, sentences, tokens: all }) => [han, sentences, all])).toEqual(
        totals.map(({ han, sentences, tokens: all }) => [han, sentences, all]),
      );
      const last = dictionary.categories.length;
      const matches = own.map(({ categories }) => categories.find(({ slot }) => slot === last)?.matches ?? 0);
      expect(matches).toEqual(totals.map((row) => row.matches));
      const byEntry = groupBy(
        own.flatMap(({ entries }) => entries),
        ({ entry }) => entry,
      );
      const byHost = groupBy(
        own.flatMap((one) => one.hosts),
        ([key]) => key,
      );
      for (const [entry, row] of terms.entries()) {
        expect(sum((byEntry.get(entry) ?? []).map((one) => one.matches))).toBe(row.matches);
        expect(sum((byHost.get(dictionary.entries[entry]!.key) ?? []).map(([, , count]) => count))).toBe(row.in_longer);
      }
    }
  });

  it("are the figures of indicators", async () => {
    const found = (await cleaned(["indicators"])).flatMap((one) => one.indicators!);
    expect(found).toEqual(plain(indicators(whole.documents)));
  });
});

describe("merges of summaries", () => {
  it("make the slogans of the corpus, whatever the order of what documents say", async () => {
    const summaries = await cleaned(["record", "slogans"]);
    const shares = summaries.flatMap(({ path, slogans: own }) => own!.map((slogan) => ({ path, slogan }))).reverse();
    const list = asLines(
      shares.flatMap(({ slogan }) => slogan.forms.map(([form, alone]) => [form, slogan.key, alone])),
    );
    const forms = parseForms(list);
    const stands = (await mapped(summaries.toReversed(), ["stands"], { forms })).flatMap((one) => one.stands!);
    const standsOf = groupBy(stands, ({ key }) => key);
    const parts = [...groupBy(shares, ({ slogan }) => slogan.key)].map(([key, own]) => ({
      merge: "slogan",
      key,
      documents: summaries.length,
      shares: own,
      stands: standsOf.get(key),
      forms: [...forms].filter(([, one]) => one.key === key).map(([form, { alone }]) => [form, alone]),
    }));
    const merged = (await linesOf(asLines(parts), [])).map(({ slogan }) => slogan);
    const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : 1);
    expect(merged.sort(byText)).toEqual(plain([...slogans(whole.documents).slogans].sort(byText)));
  });

  it("make the families of the corpus", async () => {
    const summaries = await cleaned(["signature", "kept"]);
    const pairs = summaries.flatMap((a, n) =>
      summaries.slice(n + 1).map((b) => ({ merge: "pair", pair: [a.signature, b.signature] })),
    );
    expect((await linesOf(asLines(pairs), [])).filter(({ candidate }) => candidate).length).toBe(1);
    const [{ clusters }] = await linesOf(asLines([{ merge: "family", documents: summaries.toReversed() }]), []);
    expect(clusters).toEqual(plain(dedup(whole.documents).clusters));
  });
});

describe("a stream of records", () => {
  it("gives a line for each, in order, whatever a record holds", async () => {
    const lines = [
      "no json",
      "[1]",
      "{}",
      '{"path":"a","bytes":"not base64 of anything"}',
      '{"path":"b","text":"甲\\u0000乙丙，讲的是高质量发展。"}',
      '{"path":"c","text":"\\ud800"}',
      '{"path":"d","text":""}',
      '{"path":"e","lines":[{"line":1,"label":"content","text":"高质量发展"}]}',
      '{"merge":"slogan"}',
      '{"merge":"family","documents":7}',
      "",
      '{"path":"f","text":"推动高质量发展。"}',
    ];
    const results = (await linesOf(lines.join("\n"), [
      "record",
      "terms",
      "slogans",
      "indicators",
      "signature",
    ])) as MapResult[];
    expect(results.map(({ path }) => path)).toEqual([
      "-#1",
      "-#2",
      "-#3",
      "a",
      "b",
      "c",
      "d",
      "e",
      "-#9",
      "-#10",
      "-#11",
      "f",
    ]);
    for (const { documents, problems } of results) expect(documents.length + problems.length).toBeGreaterThan(0);
    expect(results.at(-1)!.documents[0]!.terms!.terms).toContain("高质量发展");
  });

  it("does not depend on where chunks end", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (texts, size) => {
        const lines = texts.map((text) => text.replaceAll("\n", " "));
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
        const reader = new ByteLines();
        const read: (Uint8Array | null)[] = [];
        for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)));
        read.push(...reader.end());
        expect(read.map(String)).toEqual(lines.map((line) => String(Buffer.from(line))));
      }),
    );
  });

  it("does not hold a line that is too long", () => {
    const reader = new ByteLines(8);
    const read = [...reader.push(Buffer.from("12345")), ...reader.push(Buffer.from("6789\nab\n"))];
    expect(read.map((line) => line && String(line))).toEqual([null, "ab"]);
  });
});
