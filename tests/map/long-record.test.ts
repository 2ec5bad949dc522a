import { describe, expect, it } from "vitest";
import { cexi, lines } from "../helpers/cexi.js";

describe("a record of fifty megabytes", () => {
  it("is told as any other, and so are those around it", () => {
    const text = Array.from({ length: 1_400_000 }, (_, n) => `推动经济社会高质量发展${n}。\n`).join("");
    const records = [
      { path: "before", text: "推动高质量发展。" },
      { path: "long", text },
      { path: "behind", text: "推动高质量发展。" },
    ];
    expect(Buffer.byteLength(text)).toBeGreaterThan(50_000_000);
    const ran = cexi(["map", "--emit", "terms"], { input: records.map((record) => JSON.stringify(record)).join("\n") });
    const results = lines(ran.out).map((line) => JSON.parse(line));
    const counts = results.map(({ documents: [{ terms }] }) => terms.counts[terms.terms.indexOf("高质量发展")]);
    expect([ran.code, counts]).toEqual([0, [1, 1_400_000, 1]]);
  });
});
