import { describe, expect, it } from "vitest";
import { cexi, lines } from "../helpers/cexi.js";

/** What was typed, and what was probably meant. */
const SLIPS: readonly (readonly [line: string, meant: string])[] = [
  ["frq corpus", "freq"],
  ["freqq corpus --top 3", "freq"],
  ["slogan corpus", "slogans"],
  ["cmopare a b", "compare"],
  ["help slogan", "slogans"],
  ["freq corpus --frmat json", "--format"],
  ["freq corpus --stopword x", "--stopwords"],
  ["freq corpus --nocache", "--no-cache"],
  ["kwic 产业 corpus --widht=3", "--width"],
  ["freq corpus --engine nodejeba", "nodejieba"],
  ["freq corpus --format jsn", "json"],
  ["cache inof", "info"],
  ["completions zhs", "zsh"],
  ["schema slogan", "slogans"],
  ["config slogan", "slogans"],
  ["config freq --min-cuont 3", "--min-count"],
  ["--versoin", "--version"],
];

describe("a slip of the pen", () => {
  it.each(SLIPS)("%s: one line names it and what was meant", (line, meant) => {
    const words = line.split(" ");
    const ran = cexi(words);
    expect([ran.code, ran.out, lines(ran.err).length]).toEqual([2, "", 1]);
    expect(ran.err).toContain(`(did you mean ${meant}?)`);
  });

  it("that resembles nothing is named without a guess", () => {
    for (const words of [["xyzzy"], ["freq", "--xyzzy"], ["freq", "--format", "x"], ["help", "xyzzy"]]) {
      const ran = cexi(words);
      expect([ran.code, lines(ran.err).length]).toEqual([2, 1]);
      expect(ran.err).toContain(words.at(-1)!);
      expect(ran.err).not.toContain("did you mean");
    }
  });
});
