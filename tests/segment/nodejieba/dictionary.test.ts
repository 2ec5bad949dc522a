import { describe, expect, it } from "vitest";
import { Dictionary } from "../../../src/segment/nodejieba/dictionary.js";

const FIRST = 0x4e00;
const WIDTH = 900;

/** Words of two characters, each with a tag of its first and a frequency of its second. */
const words = Array.from({ length: WIDTH * WIDTH }, (_, n) => {
  const [first, second] = [Math.floor(n / WIDTH), n % WIDTH];
  return { word: String.fromCharCode(FIRST + first, FIRST + second), frequency: 1 + second, tag: `t${first}` };
});

describe("a dictionary", () => {
  const large = new Dictionary(words.map(({ word, frequency, tag }) => `${word} ${frequency} ${tag}\n`).join(""), []);

  it("finds each of more words than it had room for at first, and no other", () => {
    for (const { word, tag } of words) if (large.tagOf(word) !== tag) throw new Error(word);
    expect(large.tagOf(String.fromCharCode(FIRST))).toBeUndefined();
    expect(large.tagOf(String.fromCharCode(FIRST, FIRST + WIDTH))).toBeUndefined();
    expect(large.tagOf(String.fromCharCode(FIRST, FIRST, FIRST))).toBeUndefined();
    expect(large.tagOf("")).toBeUndefined();
  });

  it("weighs a word by its share of all frequencies", () => {
    const sum = (WIDTH * WIDTH * (WIDTH + 1)) / 2;
    expect(large.rarest).toBe(Math.log(1 / sum));
  });

  it("takes the last of several lines for one word", () => {
    const twice = new Dictionary("发展 5 n\n改革 3 v\n发展 7 vn\n", []);
    expect(twice.tagOf("发展")).toBe("vn");
    expect(twice.tagOf("改革")).toBe("v");
  });

  it("takes a mark for a word without a part of speech", () => {
    const marked = new Dictionary("发 5 v\n发展 5 n\n", ["，", "发"]);
    expect(marked.isMark["，".charCodeAt(0)]).toBe(1);
    expect(marked.tagOf("，")).toBe(marked.tagOf("发"));
    expect(marked.tagOf("发展")).toBe("n");
  });
});
