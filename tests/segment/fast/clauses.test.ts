import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../../src/clean/clean.js";
import { passages, passageText } from "../../../src/model/passage.js";
import { CLAUSE_JOINT, holdsClauseEnd } from "../../../src/segment/clauses.js";
import type { Engine } from "../../../src/segment/engine.js";
import { ClauseScanner } from "../../../src/segment/fast/clause-scanner.js";
import { DocumentTokenizer } from "../../../src/segment/fast/document-tokenizer.js";
import { endsBetween, JIEBA_RS_STRETCHES } from "../../../src/segment/fast/stretches.js";
import { type Lexicon, lexiconOf, loadLexicon, NO_LEXICON } from "../../../src/segment/lexicon.js";
import { openNodeRs } from "../../../src/segment/node-rs.js";
import { openNodejieba } from "../../../src/segment/nodejieba/nodejieba.js";
import { LONGEST_CUT, tokenize } from "../../../src/segment/tokenize.js";
import { sourceOf } from "../../helpers/source-of.js";

const engines = [openNodejieba(), openNodeRs()];
const { lexicon } = loadLexicon();
const scanner = new ClauseScanner(lexicon);
const require = createRequire(import.meta.url);
const CORPUS = fileURLToPath(new URL("../../../corpus/", import.meta.url));

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
const shown = (tokenizer: DocumentTokenizer, ids: Uint32Array): string[] =>
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

const nodejieba = join(dirname(require.resolve("nodejieba/package.json")), "submodules/cppjieba/dict/jieba.dict.utf8");
const nodeRs = join(dirname(require.resolve("@node-rs/jieba/package.json")), "dict.txt");
const wordsOf = (dictionary: string): string[] =>
  readFileSync(dictionary, "utf8")
    .split("\n")
    .map((line) => line.split(" ", 1)[0]!);

/** The stretches of a text, told character by character. */
function stretchesOf(text: string, classes: Uint8Array): string[] {
  const stretches: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const begins = i === 0 || endsBetween(classes[text.charCodeAt(i - 1)]!, classes[text.charCodeAt(i)]!);
    if (begins) stretches.push(text[i]!);
    else stretches.push(stretches.pop()! + text[i]!);
  }
  return stretches;
}

describe("stretches", () => {
  it.each([
    ["nodejieba", nodejieba, openNodejieba().stretchClasses!],
    ["node-rs", nodeRs, JIEBA_RS_STRETCHES],
  ])("never go through a word of the dictionary of %s", (_, file, classes) => {
    expect(wordsOf(file).filter((word) => stretchesOf(word, classes).length > 1)).toEqual([]);
  });

  it.each(engines)("are cut by $engine one by one as within the text", (engine) => {
    const cutOneByOne = (text: string): string[] =>
      stretchesOf(text, engine.stretchClasses!).flatMap((stretch) => engine.cut(stretch));
    fc.assert(
      fc.property(passage, (text) => {
        expect(cutOneByOne(text)).toEqual(engine.cut(text));
      }),
      { numRuns: 2_000 },
    );
    for (const document of documents) {
      for (const { text } of passages(document)) expect(cutOneByOne(text)).toEqual(engine.cut(text));
    }
  });

  it.each(engines)("are more than one in a clause with a list, a figure or a quotation ($engine)", (engine) => {
    const text = { nodejieba: "推进“四减四增”、增长5.5%左右", "node-rs": "推进“四减四增”、产业" }[engine.engine];
    expect(stretchesOf(text, engine.stretchClasses!).length).toBeGreaterThan(2);
  });
});

describe("clauses", () => {
  it("never go through a word of an engine's dictionary", () => {
    for (const file of [nodejieba, nodeRs]) {
      const words = wordsOf(file);
      expect(words.length).toBeGreaterThan(300_000);
      expect(words.filter(holdsClauseEnd)).toEqual([]);
    }
  });

  it.each(engines)("cut one by one by $engine give the tokens of the whole", (engine) => {
    const tokenizer = new DocumentTokenizer(engine, lexicon);
    for (const document of documents) {
      const whole = passages(document).flatMap(({ text }) => [...tokensOfWhole(text, engine, lexicon), "|"]);
      expect(shown(tokenizer, tokenizer.idsOf(scanner.scan(passageText(document))))).toEqual(whole);
    }
  });

  it.each(engines)("keep their order where a text is more than $engine gets at once", (engine) => {
    const long = "推进产业项目建设".repeat(LONGEST_CUT / 8 + 1); // one clause for itself
    const lines = Array.from({ length: 5_000 }, (_, n) => `第${n}批项目开工,投资${n}亿元,带动就业${n * 7}人。`);
    const text = [...lines, long, ...lines.slice(0, 5)].join("\n");
    expect(text.length).toBeGreaterThan(3 * LONGEST_CUT);
    const tokenizer = new DocumentTokenizer(engine, lexicon);
    const whole = text.split("\n").flatMap((line) => [...tokensOfWhole(line, engine, lexicon), "|"]);
    expect(shown(tokenizer, tokenizer.idsOf(scanner.scan(text)))).toEqual(whole);
  });

  it.each(engines)("joined by line ends are cut by $engine as each alone", (engine) => {
    const clause = passage.filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        expect(engine.cut(clauses.join(CLAUSE_JOINT)).join("|").split(`|${CLAUSE_JOINT}|`)).toEqual(
          clauses.map((text) => engine.cut(text).join("|")),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("are not used where a term of the user goes over one", () => {
    const [engine] = engines;
    const terms = lexiconOf([{ term: "稳增长,促改革", tag: "nz", origin: "test" }]);
    expect(tokenize("坚持稳增长,促改革。", engine!, terms).map(({ text }) => text)).toContain("稳增长,促改革");
    const tokenizer = new DocumentTokenizer(engine!, terms);
    expect(shown(tokenizer, tokenizer.idsOf(new ClauseScanner(terms).scan("坚持稳增长,促改革。")))).toContain(
      "稳增长,促改革/word",
    );
  });
});

describe("DocumentTokenizer", () => {
  it.each(engines)("remembers clauses without changing a token ($engine)", (engine) => {
    const text = fc.array(passage, { maxLength: 5 }).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (made) => {
        const tokenizer = new DocumentTokenizer(engine, lexicon);
        for (const one of [...made, ...made]) {
          const expected =
            one === "" ? [] : one.split("\n").flatMap((part) => [...tokensOfWhole(part, engine, lexicon), "|"]);
          expect(shown(tokenizer, tokenizer.idsOf(scanner.scan(one)))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(engines)("hands no clause to $engine twice, and of one that differs in a part only that part", (engine) => {
    const handed: string[] = [];
    const listening: Engine = {
      ...engine,
      cut: (text) => {
        handed.push(text);
        return engine.cut(text);
      },
    };
    const tokenizer = new DocumentTokenizer(listening, NO_LEXICON);
    const lines = (item: string) => [...parts].map((part) => `推进${part}${part}项目、建设${item}、园区,`).join("\n");
    const parts = "产业城市农村教育文化旅游交通水利能源环境科技金融商贸物流养老医疗住房就业";
    const idsOf = (text: string) => tokenizer.idsOf(scanner.scan(text));
    const first = idsOf(lines("12"));
    expect(handed.splice(0).join("").length).toBeGreaterThan(parts.length);
    expect(idsOf(lines("12"))).toEqual(first);
    expect(handed).toEqual([]);
    idsOf(lines("345"));
    const expected = { nodejieba: "345", "node-rs": "建设345" }[engine.engine];
    expect([...new Set(handed.join("\n").split("\n"))]).toEqual([expected]);
  });

  it("gives the same ids for a document in any company", () => {
    const [engine] = engines;
    const all = new DocumentTokenizer(engine!, lexicon);
    for (const document of documents) {
      const alone = new DocumentTokenizer(engine!, lexicon);
      const text = passageText(document);
      expect(shown(all, all.idsOf(scanner.scan(text)))).toEqual(shown(alone, alone.idsOf(scanner.scan(text))));
    }
  });
});
