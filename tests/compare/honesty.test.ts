import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type CompareOptions, compare, loadStopwords, prepare, type TokenizedCorpus } from "../../src/index.js";
import { loadLexicon } from "../../src/segment/lexicon.js";
import { openNodeRs } from "../../src/segment/node-rs.js";
import { tokenizeCorpus } from "../../src/segment/text-tokenizer.js";
import { BagMaker } from "../../src/segment/tokenized.js";
import { seeded, shuffled } from "../helpers/compare-corpus.js";

const FOLDER = new URL("../../../shared/data/news-near-duplicates/", import.meta.url);

/** Random splits and planted terms that are measured. Unit: runs. */
const RUNS = 200;
/** Share of runs of random halves that may name a term, and of planted terms that must be found. */
const FALSE_RUNS = 0.05;
const FOUND = 0.95;

function withToken(document: TokenizedCorpus["documents"][number], id: number) {
  const ids = Uint32Array.from([...document.ids, id]);
  return { ...document, ids, bag: new BagMaker().bagOf(ids) };
}

describe.skipIf(!existsSync(FOLDER))(
  "compare on one homogeneous corpus (skipped where ../shared/data is missing)",
  () => {
    let corpus: TokenizedCorpus;
    let options: CompareOptions;

    beforeAll(async () => {
      const folder = fileURLToPath(FOLDER);
      const rows = readFileSync(`${folder}pairs.tsv`, "utf8").trim().split(/\r?\n/u).slice(1);
      const copies = new Set(rows.map((row) => row.split("\t")[3]));
      const files = readdirSync(folder).filter((name) => name.endsWith(".txt") && !copies.has(name));
      const { documents } = await prepare(
        files.map((name) => folder + name),
        { jobs: 1 },
      );
      corpus = tokenizeCorpus(documents, openNodeRs(), loadLexicon().lexicon);
      const stopwords = loadStopwords();
      options = { by: "half", isStopword: (text) => stopwords.has(text), similarity: "jaccard" };
    });

    /** The documents dealt to two halves, and the terms that are named. */
    function named(documents: TokenizedCorpus["documents"], pos = corpus.pos): { term: string; group: string }[] {
      const halves = documents.map((document, i) => ({
        ...document,
        fields: { half: i < documents.length / 2 ? "A" : "B" },
      }));
      return compare({ ...corpus, pos, documents: halves }, options).terms.filter(({ distinctive }) => distinctive);
    }

    it.each([
      ["all", Number.POSITIVE_INFINITY],
      ["forty", 40],
    ])("names a term in at most 5 %% of random halves of %s documents", (_, size) => {
      const random = seeded(20);
      let runs = 0;
      for (let run = 0; run < RUNS; run++) {
        if (named(shuffled(corpus.documents, random).slice(0, size)).length > 0) runs++;
      }
      expect(runs / RUNS).toBeLessThanOrEqual(FALSE_RUNS);
    });

    it("finds a term that was planted in 12 of 20 documents of one side", () => {
      const random = seeded(21);
      const planted = corpus.vocabulary.idOf("植入的词", "word");
      const pos = [...corpus.pos];
      pos[planted] = "n";
      let found = 0;
      for (let run = 0; run < RUNS; run++) {
        const documents = shuffled(corpus.documents, random)
          .slice(0, 40)
          .map((document, i) => (i < 12 ? withToken(document, planted) : document));
        if (named(documents, pos).some(({ term, group }) => term === "植入的词" && group === "A")) found++;
      }
      expect(found / RUNS).toBeGreaterThanOrEqual(FOUND);
    });
  },
);
