import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { passages, passageText } from "../../src/model/passage.js";
import type { Engine } from "../../src/segment/engine.js";
import { type Lexicon, loadLexicon } from "../../src/segment/lexicon.js";
import { openNodeRs } from "../../src/segment/node-rs.js";
import { openNodejieba } from "../../src/segment/nodejieba/nodejieba.js";
import { LONGEST_CUT, TextTokenizer } from "../../src/segment/text-tokenizer.js";
import { sourceOf } from "../helpers/source-of.js";
import { tokenize } from "../helpers/tokenize.js";

const engines = [openNodejieba(), openNodeRs()];
const { lexicon } = loadLexicon();
const CORPUS = fileURLToPath(new URL("../../corpus/", import.meta.url));

const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const bytes = readFileSync(join(CORPUS, name));
    const decoded = new TextDecoder("utf-8").decode(bytes);
    return decoded.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : decoded;
  });
const documents = texts.map((text) => clean(sourceOf(text)));

/** The tokens of a passage handed to the engine as a whole. */
function tokensOfWhole(passage: string, engine: Engine, terms: Lexicon): string[] {
  return tokenize(passage, engine, terms).map(({ text, kind }) => `${text}/${kind}`);
}
const shown = (tokenizer: TextTokenizer, ids: Uint32Array): string[] =>
  [...ids].map((id) => (id === 0 ? "|" : `${tokenizer.vocabulary.texts[id]}/${tokenizer.vocabulary.kinds[id]}`));

/** Pieces that texts about policy are made of, and what breaks rules about marks, figures, quotes and addresses. */
const piece = fc.constantFrom(
  ..."产业,产业链。推进“四减四增”,增长1,234.5%,5,同比。,;!?“”\"'、 ()a,b:一二第三2024年1月5日 9:30 5G基站 http://a.cn/x,y?z=1 新质生产力 “342”体系 硕果累累 𠮷".split(
    /(?<=[,。;:!?、])|(?= )|(?<= )/u,
  ),
  ..."发展的中国山东济南历城区项目数字工业研究制造为了也B恤T超CＡ",
  ..."《城市》、·—…%.-+#/&*=~|".split(""),
  ",",
  "。",
  "1",
  '"',
);
const passage = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));

describe("passages", () => {
  it.each(engines)("cut together by $engine give the tokens of each alone", (engine) => {
    const tokenizer = new TextTokenizer(engine, lexicon);
    for (const document of documents) {
      const whole = passages(document).flatMap(({ text }) => [...tokensOfWhole(text, engine, lexicon), "|"]);
      expect(shown(tokenizer, tokenizer.idsOf(passageText(document)))).toEqual(whole);
    }
  });

  it.each(engines)("keep their order where a text is more than $engine gets at once", (engine) => {
    const long = "推进产业项目建设".repeat(LONGEST_CUT / 8 + 1); // more than goes at once
    const lines = Array.from({ length: 5_000 }, (_, n) => `第${n}批项目开工,投资${n}亿元,带动就业${n * 7}人。`);
    const text = [...lines, long, ...lines.slice(0, 5)].join("\n");
    expect(text.length).toBeGreaterThan(3 * LONGEST_CUT);
    const tokenizer = new TextTokenizer(engine, lexicon);
    const whole = text.split("\n").flatMap((line) => [...tokensOfWhole(line, engine, lexicon), "|"]);
    expect(shown(tokenizer, tokenizer.idsOf(text))).toEqual(whole);
  });

  it.each(engines)("joined by line ends are cut by $engine as each alone", (engine) => {
    const clause = passage.filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        expect(engine.cut(clauses.join("\n")).join("|").split("|\n|")).toEqual(
          clauses.map((text) => engine.cut(text).join("|")),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("TextTokenizer", () => {
  it.each(engines)(
    "gives the tokens of each passage with a gap behind it, whatever was cut before ($engine)",
    (engine) => {
      const text = fc.array(passage, { maxLength: 5 }).map((parts) => parts.join("\n"));
      fc.assert(
        fc.property(fc.array(text, { maxLength: 5 }), (made) => {
          const tokenizer = new TextTokenizer(engine, lexicon);
          for (const one of [...made, ...made]) {
            const expected =
              one === "" ? [] : one.split("\n").flatMap((part) => [...tokensOfWhole(part, engine, lexicon), "|"]);
            expect(shown(tokenizer, tokenizer.idsOf(one))).toEqual(expected);
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  it("gives the same ids for a document in any company", () => {
    const [engine] = engines;
    const all = new TextTokenizer(engine!, lexicon);
    for (const document of documents) {
      const alone = new TextTokenizer(engine!, lexicon);
      const text = passageText(document);
      expect(shown(all, all.idsOf(text))).toEqual(shown(alone, alone.idsOf(text)));
    }
  });
});
