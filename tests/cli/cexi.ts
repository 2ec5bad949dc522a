import { spawnSync } from "node:child_process";
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
