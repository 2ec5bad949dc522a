import { beforeAll, describe, expect, it } from "vitest";
import {
  type CleanDocument,
  collocates,
  compare,
  concordance,
  countTerm,
  dedup,
  frequencies,
  keywords,
  prepare,
  report,
  segmentDocuments,
  slogans,
  type TokenizedCorpus,
} from "../../src/index.js";
import { followed, following, type OnProgress, type Stage } from "../../src/model/progress.js";
import { openSegmentation } from "../../src/pipeline/segmentation.js";
import { textOf } from "../helpers/text-of.js";

describe("what is followed", () => {
  it("is all there in its order, and says before each how many are done, and at the end that all are", () => {
    const said: string[] = [];
    const onProgress: OnProgress = (stage, done, total) => said.push(`${stage} ${done}/${total}`);
    const got: string[] = [];
    for (const item of following(["a", "b"], "counting", onProgress)) {
      got.push(item);
      said.push(item);
    }
    expect(got).toEqual(["a", "b"]);
    expect(said).toEqual(["counting 0/2", "a", "counting 1/2", "b", "counting 2/2"]);
    expect([...followed(3, "reading")]).toEqual([0, 1, 2]);
    expect([...followed(0, "places", onProgress)]).toEqual([]);
    expect(said.at(-1)).toBe("places 0/0");
  });
});

describe("long work over documents", () => {
  let documents: CleanDocument[];
  let tokenized: TokenizedCorpus;
  beforeAll(async () => {
    documents = ["产业发展", "产业升级", "教育改革", "教育公平"].map((words, n) => ({
      ...textOf(`全区推进${words},实施“三大行动”,${words}取得成效。`.repeat(3), `${n % 2}/${n}.txt`),
    }));
    ({ tokenized } = await segmentDocuments(documents, { engine: "node-rs" }));
  });

  const by = { by: "folder" };
  it.each<[string, (onProgress: OnProgress) => unknown, readonly Stage[]]>([
    ["frequencies", (onProgress) => frequencies(documents, tokenized, { onProgress }), ["counting"]],
    ["countTerm", (onProgress) => countTerm(documents, tokenized, "产业", { onProgress }), ["counting"]],
    ["concordance", (onProgress) => concordance(documents, "产业", { onProgress }), ["places"]],
    ["collocates", (onProgress) => collocates(documents, tokenized, "产业", { onProgress }), ["counting", "places"]],
    ["keywords", (onProgress) => keywords(tokenized, { onProgress }), ["counting"]],
    ["compare", (onProgress) => compare(tokenized, { ...by, onProgress }), ["comparing"]],
    [
      "compare with permutations",
      (onProgress) => compare(tokenized, { ...by, permutations: 9, onProgress }),
      ["comparing", "permutations"],
    ],
    ["dedup", (onProgress) => dedup(documents, { onProgress }), ["fingerprints", "reprints", "excerpts"]],
    ["slogans", (onProgress) => slogans(documents, { onProgress }), ["slogans"]],
    [
      "report",
      (onProgress) => report(documents, tokenized, { ...by, onProgress }),
      ["counting", "slogans", "fingerprints", "reprints", "excerpts", "comparing", "places"],
    ],
  ])("tells its stages, each to its end, and finds the same: %s", (_, work, stages) => {
    const last = new Map<Stage, string>();
    const watched = work((stage, done, total) => {
      expect(done).toBeLessThanOrEqual(total);
      last.set(stage, `${done}/${total}`);
    });
    expect([...last.keys()]).toEqual(stages);
    for (const ended of last.values()) expect(ended).toMatch(/^(\d+)\/\1$/u);
    expect(watched).toEqual(work(() => {}));
  });

  it("tells of reading and segmenting with sizes", async () => {
    const said = new Map<Stage, { done: number; total: number }>();
    const onProgress: OnProgress = (stage, done, total, bytes) => {
      if (bytes !== undefined && done === total) said.set(stage, bytes());
    };
    const { documents: read } = await prepare(["corpus"], { onProgress, countReprints: true });
    const { segmentation } = openSegmentation({ engine: "node-rs" });
    await segmentation.tokens(read, onProgress);
    await segmentation.close();
    expect([...said.keys()]).toEqual(["reading", "segmenting"]);
    for (const { done, total } of said.values()) {
      expect(done).toBe(total);
      expect(total).toBeGreaterThan(10_000);
    }
  });
});
