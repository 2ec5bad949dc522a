import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
const can = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const HAS_PYTHON = can("/usr/bin/python3", "-c", "import scipy, pandas, networkx");
const HAS_R = can("Rscript", "-e", "library(Matrix)");

/** The blocks of a page in one language, in order. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gmu"))].map((match) => match[1]!);

describe.each(["hand-over.md", "hand-over.zh-CN.md"])("docs/recipes/%s", (name) => {
  const page = readFileSync(join(ROOT, "docs/recipes", name), "utf8");

  it("has commands that run as they stand", () => {
    for (const line of blocks(page, "sh")) {
      const args = line.trim().split(" ").slice(1);
      const { code, err } = cexi(
        args.map((word) => (word === "corpus" ? join(ROOT, "corpus") : word)),
        { cwd: folder },
      );
      expect([code, err.replace(/^.*\[W_REPRINTS\]\n/mu, "")]).toEqual([0, ""]);
    }
  });

  it.skipIf(!HAS_PYTHON)("has Python that runs over what they wrote", () => {
    expect(blocks(page, "python")).toHaveLength(3);
    for (const code of blocks(page, "python")) {
      const { status, stderr } = spawnSync("/usr/bin/python3", ["-c", code], { cwd: folder, encoding: "utf8" });
      expect([status, stderr]).toEqual([0, ""]);
    }
  });

  it.skipIf(!HAS_R)("has R that runs over what they wrote", () => {
    for (const code of blocks(page, "r")) {
      const { status, stderr } = spawnSync("Rscript", ["-e", code], { cwd: folder, encoding: "utf8" });
      expect([status, stderr.replace(/^During startup.*$|^Setting LC.*$|^\s*\d?:?.*LC_.*$/gmu, "").trim()]).toEqual([
        0,
        "",
      ]);
    }
  });
});
