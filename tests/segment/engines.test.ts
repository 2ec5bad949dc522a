import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CexiError } from "../../src/model/errors.js";
import { chooseEngine } from "../../src/segment/choose-engine.js";
import { checkHiddenMarkovModel, checkMainDictionary, readDictionaryFile } from "../../src/segment/dictionary-file.js";
import { openNodeRs, SOUND_NODE_RS } from "../../src/segment/node-rs.js";
import { openNodejieba, SOUND } from "../../src/segment/nodejieba/nodejieba.js";

const nodejieba = openNodejieba();
const nodeRs = openNodeRs();

const readMainDictionary = (path: string): Buffer => {
  const bytes = readDictionaryFile(path);
  checkMainDictionary(path, bytes);
  return bytes;
};

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof CexiError) return error.code;
    throw error;
  }
  return "nothing thrown";
};

describe("chooseEngine", () => {
  const missing = (): never => {
    throw Object.assign(new Error("Cannot find module 'nodejieba'\nRequire stack: ..."), { code: "MODULE_NOT_FOUND" });
  };
  const broken = (): never => {
    throw new Error("unexpected end of input");
  };

  it("takes nodejieba by default, without a word", () => {
    const { engine, notice } = chooseEngine(undefined, { nodejieba: () => nodejieba, "node-rs": broken });
    expect([engine.engine, notice]).toEqual(["nodejieba", null]);
  });
  it.each([
    ["missing", missing],
    ["broken", broken],
  ])("falls back to node-rs when the package is %s, and says so in one line", (_, door) => {
    const { engine, notice } = chooseEngine(undefined, { nodejieba: door, "node-rs": () => nodeRs });
    expect(engine.engine).toBe("node-rs");
    expect(notice?.message).toMatch(/^nodejieba is not available \(.+\); segmenting with node-rs/u);
    expect(notice?.message).not.toContain("\n");
  });
  it("does not fall back when nodejieba was asked for, and says what to do", () => {
    expect(codeOf(() => chooseEngine("nodejieba", { nodejieba: missing, "node-rs": () => nodeRs }))).toBe(
      "E_ENGINE_UNAVAILABLE",
    );
    expect(() => chooseEngine("nodejieba", { nodejieba: missing, "node-rs": () => nodeRs })).toThrow(
      /npm install.* --ignore-scripts nodejieba@3\.5\.8/u,
    );
  });
  it("finds the real package missing when nothing resolves", () => {
    const require = Object.assign(missing, { resolve: missing }) as unknown as NodeJS.Require;
    const { engine } = chooseEngine(undefined, { nodejieba: () => openNodejieba(require), "node-rs": () => nodeRs });
    expect(engine.cut("高质量发展").join("")).toBe("高质量发展");
  });
});

describe("dictionary files", () => {
  const folder = mkdtempSync(join(tmpdir(), "cexi-dictionary-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string): string => {
    const path = join(folder, "dict.txt");
    writeFileSync(path, text);
    return path;
  };

  it("accepts the dictionary format, with or without a last newline", () => {
    expect(readMainDictionary(file("发展 100 vn\n产业 90 n\n")).length).toBeGreaterThan(0);
    expect(readMainDictionary(file("发展 100 vn\n产业 90 n")).length).toBeGreaterThan(0);
  });
  it.each([
    "",
    "发展\n",
    "发展 100\n",
    "发展 x vn\n",
    "发展 100 vn\n\n产业 90 n\n",
    "发展  vn\n",
    "发展 100 vn\r\n",
    "发展 100 vn x\n",
  ])("refuses %j before an engine could abort on it", (text) =>
    expect(codeOf(() => readMainDictionary(file(text)))).toBe("E_DICTIONARY_DAMAGED"),
  );
  it("passes the dictionaries of the pinned packages, whose checks are left out for their hashes", () => {
    expect(nodejieba.dictionarySha256).toBe(SOUND);
    const { DEFAULT_DICT, DEFAULT_HMM_DICT } = createRequire(import.meta.url)("nodejieba");
    expect(readMainDictionary(DEFAULT_DICT).length).toBeGreaterThan(1_000_000);
    checkHiddenMarkovModel(DEFAULT_HMM_DICT, readFileSync(DEFAULT_HMM_DICT));
    expect(nodeRs.dictionarySha256).toBe(SOUND_NODE_RS);
    expect(readMainDictionary(nodeRs.dictionaryFiles[0]!).length).toBeGreaterThan(1_000_000);
  });
  it("holds one mark of one code unit a line, in order, each once, none of them a letter or a digit", () => {
    const lines = readFileSync(new URL("../../lexicon/nodejieba/marks.txt", import.meta.url), "utf8").split("\n");
    expect(lines.pop()).toBe("");
    const marks = lines.map((line) => /^([\p{P}\p{S}]) x$/u.exec(line)?.[1] ?? line);
    expect(marks.filter((mark) => mark.length !== 1)).toEqual([]);
    expect(marks).toEqual([...new Set(marks)].sort());
  });
  it("names the broken line", () => expect(() => readMainDictionary(file("发展 100 vn\n产业\n"))).toThrow(/line 2/u));
  it("refuses a missing file and a model cut short", () => {
    expect(codeOf(() => readMainDictionary(join(folder, "none")))).toBe("E_DICTIONARY_DAMAGED");
    expect(codeOf(() => checkHiddenMarkovModel("hmm", Buffer.from("#\n-0.2 -3 -3 -1\n")))).toBe("E_DICTIONARY_DAMAGED");
  });
});

describe("engines", () => {
  it.each([nodejieba, nodeRs])("$engine gives back the text, code unit for code unit", (engine) => {
    for (const text of ["", "增长5.5%，𠮷野家", "a\u0000b中国", "\ud800好"]) {
      expect(engine.cut(text).join("").length).toBe(text.length);
    }
  });
  it.each([nodejieba, nodeRs])(
    "$engine guesses no word across a mark: each side is cut as if it stood alone",
    (engine) => {
      for (const mark of "、，；：！？（）《》〈〉「」『』【】〔〕“”‘’…—·●■▲→×℃") {
        for (const [left, right] of [
          ["强奶", "扩羊"],
          ["农洽", "两转"],
          ["更有", "的"],
        ] as const) {
          expect(engine.cut(`${left}${mark}${right}`)).toEqual([...engine.cut(left), mark, ...engine.cut(right)]);
        }
      }
    },
  );
  it.each([nodejieba, nodeRs])("$engine tags words as jieba does", (engine) => {
    expect(engine.tags(["发展", "生产力", "济南"])).toEqual(["vn", "n", "ns"]);
  });
});

interface CutCase {
  readonly id: string;
  readonly inputs: { readonly file: string; readonly sha256: string };
  readonly expected: { readonly tokens: number; readonly top_tokens: readonly [string, number][] };
  readonly note: string;
}

const shared = new URL("../../../shared/", import.meta.url);
const reference = new URL("reference/keywords.json", shared);

describe.skipIf(!existsSync(reference))("jieba's counts (skipped where ../shared is missing)", () => {
  const cases: CutCase[] = existsSync(reference)
    ? JSON.parse(readFileSync(reference, "utf8")).cases.filter((one: CutCase) => one.id.startsWith("jieba-cut-"))
    : [];
  /** What the note of a case records as the difference of an engine from jieba: its number of tokens, and of words of two Han characters or more whose count differs. */
  const recorded = (one: CutCase, engine: string): { tokens: number; han2_types_with_different_count: number } =>
    JSON.parse(one.note.slice(one.note.indexOf("{")))[engine === "nodejieba" ? "nodejieba" : "node_rs_jieba"];

  it.each(
    cases.flatMap((one) => [nodejieba, nodeRs].map((engine) => ({ one, engine, name: `${one.id} ${engine.engine}` }))),
  )("$name agrees within the recorded differences", ({ one, engine }) => {
    const bytes = readFileSync(new URL(`data/seeds/${one.inputs.file}`, shared));
    if (createHash("sha256").update(bytes).digest("hex") !== one.inputs.sha256) return;
    const pieces = engine.cut(bytes.toString("utf8"));
    const limit = recorded(one, engine.engine);
    const counts = new Map<string, number>();
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const han = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word);
    const different = one.expected.top_tokens.filter(([word, count]) => han(word) && counts.get(word) !== count);
    expect(different.length).toBeLessThanOrEqual(limit.han2_types_with_different_count);
    const off = (tokens: number): number => Math.abs(tokens - one.expected.tokens);
    expect(off(pieces.length)).toBeLessThanOrEqual(off(limit.tokens));
  });
});
