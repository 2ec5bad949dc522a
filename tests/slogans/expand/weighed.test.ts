import { describe, expect, it } from "vitest";
import { oneList } from "../../../src/slogans/expand/alignment.js";
import { claimOf } from "../../../src/slogans/expand/claim.js";
import { stretchOf } from "../../../src/slogans/expand/stretch.js";
import { CLAIM_REASONS, weighedClaims } from "../../../src/slogans/expand/weighed.js";
import { slogans } from "../../../src/slogans/slogans.js";
import { REASONS } from "../../../src/words/zh/reasons.js";
import { textOf } from "../../helpers/text-of.js";

const claimsIn = (text: string) => slogans([textOf(text)], { numbers: true }).claims;

describe("what was weighed as the meaning of a slogan", () => {
  it("is told only when it is asked for", () => {
    expect(slogans([textOf("打好青山、绿水、净土三大保卫战。")]).claims).toEqual([]);
    expect(claimsIn("打好青山、绿水、净土三大保卫战。")).toHaveLength(1);
  });

  it("says which won, what it names, where, and why", () => {
    const [claim] = claimsIn("打好青山、绿水、净土三大保卫战。");
    expect(claim).toMatchObject({ text: "三大保卫战", members: ["青山", "绿水", "净土"], source: "before", won: true });
    expect(claim!.place).toMatchObject({ line: 1, column: 3, quote: "青山、绿水、净土" });
    expect(claim!.reasons.length).toBeGreaterThan(0);
  });

  it("names what lost, with what speaks against it", () => {
    const lost = claimsIn("改进作风、学风和文风,“三公”经费压缩。").filter(({ won }) => !won);
    expect(lost.map(({ members }) => members)).toContainEqual(["作风", "学风", "文风"]);
    expect(lost[0]!.reasons).toContain("a comma stands between");
  });

  it("has the winner first, and no list twice", () => {
    const passage = { text: "甲河、乙河两河", origin: null, line: 1, raw: "甲河、乙河两河", start: 0 };
    const stretch = stretchOf("a.txt", [{ passage, start: 0, end: 7 }]);
    const items = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ];
    const counted = { n: 2, label: "河", written: "两河" };
    const low = claimOf("before", stretch, oneList(counted, items.slice(0, 1), { id: "numbered", worth: 3 }));
    const won = claimOf("before", stretch, oneList(counted, items, { id: "numbered", worth: 1 }));
    const again = claimOf("before", stretch, won.alignment);
    expect(weighedClaims("两河", [low, won, again], won).map(({ members }) => members.length)).toEqual([2, 1]);
  });

  it("has reasons in both languages", () => {
    for (const words of Object.values(CLAIM_REASONS)) expect(REASONS[words], words).toBeTruthy();
  });
});
