import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const BIN = join(ROOT, "bin/cexi.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real binary, with its own cache folder, away from any terminal. */
export function cexi(
  args: readonly string[],
  options: { input?: string | Buffer; cwd?: string; env?: object } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input: options.input ?? "",
    cwd: options.cwd ?? ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", CEXI_CACHE: join(tmpdir(), "cexi-tests-cache"), ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same while the test goes on. */
export function startCexi(
  args: readonly string[],
  options: { cwd?: string; env?: object } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", ...options.env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<Ran>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  return { child, ended };
}

export const json = (ran: Ran) => JSON.parse(ran.out);

/** A folder of its own for a test file, removed afterwards. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "cexi-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lines of standard error; none may look like a stack trace. */
export const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
export const isStackTrace = (text: string): boolean => /^\s+at |node:internal|Error:.*\n\s+at /mu.test(text);
