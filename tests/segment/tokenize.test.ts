import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexiconOf, loadLexicon } from "../../src/segment/lexicon.js";
import { openNodeRs } from "../../src/segment/node-rs.js";
import { openNodejieba } from "../../src/segment/nodejieba/nodejieba.js";
import { SPAN_RULES } from "../../src/segment/span-rules.js";
import { findSpans } from "../../src/segment/spans.js";
import { LONGEST_CUT } from "../../src/segment/text-tokenizer.js";
import { growth, LINEAR } from "../helpers/growth.js";
import { tokenize } from "../helpers/tokenize.js";

const engines = [openNodejieba(), openNodeRs()];
const { lexicon } = loadLexicon();
const user = (...terms: string[]) => lexiconOf(terms.map((term) => ({ term, tag: "nz", origin: "test" })));
const kinds = (text: string, engine = engines[0]!): Record<string, string> =>
  Object.fromEntries(tokenize(text, engine, lexicon).map((token) => [token.text, token.kind]));
const words = (text: string, terms = lexicon, engine = engines[0]!): string[] =>
  tokenize(text, engine, terms).map((token) => token.text);

describe("span rules", () => {
  it.each(SPAN_RULES)("$id finds its own example", ({ example, whole, kind }) => {
    const found = findSpans(example).map((span) => ({ text: example.slice(span.start, span.end), kind: span.kind }));
    expect(found).toContainEqual({ text: whole, kind });
  });
  it("has one id a rule", () => expect(new Set(SPAN_RULES.map((rule) => rule.id)).size).toBe(SPAN_RULES.length));
  it.each([
    ["1.2024年", ["2024年"]],
    ["2024计划", []],
    ["世界500强", []],
    ["“我们的家”", []],
    ["“2024年”", ["2024年"]],
  ])("in %s keeps %j", (text, wholes) => {
    const found = findSpans(text).map((span) => ({ text: text.slice(span.start, span.end), kind: span.kind }));
    expect(found.filter(({ kind }) => kind !== "number").map((span) => span.text)).toEqual(wholes);
  });
  it.each([
    ["降尘量5t/km²,限速60km/h,用水3万m³,化肥320 kg/ha", ["5t/km²", "60km/h", "3万m³", "320 kg/ha"]],
    ["同比-4.1%,气温−15℃,结余(-0.8%)", ["-4.1%", "−15℃", "-0.8%"]],
    ["同比–1.2%,降至5%–6%", ["–1.2%", "5%–6%"]],
    ["第3-5条,2022-2024年,12个-20个,10万-20.5万", ["第3", "5", "12", "20", "10", "20.5"]],
    ["五分之三以上,千分之二点一,百分之12.5", ["五分之三", "千分之二点一", "百分之12.5"]],
    ["三十六点八亿元,零点七个百分点,二点五倍", ["三十六点八亿", "零点七", "二点五"]],
    ["三点一线,上午九点五十分,一点一滴,两点两带,第二点意见", []],
  ])("in %s finds the figures %j", (text, figures) => {
    const found = findSpans(text).map((span) => ({ text: text.slice(span.start, span.end), kind: span.kind }));
    expect(found.filter(({ kind }) => kind === "number").map((span) => span.text)).toEqual(figures);
  });
  it("keeps indices and exponents in names", () => {
    const text = "减排CH₄、NOₓ和N₂O,监测O₃、PM₁₀、PM₂.₅,检出Cr⁶⁺";
    expect(findSpans(text).map((span) => text.slice(span.start, span.end))).toEqual(
      "CH₄ NOₓ N₂O O₃ PM₁₀ PM₂.₅ Cr⁶⁺".split(" "),
    );
  });
  it("takes straight quotes in turn: what stands between two quotations is not quoted", () => {
    const text = '"项目为王"改革创新和"实干争先"';
    expect(findSpans(text).map((span) => text.slice(span.start, span.end))).toEqual(["项目为王", "实干争先"]);
  });
  it.each([
    "1",
    "1,",
    "1+",
    "1-",
    "a.",
    "a@",
    "a+",
    "“",
    '"',
    "1.",
    "一",
    "一点",
    "百分之",
    "-",
    "-1",
    "1万 ",
    "第",
    "1:",
    "中",
  ])("is linear in a run of %j", (unit) => {
    expect(growth((times) => findSpans(unit.repeat(times)), 10_000)).toBeLessThan(LINEAR);
  });
});

describe.each(engines)("tokenize with $engine", (engine) => {
  it("joins to the passage without its white space, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "新质生产力",
        "“四减四增”",
        "5%—5.5%",
        "2024年1月17日",
        "1+4+N",
        " ",
        ",",
        "。",
        "济南",
        "发展",
        "\ud800",
        "𠮷",
        "A股",
        "\ufffd",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(words(text, lexicon, engine).join("")).toBe(text.replace(/\s/gu, ""));
      }),
      { numRuns: 500 },
    );
  });
  it("keeps figures, dates and codes whole", () => {
    expect(kinds("实施4433工程,构建“342”体系和1+4+N,增长5%—5.5%,2024年1月17日,5G和C919,1-5月", engine)).toMatchObject({
      4433: "code",
      342: "code",
      "1+4+N": "code",
      "5%—5.5%": "number",
      "2024年1月17日": "date",
      "5G": "latin",
      C919: "latin",
      "1-5月": "date",
    });
  });
  it("makes no word of a lone digit or a mark", () => {
    for (const token of tokenize("1、2. (3)“4”a;一", engine, lexicon)) {
      if (/^[\d\p{P}\p{S}]$/u.test(token.text)) expect(["number", "punctuation"]).toContain(token.kind);
    }
  });
  it.each(["新质生产力", "专精特新", "高质量发展", "四减四增", "双招双引", "A股", "互联网+"])(
    "keeps %s whole",
    (term) => expect(words(`坚持${term}、先行`, lexicon, engine)).toContain(term),
  );
  it("keeps every term of the lexicon whole, alone and in a sentence", () => {
    const split = [...lexicon.terms.keys()].filter(
      (term) =>
        !words(term, lexicon, engine).includes(term) || !words(`关于${term}的说明`, lexicon, engine).includes(term),
    );
    expect(split).toEqual([]);
  });
  it("does not tear a word of the dictionary for a short term", () => {
    expect(words("访问印度尼西亚", user("印度"), engine)).toContain("印度尼西亚");
    expect(words("推动社会发展", user("会发"), engine)).toEqual(["推动", "社会", "发展"]);
  });
  it("joins what the engine cuts and takes apart what it guessed", () => {
    expect(words("打造济北智造园区", user("济北智造"), engine)).toContain("济北智造");
    expect(words("甲-12型设备", user("甲-12型"), engine)).toContain("甲-12型");
  });
  it("gives the same tokens to a text longer than one cut", () => {
    const sentence = "推进“四减四增”,增长5.5%。";
    const times = Math.ceil((LONGEST_CUT * 1.5) / sentence.length);
    const text = sentence.repeat(times);
    expect(words(text, lexiconOf([]), engine).join("")).toBe(text);
    expect(words(text, lexiconOf([]), engine).filter((word) => word === "四减四增").length).toBe(times);
  });
});
