import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concordance } from "../../src/index.js";
import { EvidenceCollector } from "../../src/report/evidence.js";
import { groupingOf } from "../../src/report/grouping.js";
import { textOf } from "../helpers/text-of.js";

const LETTERS = ["产", "业", "链", "。", "，", "\n", " ", "　", "Ａ", "a", "İ", "Σ", "ς", "😀", "\u200b"];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((parts) => parts.join(""));
const corpus = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((one, n) => textOf(one, `${n % 2 === 0 ? "a" : "b"}/${n}.txt`)));
const terms = fc.uniqueArray(fc.constantFrom("产业", "产业链", "产", "aa", "a", "A", "业产", "σ", "ΑΣ", "i"), {
  minLength: 1,
});

describe("the places behind figures", () => {
  it("are as many as a concordance finds, of many terms at once, in all documents and in each group", () =>
    fc.assert(
      fc.property(corpus, terms, (documents, wanted) => {
        const grouping = groupingOf(documents, "folder");
        const evidence = new EvidenceCollector(documents, grouping);
        const asked = wanted.flatMap((term) =>
          [null, ...grouping.names].map((group) => ({ term, group, list: evidence.ofTerm(term, group) })),
        );
        const { lists } = evidence.collected();
        for (const { term, group, list } of asked) {
          const members = documents.filter((_, n) => group === null || grouping.of[n] === group);
          const hits = concordance(members, term);
          const { total, documents: holding, label } = lists[list]!;
          expect([label, total, holding]).toEqual([term, hits.length, new Set(hits.map(({ path }) => path)).size]);
        }
      }),
    ));

  it("are one list for one question, however often it is asked", () => {
    const documents = [textOf("产业发展。", "a.txt")];
    const evidence = new EvidenceCollector(documents, groupingOf(documents));
    const [hit] = concordance(documents, "发展");
    const first = [evidence.ofTerm("产业"), evidence.ofPlaces("发展", [hit!])];
    expect([evidence.ofTerm("产业"), evidence.ofPlaces("发展", [hit!])]).toEqual(first);
    expect(evidence.collected().lists.map(({ label, total }) => [label, total])).toEqual([
      ["产业", 1],
      ["发展", 1],
    ]);
  });

  it("of a pair are the sentences in which both stand, both marked, whichever comes first", () => {
    const documents = [
      textOf("推动产业发展。产业兴旺；项目落地，带动产业。\n项目为王！产业。", "a.txt"),
      textOf("没有别的，只有项目。", "b.txt"),
      textOf("产业链上的产业与　项目。", "c.txt"),
    ];
    const evidence = new EvidenceCollector(documents, groupingOf(documents));
    const list = evidence.ofPair("产业", "项目");
    expect(evidence.ofPair("产业", "项目")).toBe(list);
    const within = evidence.ofPair("产业链", "产业");
    const { lists, sentences } = evidence.collected();
    const marked = (index: number) =>
      lists[index]!.places.map(([at, ...marks]) => {
        const { text } = sentences[at]!;
        return marks.flatMap((start, n) => (n % 2 === 0 ? [text.slice(start, start + marks[n + 1]!)] : []));
      });
    expect(lists[list]).toMatchObject({ label: "产业 – 项目", total: 2, documents: 2 });
    expect(marked(list)).toEqual([
      ["项目", "产业"],
      ["产业", "项目"],
    ]);
    expect(marked(within)).toEqual([["产业链"]]);
  });

  it("are none of a term of which nothing is left to look for", () => {
    const documents = [textOf("产业 发展。", "a.txt")];
    const evidence = new EvidenceCollector(documents, groupingOf(documents));
    const list = evidence.ofTerm("\u200b");
    expect(evidence.collected().lists[list]).toEqual({
      label: "\u200b",
      group: null,
      total: 0,
      documents: 0,
      places: [],
    });
  });
});
