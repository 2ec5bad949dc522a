import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, cexi, isStackTrace, json, lines, type Ran, scratch } from "../helpers/cexi.js";

const folder = scratch();
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const good = file("good.txt", "推动产业发展，优化营商环境。\n");
const freq = (...paths: string[]): Ran => cexi(["freq", "--format", "json", "--engine", "node-rs", ...paths]);
/** One clear line that names the input, and the good file is counted all the same. */
const isNamedAndOthersCount = (ran: Ran, path: string, reason: RegExp): void => {
  expect(isStackTrace(ran.err)).toBe(false);
  expect(lines(ran.err).filter((line) => line.includes(path))).toHaveLength(1);
  expect(ran.err).toMatch(reason);
  expect(ran.code).toBe(3);
  expect(json(ran).terms.map((row: { term: string }) => row.term)).toContain("产业");
};

describe("bad input", () => {
  it("missing path", () => {
    const path = join(folder, "no-such.txt");
    isNamedAndOthersCount(freq(good, path), path, /no such|not found|cannot be found|does not exist/u);
    const alone = freq(path);
    expect([alone.code, alone.out, isStackTrace(alone.err)]).toEqual([2, "", false]);
  });

  it("empty file", () => {
    const path = file("empty.txt", "");
    isNamedAndOthersCount(freq(good, path), path, /empty/u);
  });

  it("folder without texts", () => {
    const path = join(folder, "bare");
    mkdirSync(path);
    const ran = freq(path);
    expect([ran.code, isStackTrace(ran.err)]).toEqual([2, false]);
    expect(ran.err).toContain(path);
    isNamedAndOthersCount(freq(good, path), path, /no texts|no files|nothing/u);
  });

  it("binary file", () => {
    const path = file("picture.txt", Buffer.from("89504e470d0a1a0a0000000d4948445200000400000003ff0802000000", "hex"));
    isNamedAndOthersCount(freq(good, path), path, /text/u);
  });

  it("truncated UTF-8", () => {
    const ran = freq(file("cut.txt", Buffer.from("推动产业发展，优化营商环境").subarray(0, -1)));
    expect(isStackTrace(ran.err)).toBe(false);
    expect([0, 3]).toContain(ran.code);
    expect(json(ran).terms[0].term).toBe("产业");
  });

  it("NUL bytes", () => {
    const ran = freq(good, file("nul.txt", "推动产业\0发展\0\0\0。\n"));
    expect(isStackTrace(ran.err)).toBe(false);
    expect(json(ran).terms[0].term).toBe("产业");
  });

  it("one line of 50 MB", () => {
    const path = file("long.txt", "推动产业发展，优化营商环境，".repeat(1_200_000));
    const ran = cexi(["kwic", "营商环境", path, "--format", "json", "--top", "3"]);
    expect([ran.code, isStackTrace(ran.err)]).toEqual([0, false]);
    expect(json(ran).hits[2].column).toBe(14 * 2 + 10);
  });

  it("100,000 empty lines", () => {
    const ran = freq(good, file("lines.txt", `产业${"\n".repeat(100_000)}产业`));
    expect([ran.code, json(ran).terms[0].term]).toEqual([0, "产业"]);
  });

  it("CSV without a text column, and with broken quotes", () => {
    const path = file("no-text.csv", "a,b\n1,2\n");
    isNamedAndOthersCount(freq(good, path), path, /column/u);
    const broken = file("broken.csv", 'text,b\n"产业发展,2\n产业,3\n');
    const ran = freq(good, broken);
    expect(isStackTrace(ran.err)).toBe(false);
    expect(ran.err).toContain(broken);
  });

  it("a JSONL line that is no JSON", () => {
    const path = file("rows.jsonl", '{"text":"产业发展"}\n{"text":\n');
    isNamedAndOthersCount(freq(good, path), path, /JSON|line 2/u);
  });

  it.skipIf(process.getuid?.() === 0)("unreadable file (skipped for root, who may read all)", () => {
    const path = file("secret.txt", "产业");
    chmodSync(path, 0);
    isNamedAndOthersCount(freq(good, path), path, /permission|may not be read/u);
  });

  it.skipIf(!existsSync("/proc/self/mem"))(
    "a file that the system does not let be read (skipped without /proc)",
    () => {
      isNamedAndOthersCount(freq(good, "/proc/self/mem"), "/proc/self/mem", /cannot be read|may not be read/u);
    },
  );

  it("a file that shrinks while it is read", () => {
    const path = file("shrinks.txt", "项目建设提速。\n".repeat(1000));
    // Cuts the file between the look at its size and the reading of its bytes.
    const hook = file(
      "shrink.cjs",
      `const fs = require("node:fs");
       const { fstatSync } = fs;
       fs.fstatSync = (descriptor, ...rest) => {
         const stats = fstatSync(descriptor, ...rest);
         if (stats.size === fs.statSync(process.env.SHRINKS).size) fs.truncateSync(process.env.SHRINKS, 21);
         return stats;
       };
       require("node:module").syncBuiltinESMExports();`,
    );
    const env = { NODE_OPTIONS: `--require ${hook}`, SHRINKS: path };
    const args = ["freq", "--format", "json", "--engine", "node-rs", "--jobs", "1", "--no-cache", good, path];
    isNamedAndOthersCount(cexi(args, { env }), path, /became shorter while it was read/u);
  });

  it("a dictionary with a bad line", () => {
    const path = file("dict.txt", "新质生产力 5 n\n新词 好词 坏词 5\n");
    const ran = freq(good, "--dict", path);
    isNamedAndOthersCount(ran, path, /line 2/u);
  });

  it("a missing dictionary or stop list", () => {
    for (const option of ["--dict", "--stopwords"]) {
      const ran = freq(good, option, join(folder, "none.txt"));
      expect([ran.code, lines(ran.err).length, ran.err.includes("none.txt: no such file")]).toEqual([2, 1, true]);
    }
  });

  it("an empty stop list", () => {
    expect(freq(good, "--stopwords", file("stop.txt", "")).code).toBe(0);
  });

  it("closed pipe", () => {
    const many = file("many.txt", Array.from({ length: 40_000 }, (_, i) => `产业${i}号`).join("\n"));
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${BIN}" kwic 产业 "${many}" | head -n 1 >/dev/null`],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("terminal escapes in texts and names", () => {
    const path = file("esc.txt", "产业\u001b[2J\u001b]0;x\u0007发展 产业\u202e发展\n");
    for (const format of ["table", "tsv", "csv", "markdown"]) {
      const ran = cexi(["kwic", "产业", path, "--format", format]);
      expect(ran.out).toMatch(/产业/u);
      expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u.test(ran.out)).toBe(false);
    }
    const named = cexi(["freq", "no\u001b[31msuch"]);
    expect(named.err.includes("\u001b")).toBe(false);
  });

  it("cells that a spreadsheet would run", () => {
    const path = file("formula.txt", '产业=HYPERLINK("http://x")\n产业-5%\n');
    const cells = (...args: string[]) => cexi(["kwic", "产业", path, "--format", "csv", ...args]).out;
    expect(cells()).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(cells()).toContain(",-5%,");
    expect(cells("--raw-cells")).toContain(`,"=HYPERLINK(""http://x"")"`);
  });

  it("an interrupted run leaves no temporary file and ends with 130", async () => {
    const long = join(folder, "long.txt");
    const child = spawn(process.execPath, [BIN, "kwic", "产业", long, "-o", join(folder, "out.json")]);
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill("SIGINT");
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on("exit", (exitCode, exitSignal) => resolve([exitCode, exitSignal])),
    );
    expect(code === 130 || signal === "SIGINT").toBe(true);
    expect(cexi(["schema", "kwic", "-o", join(folder, "schema.json")]).code).toBe(0);
    expect(spawnSync("ls", [folder], { encoding: "utf8" }).stdout).not.toMatch(/\.tmp/u);
  });
});
