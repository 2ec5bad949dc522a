import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUT_RULES, checkClaims, fits, isIncomplete } from "../../../src/indicators/claims/check.js";
import { CLAIM_RULES, type Claim, claimsIn, claimsInTable } from "../../../src/indicators/claims/find.js";
import { normalize } from "../../../src/model/normalize.js";
import { textOf } from "../../helpers/text-of.js";
import { ARTICLES } from "./articles.js";

const claimsOf = (text: string): Claim[] => claimsIn(textOf(text, "article.txt"));
const brief = ({ term, claimed, bound }: Claim): string => `${term} ${claimed} ${bound}`;
const REPORT = "报告正文。\n改革开放，深化改革。改革永远在路上。\n";

describe("claimsIn", () => {
  it("finds the claims of invented articles: recall and precision of 0.95 and more", () => {
    let wanted = 0;
    let found = 0;
    let right = 0;
    const wrong: string[] = [];
    for (const [text, claims] of ARTICLES) {
      const open = claims.map(([term, claimed, bound]) => `${term} ${claimed} ${bound}`);
      wanted += open.length;
      for (const claim of claimsOf(text)) {
        found++;
        const at = open.indexOf(brief(claim));
        if (at < 0) wrong.push(`${text}: ${brief(claim)}`);
        else {
          right++;
          open.splice(at, 1);
        }
      }
      wrong.push(...open.map((claim) => `${text}: missed ${claim}`));
    }
    expect(wrong).toEqual([]);
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / found).toBeGreaterThanOrEqual(0.95);
  });

  it.each(CLAIM_RULES.map(({ id, pattern, example }) => [id, example, pattern] as const))(
    "rule %s holds for its example",
    (_, example, pattern) => {
      expect(normalize(example).text.match(pattern)).not.toBeNull();
      expect(claimsOf(`报告中，${example}。`).length).toBeGreaterThan(0);
    },
  );

  it("quotes what stands in the line", () => {
    const text = "前文。今年报告中，“创新”一词共提到55次。";
    const { place } = claimsOf(text)[0]!;
    expect([...text].slice(place.column - 1, place.column - 1 + [...place.quote].length).join("")).toBe(place.quote);
  });

  it("ends in time on quotation marks and figures without end", () => {
    for (const text of ["“".repeat(100_000), "“改”".repeat(50_000), "5次".repeat(50_000), "出现".repeat(50_000)]) {
      expect(() => claimsOf(text)).not.toThrow();
    }
  });
});

describe("claimsInTable", () => {
  it("reads term and count, with and without a header, by comma and tab", () => {
    for (const text of [
      "term,count\n改革,3\n开放,1\n",
      "改革\t3\n开放\t1",
      "\ufeff词语，次数\r\n改革，3\r\n开放，1\r\n",
    ]) {
      expect(claimsInTable(text, "t.csv")!.map(brief)).toEqual(["改革 3 null", "开放 1 null"]);
    }
  });

  it("takes no article for a table", () => {
    expect(claimsInTable("报告提到“改革”3次。\n", "a.txt")).toBeNull();
    expect(claimsInTable("", "a.txt")).toBeNull();
  });
});

describe("fits", () => {
  it.each([
    [3, 3, null, true],
    [4, 3, null, false],
    [71, 70, "least", true],
    [69, 70, "least", false],
    [9, 10, "most", true],
    [95, 100, "about", true],
    [85, 100, "about", false],
  ] as const)("%i for %i (%s): %s", (count, claimed, bound, expected) => {
    expect(fits(count, claimed, bound)).toBe(expected);
  });
});

describe("checkClaims", () => {
  const verdict = (claim: string, report = textOf(REPORT, "report.txt")) => checkClaims(claimsOf(claim), [report])[0]!;

  it("says which way of counting comes to the claimed figure, the first that holds", () => {
    expect(verdict("提到“改革”3次。")).toMatchObject({
      string: 3,
      with_furniture: 3,
      token: null,
      verdict: "string",
      difference: 0,
      against: "report.txt",
    });
  });

  it("counts removed lines as furniture only", () => {
    const report = textOf(REPORT, "report.txt");
    const lines = [
      ...report.lines,
      { number: 9, raw: "改革专题", label: "boilerplate" as const, reason: "test", cuts: [] },
    ];
    expect(verdict("提到“改革”4次。", { ...report, lines })).toMatchObject({
      string: 3,
      with_furniture: 4,
      verdict: "furniture",
      difference: -1,
    });
  });

  it("says differs, never false", () => {
    expect(verdict("提到“改革”9次。")).toMatchObject({ verdict: "differs", difference: -6 });
  });

  it("says incomplete where the text shows that it is cut, and only there", () => {
    const cut = textOf(`${REPORT}（未完待续）\n`, "report.txt");
    expect(verdict("提到“改革”9次。", cut)).toMatchObject({ verdict: "incomplete" });
    expect(verdict("提到“改革”3次。", cut)).toMatchObject({ verdict: "string" });
  });

  it("says not-countable without a report, for words that name no string, and of a text that is no report", () => {
    expect(checkClaims(claimsOf("提到“改革”3次。"), [])[0]).toMatchObject({
      verdict: "not-countable",
      string: null,
      against: null,
      difference: null,
    });
    expect(verdict("改革相关表述出现80次。")).toMatchObject({ verdict: "not-countable", string: null });
    const interview = textOf("“改革”很重要。", "interview.txt", { kind: "interview" });
    expect(verdict("政府工作报告中，“改革”出现9次。", interview)).toMatchObject({
      verdict: "not-countable",
      string: 1,
      difference: -8,
    });
  });

  it("gives a row for each claim and report", () => {
    const reports = [textOf("改革", "a.txt"), textOf("改革改革", "b.txt")];
    const rows = checkClaims(claimsOf("提到“改革”2次，提到“开放”1次。"), reports);
    expect(rows.map(({ term, against, verdict: said }) => `${term} ${against} ${said}`)).toEqual([
      "改革 a.txt differs",
      "改革 b.txt string",
      "开放 a.txt differs",
      "开放 b.txt differs",
    ]);
  });

  it("counts as a plain loop over the text does", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("改", "革", "改革", "，", "人"), { maxLength: 60 }), (pieces) => {
        const text = `x${pieces.join("")}`;
        const [row] = checkClaims(claimsOf("提到“改革”1次。"), [textOf(text, "r.txt")]);
        expect(row!.string).toBe(text.split("改革").length - 1);
      }),
    );
  });
});

describe("isIncomplete", () => {
  it.each(CUT_RULES.map(({ id, example }) => [id, example] as const))("%s holds for its example", (_, example) => {
    expect(isIncomplete(textOf(`正文完整。\n${normalize(example).text}`))).toBe(true);
  });

  it("takes a text that ends for whole", () => {
    expect(isIncomplete(textOf(`${"这是一句完整的话。".repeat(80)}`))).toBe(false);
    expect(isIncomplete(textOf(`${"这是一句完整的话。".repeat(80)}${"而这一句没有写完就断在了半".repeat(4)}`))).toBe(
      true,
    );
  });
});
