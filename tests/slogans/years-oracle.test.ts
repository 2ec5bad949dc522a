import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CleanDocument, lifelines, prepare, slogans } from "../../src/index.js";
import { normalize } from "../../src/model/normalize.js";
import { passageText } from "../../src/model/passage.js";

const CITY = join(import.meta.dirname, "../../../shared/data/city-over-time");
const CHECKED = 60;
const MARKS = /[\s“”‘’「」『』〝〞"']/gu;
const DIGITS = /^[\d.+]|[\d.+]$/u;

// Full and half width are one character to every rule; kept text has the normal form already.
const bare = (text: string): string => normalize(text).text.replace(MARKS, "");

describe.skipIf(!existsSync(CITY))("life-lines over reports of one city (skipped without them)", () => {
  it("agree with a string search over kept text for 60 slogans; none is silent in a year without a report", async () => {
    const { documents } = await prepare([CITY], { jobs: 1 });
    const found = slogans(documents).slogans;
    // What stands only in quotation marks, and digits beside digits, a plain search cannot tell.
    const plain = found.filter(
      ({ counted, text, variants }) => counted === "all" && ![text, ...variants].some((form) => DIGITS.test(form)),
    );
    const checked = plain.slice(0, CHECKED);
    expect(checked).toHaveLength(CHECKED);
    const texts = documents.map((document: CleanDocument) => ({
      year: document.metadata.year!,
      text: bare(passageText(document)),
    }));
    const years = [...new Set(texts.map(({ year }) => year))].sort((a, b) => a - b);
    const range = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, n) => years[0]! + n);
    for (const { text, present, silent, missing, first } of lifelines(documents, checked)) {
      const { variants } = checked.find((slogan) => slogan.text === text)!;
      const forms = [text, ...variants].map(bare);
      const said = years.filter((year) =>
        texts.some((one) => one.year === year && forms.some((form) => one.text.includes(form))),
      );
      expect([text, present]).toEqual([text, said]);
      expect([text, silent]).toEqual([text, years.filter((year) => !said.includes(year))]);
      expect(missing).toEqual(range.filter((year) => !years.includes(year)));
      expect(first.year).toBe(said[0]);
    }
  });

  it("begin 593460 in the first year whose report has these digits, and go on to the last", async () => {
    const { documents } = await prepare([CITY], { jobs: 1 });
    const holding = documents
      .filter((document) => bare(passageText(document)).includes("593460"))
      .map(({ metadata }) => metadata.year!);
    const [line] = lifelines(
      documents,
      slogans(documents).slogans.filter(({ text }) => text === "593460"),
    );
    expect(line!.present).toEqual([...new Set(holding)].sort((a, b) => a - b));
    expect(line!.left_censored).toBe(false);
  });
});
