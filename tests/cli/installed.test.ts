import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT, scratch } from "../helpers/cexi.js";

/** An installation takes no more. Unit: bytes. */
const LARGEST = 150e6;

const folder = scratch();
const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: "C.UTF-8",
  npm_config_cache: join(folder, "npm-cache"),
  CEXI_CACHE: join(folder, "cexi-cache"),
  // A machine on which npx may fetch nothing, and scripts of packages are refused.
  npm_config_yes: "false",
};
const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 1 << 28 });
const registryAnswers = spawnSync("npm", ["ping"], { cwd: ROOT }).status === 0;

function bytesBelow(path: string): number {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

describe.skipIf(!registryAnswers)("the package, installed in an empty folder (skipped without a registry)", () => {
  const place = join(folder, "place");
  const cexi = (...args: string[]) =>
    run(process.execPath, [join(place, "node_modules/cexi/bin/cexi.js"), ...args], place);
  const corpus = "node_modules/cexi/corpus";
  const engineOf = (ran: { stdout: string }): string => JSON.parse(ran.stdout).run.engine;
  const termsOf = (ran: { stdout: string }): number => JSON.parse(ran.stdout).terms.length;

  beforeAll(() => {
    mkdirSync(place);
    writeFileSync(join(place, "package.json"), "{}");
    const packed = run("npm", ["pack", "--pack-destination", folder, "--ignore-scripts"], ROOT);
    expect(packed.status).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
    const installed = run(
      "npm",
      ["install", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, tarball)],
      place,
    );
    expect([installed.status, installed.stderr]).toEqual([0, expect.any(String)]);
    rmSync(join(place, "node_modules/nodejieba"), { recursive: true, force: true });
  });

  it("does the main job with the other engine, and says once a day what is missing and how to install it", () => {
    const first = cexi("freq", corpus, "--format", "json");
    expect([first.status, engineOf(first), termsOf(first) > 1000]).toEqual([0, "node-rs", true]);
    expect(first.stderr).toMatch(/nodejieba is not available.*npm install.*--ignore-scripts nodejieba@/u);
    const second = cexi("freq", corpus, "--format", "json");
    expect([second.stdout === first.stdout, second.stderr.includes("nodejieba")]).toEqual([true, false]);
  });

  it("does it with the default engine once it was installed as doctor says", () => {
    const { checks } = JSON.parse(cexi("doctor", "--format", "json").stdout);
    const { remedy } = checks.find(({ name }: { name: string }) => name === "engine nodejieba");
    const installed = run("sh", ["-c", /`(.*)`/u.exec(remedy)![1]!], folder);
    expect([installed.status, installed.stderr.slice(-2000)]).toEqual([0, expect.any(String)]);
    const ran = cexi("freq", corpus, "--format", "json");
    expect([ran.status, engineOf(ran), termsOf(ran) > 1000]).toEqual([0, "nodejieba", true]);
    expect(ran.stderr).not.toContain("nodejieba");
  });

  it("reads PDF, draws charts, makes a report and knows divisions by what is in the package", () => {
    const made = cexi("report", corpus, "-o", "report.html");
    expect([made.status, readFileSync(join(place, "report.html"), "utf8").includes("<svg")]).toEqual([0, true]);
    const read = cexi("clean", join(ROOT, "tests/fixtures/office"), "--format", "ndjson");
    expect(read.stdout).toMatch(/\.pdf"[^\n]*"text":"[^"]/u);
    expect(cexi("freq", corpus, "--by", "region", "--format", "json").stdout).toContain("济南市");
  });

  it("takes less than 150 MB", () => expect(bytesBelow(join(place, "node_modules"))).toBeLessThan(LARGEST));
});
