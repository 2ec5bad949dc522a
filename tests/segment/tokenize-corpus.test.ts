import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { passages } from "../../src/model/passage.js";
import { lexiconOf, loadLexicon } from "../../src/segment/lexicon.js";
import { openNodeRs } from "../../src/segment/node-rs.js";
import { engineInfo, tokenizeCorpus } from "../../src/segment/text-tokenizer.js";
import { GAP } from "../../src/segment/vocabulary.js";

const engine = openNodeRs();
const { lexicon } = loadLexicon();
const document = (path: string, text: string) =>
  clean({ path, encoding: "UTF-8", sha256: "", text, lineHints: [], stated: {}, fields: {}, labelled: null });

describe("tokenizeCorpus", () => {
  const documents = [
    document("a.txt", "我们要坚持推动新质生产力发展,做好“四减四增”工作。\n全年经济增长5.5%,城乡居民收入稳步提高。"),
    document("b.txt", "全区坚持把新质生产力作为今年的头等大事来抓。"),
  ];
  const { vocabulary, documents: tokenized, pos, engine: info } = tokenizeCorpus(documents, engine, lexicon);

  it("has the passages in its ids, each with a gap behind it", () => {
    tokenized.forEach(({ ids }, index) => {
      const texts = passages(documents[index]!).map((passage) => passage.text.replace(/\s/gu, ""));
      expect([...ids].map((id) => (id === GAP ? "\n" : vocabulary.texts[id])).join("")).toBe(
        texts.map((text) => `${text}\n`).join(""),
      );
    });
  });
  it("uses one vocabulary for all documents, with one part of speech an id", () => {
    const id = vocabulary.idOf("新质生产力", "word");
    expect(tokenized.every(({ ids }) => ids.includes(id))).toBe(true);
    expect(pos.length).toBe(vocabulary.size);
    expect([pos[id], pos[vocabulary.idOf("5.5%", "number")], pos[vocabulary.idOf("四减四增", "word")]]).toEqual([
      "n",
      "m",
      "nz",
    ]);
  });

  it("puts the lexicon into the hash of the dictionary", () => {
    expect(info).toEqual(engineInfo(engine, lexicon));
    expect(info.dictionarySha256).not.toBe(engineInfo(engine, lexiconOf([])).dictionarySha256);
  });
});
