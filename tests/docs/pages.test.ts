import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../helpers/cexi.js";
import { blocksOf, PAGES, readPage } from "../helpers/markdown.js";
import { renewedPage, toolsOf } from "../helpers/renew.js";
import { canRun, hasDefaultEngine } from "../helpers/session.js";

// What a page shows is what the program prints. `npm run docs` writes it anew; read the difference before you keep it.
// Elsewhere tools of the shell print otherwise (wc, iconv), and without nodejieba the other engine counts otherwise.
describe.skipIf(process.platform !== "linux" || !hasDefaultEngine())(
  "what the pages show (skipped off Linux, and without nodejieba)",
  () => {
    const known = new Map<string, boolean>();
    const has = (tool: string): boolean => {
      if (!known.has(tool)) known.set(tool, canRun(tool));
      return known.get(tool)!;
    };
    const shell = canRun("bash");

    for (const name of PAGES) {
      const page = readPage(name);
      const needed = [
        ...new Set(
          blocksOf(page)
            .filter(({ language }) => language === "console")
            .flatMap(({ text }) => toolsOf(text)),
        ),
      ];
      for (const tool of needed.filter((tool) => !has(tool)))
        it.skip(`${name}: the commands that need ${tool}, which is not here`);
      it.skipIf(!shell)(`${name} is up to date`, async () => {
        const { text, failed } = renewedPage(page, has);
        expect(failed).toEqual([]);
        await expect(text).toMatchFileSnapshot(join(ROOT, name));
      });
    }
  },
);
