import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Rejection, Slogan } from "../../src/slogans/types.js";
import { cexi, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
writeFileSync(
  join(folder, "a.txt"),
  "全区深化“2468”工作推进体系，树牢“项目为王”理念，打好蓝天、碧水、净土三大保卫战。\n拨打“12345”热线。\n",
);
writeFileSync(join(folder, "b.txt"), "树牢“项目为王”理念，推进“放管服”改革。\n");
const texts = (ran: ReturnType<typeof cexi>): string[] => json(ran).slogans.map((slogan: Slogan) => slogan.text);

describe("cexi slogans", () => {
  it("prints the JSON of the contract", () => {
    const result = json(cexi(["slogans", folder, "--format", "json"]));
    expect(result.schema).toBe("cexi/slogans/1");
    const code = result.slogans.find((slogan: Slogan) => slogan.text === "2468");
    expect(code).toMatchObject({
      kind: "numeric-code",
      count: 1,
      documents: 1,
      regions: [],
      head: "工作推进体系",
      variants: [],
      expansion: { status: "unexplained", members: [], place: null },
      occurrences: [{ path: join(folder, "a.txt"), line: 1, column: 6, quote: "2468" }],
    });
    expect(code.reasons.length).toBeGreaterThan(0);
    expect(result).not.toHaveProperty("rejected");
  });

  it("expands what the text spells out", () => {
    const slogan = json(cexi(["slogans", folder, "--format", "json"])).slogans.find(
      (one: Slogan) => one.text === "三大保卫战",
    );
    expect(slogan.expansion).toMatchObject({
      status: "explained",
      members: [{ n: 3, items: ["蓝天", "碧水", "净土"] }],
    });
  });

  it("--explain adds what was rejected, with place and reason", () => {
    const { rejected } = json(cexi(["slogans", folder, "--explain", "--format", "json"]));
    expect(rejected.find((one: Rejection) => one.quote === "12345")).toMatchObject({
      line: 2,
      column: 4,
      reason: "a quantity, a date or a telephone number",
    });
  });

  it("--explain shows below the table what was weighed as members, and why one won", () => {
    const { out } = cexi(["slogans", folder, "--explain", "--format", "markdown"]);
    const row = out.split("\n").find((line) => line.startsWith("| 三大保卫战 |"));
    expect(row).toMatch(/^\| 三大保卫战 \| won \| 蓝天、碧水、净土 \| [\d.]+ \| .*stands before it/u);
    expect(cexi(["slogans", folder, "--format", "markdown"]).out).not.toContain("| won |");
  });

  it("--no-catchphrases leaves mottos out", () => {
    expect(texts(cexi(["slogans", folder, "--format", "json"]))).toContain("项目为王");
    expect(texts(cexi(["slogans", folder, "--format", "json", "--no-catchphrases"]))).not.toContain("项目为王");
  });

  it("--top cuts the list", () =>
    expect(texts(cexi(["slogans", folder, "--format", "json", "--top", "1"]))).toHaveLength(1));

  it("--by gives a slogan × group matrix, in tables and in JSON", () => {
    const [head, ...rows] = cexi(["slogans", folder, "--by", "document"])
      .out.trim()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(head).toEqual(["text", "kind", "since", "spread", join(folder, "a.txt"), join(folder, "b.txt")]);
    expect(rows.find(([text]) => text === "项目为王")?.slice(3)).toEqual(["shared", "1", "1"]);
    const { matrix, groups } = json(cexi(["slogans", folder, "--by", "document", "--format", "json"]));
    expect(groups).toHaveLength(2);
    expect(matrix.rows.find((row: { text: string }) => row.text === "2468").only).toBe(join(folder, "a.txt"));
  });

  it("gives the same bytes for any order of paths", () => {
    const [a, b] = [join(folder, "a.txt"), join(folder, "b.txt")];
    expect(cexi(["slogans", a, b, "--format", "json"]).out).toBe(cexi(["slogans", b, a, "--format", "json"]).out);
  });

  it("a text without slogans gives an empty list", () =>
    expect(json(cexi(["slogans", "-", "--format", "json"], { input: "今天天气很好。\n" })).slogans).toEqual([]));
});
