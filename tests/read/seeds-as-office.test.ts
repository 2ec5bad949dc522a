import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { frequencies, prepare } from "../../src/index.js";
import { openSegmentation } from "../../src/pipeline/segmentation.js";
import { canConvert, converted, flatDocument, type Layout, OFFICIAL } from "../helpers/office/soffice.js";

const SEEDS = join(import.meta.dirname, "../../../shared/data/seeds");
const CORPUS = join(import.meta.dirname, "../../corpus");
/** Real pages where they are at hand, else the sample documents. */
const folder = existsSync(SEEDS) ? SEEDS : CORPUS;
const texts = readdirSync(folder).filter((name) => name.endsWith(".txt") && !name.includes("gb18030"));

const folders: string[] = [];
afterAll(() => {
  for (const path of folders) rmSync(join(path, ".."), { recursive: true });
});

const TOP = 50;
/** The counts of all terms of a file after cleaning, the most frequent first. */
async function countsOf(path: string): Promise<Map<string, number>> {
  const { documents } = await prepare([path], { cache: false });
  const { segmentation } = openSegmentation({ engine: "node-rs", cache: false });
  try {
    const { terms } = frequencies(documents, await segmentation.tokens(documents));
    return new Map(terms.map(({ term, count }) => [term, count]));
  } finally {
    await segmentation.close();
  }
}

function filesOf(format: "docx" | "doc" | "pdf", layout: Partial<Layout> = {}): string {
  const documents = texts.map((name) => [
    name.replace(/\.txt$/u, ""),
    flatDocument(readFileSync(join(folder, name), "utf8"), { ...OFFICIAL, ...layout }),
  ]);
  const made = converted(Object.fromEntries(documents), format);
  folders.push(made);
  return made;
}

describe.skipIf(!canConvert())("pages that a word processor printed (skipped without LibreOffice Writer)", () => {
  it.each([
    ["docx", {}],
    ["doc", {}],
    ["pdf", {}],
    ["pdf", { columns: 2, size: 10.5, indent: 21, footer: ["第 ", " 页 共 20 页"] }],
  ] as const)("%s %j gives the counts of the text", async (format, layout) => {
    const made = filesOf(format, layout);
    let [same, all] = [0, 0];
    for (const name of texts) {
      const expected = await countsOf(join(folder, name));
      const found = await countsOf(join(made, name.replace(/txt$/u, format)));
      const top = [...expected].slice(0, TOP);
      same += top.filter(([term, count]) => found.get(term) === count).length;
      all += top.length;
    }
    expect(same / all).toBeGreaterThanOrEqual(0.98);
  });
});
