import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { BIN, ROOT, scratch, startCexi } from "../helpers/cexi.js";
import { makeCorpus } from "../helpers/made-corpus.js";
import { has } from "../helpers/pty.js";

const folder = scratch();
const made = makeCorpus(join(folder, "made"), 500, 5_000);
const outputs = join(folder, "outputs");
mkdirSync(outputs);
const temporary = join(folder, "temporary");
mkdirSync(temporary);

const leftovers = (place: string): string[] =>
  existsSync(place)
    ? readdirSync(place, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"))
    : [];

describe("Ctrl-C", () => {
  // An engine that is cut off within native code would end the process with SIGABRT and a message of its own.
  it.each([
    ["in threads", []],
    ["in the main thread", ["--jobs", "1"]],
    ["in two threads of the other engine", ["--jobs", "2", "--engine", "node-rs"]],
  ])("ends the run at any moment and leaves nothing behind, %s", async (_, more) => {
    let isDone = false;
    let cut = 0;
    for (let after = 150, n = 0; !isDone && n < 6; after += 400, n++) {
      const cache = join(folder, `cache-${more.length}-${n}`);
      const output = join(outputs, `${more.length}-${n}.json`);
      const { child, ended } = startCexi(["freq", made, "-o", output, "--quiet", ...more], {
        env: { CEXI_CACHE: cache, TMPDIR: temporary },
      });
      await pause(after);
      child.kill("SIGINT");
      const { code, err } = await ended;
      isDone = code === 0;
      if (isDone) break;
      cut++;
      expect([code === 130 || child.signalCode === "SIGINT", err]).toEqual([true, ""]);
      // What is half written in the cache goes with the next run that writes there.
      expect([...leftovers(outputs), ...readdirSync(temporary)]).toEqual([]);
      if (existsSync(output)) JSON.parse(readFileSync(output, "utf8")); // whole or not at all
    }
    expect(cut).toBeGreaterThan(0); // else the signals were lost
  });

  it("ends it at once when it comes again", async () => {
    const { child, ended } = startCexi(["freq", made], { env: { CEXI_CACHE: join(folder, "twice") } });
    await pause(700);
    child.kill("SIGINT");
    await pause(1);
    child.kill("SIGINT");
    const { code } = await ended;
    expect(code === 130 || child.signalCode === "SIGINT").toBe(true);
    expect(leftovers(outputs)).toEqual([]);
  });
});

describe("a reader that has seen enough", () => {
  it("ends the run while an engine is loaded, without a signal, and nothing is left behind", async () => {
    const few = makeCorpus(join(folder, "few"), 3, 500);
    const { child, ended } = startCexi(["freq", few, "no-such-file.txt", "-o", join(outputs, "few.json")], {
      env: { CEXI_CACHE: join(folder, "cache-few"), TMPDIR: temporary },
    });
    child.stderr!.destroy();
    const { code } = await ended;
    expect([code, child.signalCode]).toEqual([expect.any(Number), null]);
    expect([...leftovers(join(folder, "cache-few")), ...readdirSync(temporary)]).toEqual([]);
  });
});

describe.skipIf(!has("script"))("the bar (needs util-linux script)", () => {
  const freq = `'${process.execPath}' '${BIN}' freq --jobs 1 --no-cache`;
  const inTerminal = (line: string): Promise<{ code: number | null; shown: string }> =>
    new Promise((resolve) => {
      const child = spawn("script", ["-qfec", line, "/dev/null"], {
        cwd: ROOT,
        env: { PATH: process.env.PATH, TERM: "xterm", LANG: "C.UTF-8" } as NodeJS.ProcessEnv,
        stdio: ["ignore", "pipe", "ignore"],
      });
      let shown = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        shown += text;
      });
      child.on("close", (code) => resolve({ code, shown }));
    });

  it("shows documents, pace and the time left, is gone at the end; 130 is what a shell sees of Ctrl-C", async () => {
    const many = makeCorpus(join(folder, "many"), 2_000, 5_000); // so much that a pace can be told on any machine
    const command = `${freq} '${many}' -o '${join(outputs, "bar.json")}'`;
    const whole = await inTerminal(command);
    expect(whole.code).toBe(0);
    expect(whole.shown).toMatch(/(?:reading|segmenting) \[=* *\] \d+\/2000 \(\d+ %\)/u);
    expect(whole.shown).toMatch(/\d\.\d MB\/s {2}\d+:\d\d left/u);
    expect(whole.shown.slice(whole.shown.lastIndexOf("\r\u001b[K"))).not.toContain("[=");
    const cut = await inTerminal(`timeout --foreground --preserve-status -s INT 1 ${command}; exit $?`);
    expect(cut.code).toBe(130);
  });

  it("is gone before a reader shows what it reads on the same terminal, however slow it is", async () => {
    const clean = `'${process.execPath}' '${BIN}' clean '${made}' --no-cache --format json`;
    const { shown } = await inTerminal(`${clean} | (sleep 3; head -c 20; sleep 2; cat > '${join(outputs, "piped")}')`);
    expect(shown.slice(shown.indexOf('{"schema"'))).toMatch(/^\{"schema":"[^\r\u001b]*$/u);
  });

  it("shows the time taken while one large file is read, and is gone before a table stands there", async () => {
    const large = makeCorpus(join(folder, "large"), 1, 6_000_000);
    const { code, shown } = await inTerminal(`${freq} '${large}' --top 3`);
    expect(code).toBe(0);
    expect(shown).toMatch(/\[ *\] 0\/1 \(0 %\) {2}\d+:\d\d so far/u);
    const after = shown.slice(shown.lastIndexOf("so far"));
    expect(after).toMatch(/^so far\r\u001b\[K[^\r]*term/u);
  });
});
