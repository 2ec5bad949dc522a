import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storeFolder } from "../../src/cache/cache-path.js";
import { COMMANDS, type CommandName } from "../../src/cli/commands.js";
import { CUTTING } from "../../src/cli/main.js";
import { mayStandBy } from "../../src/work/standby-thread.js";
import { cexi, ROOT } from "../helpers/cexi.js";

describe("the thread that stands by", () => {
  it("does so for all commands that cut texts and for no others, in both languages", () => {
    const cuts = (name: CommandName): boolean =>
      readFileSync(join(ROOT, `src/cli/commands/${name}.ts`), "utf8").includes('from "../tokenize.js"');
    const names = (Object.keys(COMMANDS) as CommandName[]).filter(cuts);
    expect(names.length).toBeGreaterThan(4);
    expect([...CUTTING].sort()).toEqual(names.flatMap((name) => [name, ...COMMANDS[name].aliases]).sort());
  });

  it("harms no command that needs none", () => {
    for (const words of [["freq"], ["freq", "--help"], ["freq", "--no-such-option"], ["freq", "no such file"]]) {
      const { code, err } = cexi(words, { env: { CEXI_CACHE: join(tmpdir(), "cexi-none") } });
      expect([0, 2]).toContain(code);
      expect(err).not.toContain("Error");
    }
  });

  describe("beside a cache", () => {
    let folder: string;
    const before = process.env.CEXI_CACHE;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "standby-"));
      process.env.CEXI_CACHE = join(folder, "cache");
    });
    afterEach(() => {
      if (before === undefined) delete process.env.CEXI_CACHE;
      else process.env.CEXI_CACHE = before;
      rmSync(folder, { recursive: true });
    });

    it("is started where nothing is remembered; not where all workers are this process", () => {
      const texts = join(folder, "texts");
      mkdirSync(texts);
      expect(mayStandBy([texts])).toBe(true);
      mkdirSync(storeFolder("bags"), { recursive: true });
      expect(mayStandBy([texts, "no such path", "\0", "--top", "5"])).toBe(false);
      expect(mayStandBy([texts, "--no-cache"])).toBe(true);
      expect(mayStandBy([texts, "--no-cache", "--jobs", "1"])).toBe(false);
    });
  });
});
