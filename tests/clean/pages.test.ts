import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { dropRepeatedParagraphs } from "../../src/clean/repeats.js";
import { sourceOf } from "../helpers/source-of.js";
import { PAGES } from "./fixtures/pages.js";

const LABELS: Readonly<Record<string, string>> = {
  T: "title",
  H: "heading",
  C: "content",
  M: "meta",
  B: "boilerplate",
  D: "duplicate",
};

describe("invented pages", () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`labels every line of the ${name}`, () => {
      const wanted = page
        .trim()
        .split("\n")
        .map((line) => {
          const bar = line.indexOf("|");
          return { labels: [...line.slice(0, bar)].map((letter) => LABELS[letter]!), text: line.slice(bar + 1) };
        });
      // Blank lines between the lines must make no difference.
      for (const glue of ["\n", "\n\n"]) {
        const { lines } = dropRepeatedParagraphs(clean(sourceOf(wanted.map((line) => line.text).join(glue))));
        const given = lines.filter((line) => line.label !== "blank");
        const wrong = given.flatMap((line, k) =>
          wanted[k]!.labels.includes(line.label)
            ? []
            : [`${line.raw} is ${line.label} (${line.reason}), wanted ${wanted[k]!.labels.join(" or ")}`],
        );
        expect(wrong).toEqual([]);
      }
    });
  }
});
