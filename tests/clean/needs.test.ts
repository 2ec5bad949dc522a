import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/clean/features.js";
import { caseless, holds, needsOf, offersAll, offersOf, WordList } from "../../src/clean/match.js";
import { RULES } from "../../src/clean/rules/index.js";
import { isPattern, type PatternRule } from "../../src/clean/rules/rule.js";
import { TEXT } from "./fixtures/lines.js";

const featured = (text: string) => featuresOf(text, 0, undefined);
const withNeeds = RULES.filter(isPattern).filter(
  (rule) => rule.needs !== undefined || rule.begins !== undefined || rule.beginsOtherwise,
);

/** Words and marks of all rules, and lines of text: what lines that come close to a rule are made of. */
const PIECES = [
  ...new Set(RULES.filter(isPattern).flatMap((rule) => rule.pattern.source.match(/[一-龥]{1,8}|[a-z]{1,16}/giu) ?? [])),
];
const MARKS = [..."。，：；、（）【】《》<>[]{}-=.…·•●▶■»> 　0123456789年月日ſKAa"];
const LINES = [...RULES.map((rule) => rule.example), ...TEXT];

const nearLine: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES, ...MARKS), { maxLength: 8 }).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom(...LINES), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom("", ...PIECES, ...MARKS))
    .map(([line, at, left, put]) => {
      const start = at % (line.length + 1);
      return line.slice(0, start) + put + line.slice(start + left);
    }),
);

/** Strings that a pattern takes, where the generator knows all of its syntax. */
function matching({ pattern }: PatternRule): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(new RegExp(pattern.source, "u"));
  } catch {
    return null;
  }
}

const isRuledOut = (rule: PatternRule, line: string): boolean =>
  !offersAll(needsOf(rule), offersOf(featured(line).compact));

describe("what a rule needs", () => {
  it("is met by its own example", () => {
    expect(withNeeds.filter((rule) => isRuledOut(rule, rule.example)).map((rule) => rule.id)).toEqual([]);
  });

  it("rules out most text", () => {
    const left = TEXT.map((line) => withNeeds.filter((rule) => !isRuledOut(rule, line)).length);
    expect(left.reduce((sum, count) => sum + count, 0)).toBeLessThan(0.35 * TEXT.length * withNeeds.length);
  });

  it.each(withNeeds.map((rule) => [rule.id, rule] as const))("is met by every line that %s takes", (_, rule) => {
    const generated = matching(rule);
    fc.assert(
      fc.property(generated ? fc.oneof(nearLine, generated) : nearLine, (line) => {
        if (holds(rule, featured(line))) expect(isRuledOut(rule, line)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(withNeeds.map((rule) => [rule.id, rule] as const))("is missing in no line that %s takes", (_, rule) => {
    const needs = [...(rule.needs ?? "")];
    const without = (line: string): string => {
      const rest = [...line]
        .filter((unit) => !needs.includes(String.fromCharCode(caseless(unit.charCodeAt(0)))))
        .join("");
      return needs.length > 0 ? rest : `中${line}`;
    };
    fc.assert(
      fc.property(nearLine, (line) => {
        const { compact } = featured(line);
        expect(holds(rule, featured(without(compact)))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("caseless", () => {
  it("takes for one what patterns without regard to case take for one", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const patterns = [...letters].map((letter) => new RegExp(letter, "iu"));
    for (let code = 0; code < 0x10000; code++) {
      const unit = String.fromCharCode(code);
      const found = letters[patterns.findIndex((pattern) => pattern.test(unit))];
      expect(String.fromCharCode(caseless(code))).toBe(found ?? unit);
    }
  });
});

describe("WordList", () => {
  const words = ["打印", "打印本页", "关闭", "APP", "app下载", "KTV", "ssr", "字", "A+"];
  const list = new WordList(words);
  const pattern = new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace("+", "\\+"))
      .join("|"),
    "iuy",
  );

  it("finds at each place what an alternation of the words finds, longest first", () => {
    const piece = fc.constantFrom(
      ...words,
      ...words.map((word) => word.slice(0, -1)),
      "ſ",
      "K",
      "a",
      "P",
      "😀",
      "\ud83d",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        for (let at = 0; at < text.length; at++) {
          pattern.lastIndex = at;
          expect(list.endAt(text, at)).toBe(pattern.test(text) ? pattern.lastIndex : -1);
        }
      }),
    );
  });
});
