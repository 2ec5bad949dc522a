import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNodejieba } from "../../../src/segment/nodejieba/nodejieba.js";
import { hasDefaultEngine } from "../../helpers/session.js";

const engine = openNodejieba();
const CORPUS = fileURLToPath(new URL("../../../corpus/", import.meta.url));

interface Native {
  load(files: Readonly<Record<string, string>>): void;
  cut(text: string, model: boolean): string[];
  tag(text: string): { readonly word: string; readonly tag: string }[];
}

describe.skipIf(!hasDefaultEngine())("the cutter (skipped where nodejieba's native code is not built)", () => {
  const folder = mkdtempSync(join(tmpdir(), "native-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let native: Native;
  beforeAll(() => {
    native = createRequire(import.meta.url)("nodejieba");
    const one = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const [dict, hmmDict, userDict] = engine.dictionaryFiles as [string, string, string];
    native.load({ dict, hmmDict, userDict, idfDict: one("idf", "的 1.0\n"), stopWordDict: one("stop", "的\n") });
  });

  const texts = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md|html)$/u.test(name))
    .map((name) => readFileSync(join(CORPUS, name), "utf8"));

  it("cuts texts as nodejieba does", () => {
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(engine.cut(text)).toEqual(native.cut(text, true));
  });

  it("tags words as nodejieba does", () => {
    const words = [...new Set(texts.flatMap((text) => engine.cut(text)))].filter((word) => word.trim() !== "");
    const made = ["一带一", "龠", "5G", "12", "1.5万", "a中", "中a文", "𠮷野家", "○", "、", "第3", "AT&T", "B超", "x"];
    const all = [...words, ...made];
    expect(engine.tags(all)).toEqual(all.map((word) => native.tag(word).at(-1)!.tag));
  });

  it("cuts whatever comes as nodejieba does", () => {
    const characters = [...new Set(texts.join(""))];
    const unit = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...characters) },
      fc.constantFrom(..."aB9.+𠮷𪚥😀①ⅣＡ，。、\t　é"),
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(engine.cut(text)).toEqual(native.cut(text, true));
      }),
      { numRuns: 3_000 },
    );
  });
});
