import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND_RULES } from "../../src/metadata/kind.js";
import { loadDivisions } from "../../src/model/division-list.js";
import { divisionsIn } from "../../src/model/divisions.js";

const withNeeds = KIND_RULES.filter((rule) => rule.needs !== undefined);
const PIECES = [
  ...new Set(withNeeds.flatMap((rule) => rule.pattern.source.match(/[一-龥]{1,8}/gu) ?? [])),
  ...["王健", "3月", "15日", ",", "。", ":", "(", " "],
];

describe("what a rule for the kind of a text needs", () => {
  it.each(withNeeds.map((rule) => [rule.id, rule] as const))("stands in every line that %s takes", (_, rule) => {
    const holdsNeed = (line: string): boolean => rule.needs!.some((need) => line.includes(need));
    expect(holdsNeed(rule.example)).toBe(true);
    const line = fc.array(fc.constantFrom(...PIECES, rule.example), { maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(line, (text) => {
        if (rule.pattern.test(text)) expect(holdsNeed(text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

interface Entry {
  readonly label: string;
  readonly children?: readonly Entry[];
}

const require = createRequire(import.meta.url);
const GROUPING = /^(?:市辖区|市|县|.*直辖(?:行政单位|县级行政单位|县级行政区划))$/u;

/** Names in the official lists from 2002 to 2016. */
function namesOfFormerLists(): string[] {
  const folder = dirname(require.resolve("gb2260"));
  const files = readdirSync(folder).filter((file) => /^\d{6}\.json$/u.test(file));
  const lists = files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, string>);
  return [...new Set(lists.flatMap((list) => Object.values(list)))].filter((name) => !GROUPING.test(name));
}

describe("divisionsIn", () => {
  const { regionData } = require("element-china-area-data") as { regionData: readonly Entry[] };
  const namesOf = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ label, children = [] }) => [label, ...namesOf(children)]);
  const names = [...new Set(namesOf(regionData))].filter((name) => !GROUPING.test(name));
  // Names of two characters count behind their city only; the other rule is tested with the regions of whole texts.
  const former = namesOfFormerLists();
  const customary = loadDivisions().flatMap((one) => [one, ...one.former].flatMap((named) => named.customary ?? []));
  const known = new Set([...names, ...former, ...customary].filter((name) => name.length >= 3));
  const short = new Set([...names, ...former, ...customary].filter((name) => name.length === 2));

  /** The definition, slowly: at each last character the longest name that ends there. */
  function slowly(text: string): string[] {
    const found: string[] = [];
    for (let end = 1; end <= text.length; end++) {
      if (!"省市区县旗州盟".includes(text[end - 1]!)) continue;
      for (let start = 0; start < end - 1; start++) {
        const name = text.slice(start, end);
        if (known.has(name)) {
          found.push(name);
          break;
        }
      }
    }
    return found;
  }

  it("finds at each place the longest name that ends there", () => {
    const piece = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...names).map((name) => name.slice(1)),
      fc.constantFrom("全市", "城区", "我县", "自治县", "市", "。", "发展"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const found = divisionsIn(text).map(({ start, end }) => text.slice(start, end));
        expect(found.filter((name) => !short.has(name))).toEqual(slowly(text));
      }),
      { numRuns: 500 },
    );
  });
});
