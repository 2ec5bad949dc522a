import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { clearCache } from "../../src/cache/cache-folder.js";
import { cexi, scratch, startCexi } from "../helpers/cexi.js";
import { makeCorpus } from "../helpers/made-corpus.js";

const folder = scratch();

// Sites repeat lines below their texts: counting commands then need the lines that they had left on disk.
const pages = join(folder, "pages.jsonl");
const FOOT = "泉城之窗频道荣誉出品";
writeFileSync(
  pages,
  ["产业", "教育", "医疗", "生态", "就业"]
    .map((topic) =>
      JSON.stringify({
        title: topic,
        text: `我们坚持把${topic}放在首位，今年的各项任务都已经落实到位。\n下一步，${topic}项目建设还要加快推进。\n${FOOT}`,
        区: topic,
      }),
    )
    .join("\n"),
);

/** Commands that read each of the stores. */
const RUNS: readonly (readonly string[])[] = [
  ["freq", "--dedup", "articles"],
  ["freq", "--ngram", "2"],
  ["compare", "--by", "区"],
  ["keywords"],
  ["clean", "--format", "ndjson"],
];
const run = (args: readonly string[], cache: string | null): string => {
  const { code, out, err } = cexi(
    [
      args[0]!,
      "corpus",
      pages,
      ...(args.includes("--format") ? [] : ["--format", "json"]),
      ...(args[0] === "clean" ? [] : ["--engine", "node-rs"]),
      "--quiet",
      ...args.slice(1),
      ...(cache === null ? ["--no-cache"] : []),
    ],
    { env: { CEXI_CACHE: cache ?? join(folder, "none") } },
  );
  expect([code, err]).toEqual([0, ""]);
  return out;
};
const expected = RUNS.map((args) => run(args, null));
const results = (cache: string): string[] => RUNS.map((args) => run(args, cache));

const full = join(folder, "full");
it("a cache is not told by the results", () => {
  expect(expected[0]).toContain(`"term":"放在首位"`);
  for (const out of expected.slice(0, 4)) expect(out).not.toContain("泉城");
  expect(results(full)).toEqual(expected);
  expect(results(full)).toEqual(expected);
});

const filesOf = (cache: string): string[] =>
  existsSync(cache)
    ? readdirSync(cache, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
const isOf = (store: string) => (file: string) => basename(dirname(file)).startsWith(`${store}-`);
const STORES = ["files", "inputs", "lines", "bags", "streams", "figures"];
/** The commands, by their number in `RUNS`, that read a store: lines also where a counting command meets templates. */
const READERS: Readonly<Record<string, readonly number[]>> = {
  inputs: [2],
  lines: [0, 4],
  bags: [2],
  streams: [1],
  figures: [0, 1],
  files: [2, 4],
};

describe("a cache that met with an accident", () => {
  const accidents: Readonly<Record<string, (file: string) => void>> = {
    "is damaged here and there": (file) => {
      const bytes = readFileSync(file);
      for (let at = 100; at < bytes.length; at += 1009) bytes[at] = bytes[at]! ^ 0x55;
      writeFileSync(file, bytes);
    },
    "is cut short": (file) => truncateSync(file, readFileSync(file).length >> 1),
    "was replaced by something else": (file) => writeFileSync(file, "[]\n"),
    "was deleted": (file) => rmSync(file),
    "gave way to a folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "comes from the future": (file) => utimesSync(file, 4e9, 4e9),
  };
  for (const [name, harm] of Object.entries(accidents)) {
    it.each(STORES)(`costs no figure where %s ${name}`, (store) => {
      const cache = join(folder, "harmed");
      cpSync(full, cache, { recursive: true, preserveTimestamps: true });
      const harmed = filesOf(cache).filter(isOf(store));
      expect(harmed.length).toBeGreaterThan(0);
      for (const file of harmed) harm(file);
      // one harmed cache for each command: the first one would mend it for the rest
      for (const n of READERS[store]!) {
        const args = RUNS[n]!;
        const copy = join(folder, "copy");
        cpSync(cache, copy, { recursive: true, preserveTimestamps: true });
        expect(run(args, copy)).toBe(expected[n]);
        expect(run(args, copy)).toBe(expected[n]);
        rmSync(copy, { recursive: true });
      }
      rmSync(cache, { recursive: true });
    });
  }

  it("costs no figure where the packs of one kind lie with those of another", () => {
    const cache = join(folder, "mixed");
    cpSync(full, cache, { recursive: true });
    const stores = readdirSync(cache).filter((name) => STORES.some((store) => name.startsWith(`${store}-`)));
    for (const file of filesOf(full).filter((path) => path.endsWith(".pack"))) {
      for (const store of stores) {
        const copy = join(cache, store, `zzz-${basename(file)}`); // read last, so that its blobs would win
        if (!isOf(store.split("-")[0]!)(file)) copyFileSync(file, copy);
      }
    }
    expect(results(cache)).toEqual(expected);
  });
});

const isRoot = process.getuid?.() === 0;
const mount = (options: string, place: string): boolean => {
  mkdirSync(place);
  return isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]).status === 0;
};

describe("a place where nothing can be written", () => {
  it("costs no figure when the disk is full, and nothing half written stays", (context) => {
    for (const kilobytes of [16, 64, 200]) {
      const disk = join(folder, `disk-${kilobytes}`);
      if (!mount(`size=${kilobytes}k`, disk)) return context.skip("no right to mount a small disk");
      try {
        expect(results(join(disk, "cache"))).toEqual(expected);
        expect(filesOf(disk).filter((file) => file.endsWith(".tmp"))).toEqual([]);
        expect(results(join(disk, "cache"))).toEqual(expected);
      } finally {
        spawnSync("umount", [disk]);
      }
    }
  });

  it("costs no figure when the folder is read-only, filled or empty; clearing it is refused in one line", (context) => {
    const disk = join(folder, "read-only");
    if (isRoot) {
      if (!mount("size=8m", disk)) return context.skip("no right to mount a disk");
      cpSync(full, join(disk, "cache"), { recursive: true });
      mkdirSync(join(disk, "empty"));
      spawnSync("mount", ["-o", "remount,ro", disk]);
    } else {
      cpSync(full, join(disk, "cache"), { recursive: true });
      mkdirSync(join(disk, "empty"));
      for (const name of ["cache", "empty", ...readdirSync(join(disk, "cache")).map((store) => join("cache", store))])
        chmodSync(join(disk, name), 0o555);
    }
    try {
      expect(results(join(disk, "cache"))).toEqual(expected);
      expect(results(join(disk, "empty"))).toEqual(expected);
      const { code, err } = cexi(["cache", "clear"], { env: { CEXI_CACHE: join(disk, "cache") } });
      expect(code).toBe(2);
      expect(err).toMatch(/^cexi: .*no permission to delete it.*\[E_CACHE_DENIED\]\n$/u);
    } finally {
      if (isRoot) spawnSync("umount", [disk]);
      else spawnSync("chmod", ["-R", "u+w", disk]);
    }
  });
});

describe("several processes", () => {
  const made = makeCorpus(join(folder, "made"), 600, 3_000);
  const args = ["freq", made, "--format", "json", "--engine", "node-rs", "--quiet"];
  const right = cexi([...args, "--no-cache"]).out;
  const start = (cache: string, ...more: string[]) =>
    startCexi([...args, ...more], { env: { CEXI_CACHE: join(folder, cache) } });

  it("fill and read one cache at once", async () => {
    const runs = [start("shared"), start("shared", "--jobs", "1"), start("shared", "--jobs", "2")];
    for (const { ended } of runs) expect(await ended).toEqual({ code: 0, out: right, err: "" });
    expect(await start("shared").ended).toEqual({ code: 0, out: right, err: "" });
  });

  it("leave nothing that misleads the next one when they are killed at any moment; that one tidies up", async () => {
    for (let n = 0; n < 6; n++) {
      const { child, ended } = start("killed");
      const isWriting = (): boolean => filesOf(join(folder, "killed")).some((file) => file.endsWith(".tmp"));
      if (n % 2 === 0) while (child.exitCode === null && !isWriting()) await pause(1);
      await pause(n * 60);
      child.kill("SIGKILL");
      await ended;
    }
    expect(await start("killed").ended).toEqual({ code: 0, out: right, err: "" });
    // the tokens may have been known already: something new makes it a run that writes, and tidies
    expect((await start("killed", "--keep-boilerplate").ended).code).toBe(0);
    expect(filesOf(join(folder, "killed")).filter((file) => file.endsWith(".tmp"))).toEqual([]);
  });

  it("lose no figure when another one clears the cache all the while, cold or warm", async () => {
    const cache = join(folder, "cleared");
    for (let n = 0; n < 4; n++) {
      const { child, ended } = start("cleared", "--jobs", String(1 + (n % 2)));
      // the second time, wait for the cache to be read
      for (let times = 0; child.exitCode === null; times++) {
        await pause(10);
        if (times > n * 10) clearCache(cache);
      }
      expect(await ended).toEqual({ code: 0, out: right, err: "" });
    }
    await start("cleared").ended;
    const { ended } = start("cleared");
    expect(cexi(["cache", "clear"], { env: { CEXI_CACHE: cache } }).code).toBe(0);
    expect(await ended).toEqual({ code: 0, out: right, err: "" });
  });
});
