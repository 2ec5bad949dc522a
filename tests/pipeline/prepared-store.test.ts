import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Of } from "../../src/base/sha256.js";
import { Store } from "../../src/cache/store.js";
import { type Line, NO_METADATA } from "../../src/model/document.js";
import { PreparedStore } from "../../src/pipeline/input-memory.js";
import {
  encodedInput,
  type FinishedDocument,
  type FinishedInput,
  type PreparedInput,
} from "../../src/pipeline/prepared-format.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "prepared-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const storeIn = (home: string, options = "o") => {
  const store = new Store((kind) => join(home, kind));
  return { store, prepared: new PreparedStore(store, options) };
};

const text = fc.string({ unit: fc.constantFrom("政", "府", " ", "a", "😀", "\t", "。", "\u2028") });
const line = fc.record({
  number: fc.integer({ min: 1, max: 99 }),
  raw: text,
  label: fc.constantFrom<Line["label"]>("title", "content", "meta", "blank", "boilerplate"),
  reason: fc.constantFrom("text", "rule: why", ""),
  cuts: fc.constantFrom<Line["cuts"]>([], [{ start: 0, end: 1, label: "meta", reason: "cut" }]),
});
const document = fc.record({
  suffix: fc.constantFrom("", "#1", "/inner.txt"),
  lines: fc.array(line, { maxLength: 4 }),
  kept: text,
  title: fc.option(text),
});
type Recipe = typeof document extends fc.Arbitrary<infer T> ? T : never;

const SHA = sha256Of("the input");
const inputOf = (path: string, recipes: readonly Recipe[]): FinishedInput => ({
  documents: recipes.map(
    ({ suffix, lines, kept, title }): FinishedDocument => ({
      path: path + suffix,
      encoding: "gbk",
      sha256: SHA,
      metadata: { ...NO_METADATA, title },
      fields: { column: "值" },
      lines,
      kept: {
        text: kept,
        sha256: sha256Of(kept),
        characters: kept.length,
        removed: { boilerplate: 1, duplicate: 2, meta: 3 },
      },
    }),
  ),
  summaries: recipes.map(({ kept }) => ({ anchor: kept, keys: [kept] })),
  problems: [{ path: `${path}#9`, code: "E_ENCODING", parameters: {}, reason: "r" } as never],
});
const encoded = (path: string, recipes: readonly Recipe[]) => encodedInput(path, SHA, inputOf(path, recipes))!;
/** As plain data: a remembered text is an object of its own class. */
const plain = ({ documents, summaries, problems }: PreparedInput, withLines = true) => ({
  documents: documents.map((document) => {
    const { path, encoding, sha256, metadata, fields, kept } = document;
    const { text: keptText, sha256: textSha256, characters, removed } = kept!;
    const lines = withLines && "lines" in document ? document.lines : null;
    return { path, encoding, sha256, metadata, fields, lines, kept: { keptText, textSha256, characters, removed } };
  }),
  summaries,
  problems,
});

describe("PreparedStore", () => {
  it("gives back what an input gave, under its present name, with lines or without", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), (recipes) => {
        const home = mkdtempSync(join(folder, "p-"));
        const { store, prepared } = storeIn(home);
        prepared.put("a.txt", SHA, encoded("a.txt", recipes));
        expect(store.flush()).toBe(true);
        const again = storeIn(home);
        for (const withLines of [true, false]) {
          const read = again.prepared.read("b/c.txt", SHA, withLines)!;
          expect(read.linesOf !== undefined).toBe(!withLines);
          expect(plain(read, withLines)).toEqual(plain(inputOf("b/c.txt", recipes), withLines));
          for (const [n, { kept }] of recipes.entries()) {
            expect(String.fromCharCode(...read.documents[n]!.kept!.units!)).toBe(kept);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("knows an input under its own content, options and kind of file only", () => {
    const { store, prepared } = storeIn(folder);
    prepared.put("a.txt", SHA, encoded("a.txt", []));
    store.flush();
    expect(storeIn(folder).prepared.read("b.TXT", SHA, true)).toBeDefined();
    expect(storeIn(folder).prepared.read("a.html", SHA, true)).toBeUndefined();
    expect(storeIn(folder).prepared.read("a.txt", sha256Of("other"), true)).toBeUndefined();
    expect(storeIn(folder, "other").prepared.read("a.txt", SHA, true)).toBeUndefined();
  });

  it("keeps lines apart: without them an input is known where no lines are asked for", () => {
    const recipes: Recipe[] = [
      {
        suffix: "",
        kept: "政",
        title: null,
        lines: [{ number: 1, raw: "政", label: "content", reason: "", cuts: [] }],
      },
    ];
    const first = storeIn(folder);
    first.prepared.put("a.txt", SHA, encoded("a.txt", recipes));
    first.store.flush();
    rmSync(join(folder, "lines"), { recursive: true });
    const second = storeIn(folder);
    expect(second.prepared.read("a.txt", SHA, true)).toBeUndefined();
    const { documents } = second.prepared.read("a.txt", SHA, false)!;
    expect(documents[0]!.kept!.text).toBe("政");
    expect(documents[0]).not.toHaveProperty("lines");
    second.prepared.put("a.txt", SHA, encoded("a.txt", recipes));
    second.store.flush();
    expect(plain(storeIn(folder).prepared.read("a.txt", SHA, true)!)).toEqual(plain(inputOf("a.txt", recipes)));
  });

  it("reads lines that were at hand when it was asked, whatever becomes of the files", () => {
    const recipes: Recipe[] = [
      {
        suffix: "",
        kept: "政",
        title: null,
        lines: [{ number: 1, raw: "政", label: "content", reason: "", cuts: [] }],
      },
    ];
    const { store, prepared } = storeIn(folder);
    prepared.put("a.txt", SHA, encoded("a.txt", recipes));
    store.flush();
    const again = storeIn(folder);
    const read = again.prepared.read("a.txt", SHA, true)!;
    again.store.close();
    rmSync(join(folder, "lines"), { recursive: true });
    expect(read.documents[0]).toHaveProperty("lines", recipes[0]!.lines);
  });
});
