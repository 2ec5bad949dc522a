import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Pool } from "../../src/work/pool.js";

let folder: string;
let program: URL;

/** A program that doubles numbers, and tells a shared counter what it has done so far. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cexi-pool-"));
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const serve = readFileSync(new URL("../../src/work/serve.ts", import.meta.url), "utf8");
  writeFileSync(join(folder, "serve.mjs"), ts.transpileModule(serve, { compilerOptions }).outputText);
  writeFileSync(
    join(folder, "program.mjs"),
    `import { dataOfThread, serve } from "./serve.mjs";
     const state = dataOfThread();
     const told = () => { Atomics.add(state, 0, 1); Atomics.notify(state, 0); };
     serve((number) => {
       if (number < 0) throw new Error("no such number");
       setImmediate(told);
       return { done: 2 * number };
     });
     setImmediate(told);`,
  );
  program = pathToFileURL(join(folder, "program.mjs"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pooled(threads: number): { pool: Pool<number, number>; until: (steps: number) => void } {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const pool = new Pool<number, number>(() => ({ program, data: state }));
  pool.grow(threads);
  /** Blocks this thread, so that nothing a thread sends arrives, until threads have done so many steps. */
  const until = (steps: number): void => {
    for (let done = Atomics.load(state, 0); done < steps; done = Atomics.load(state, 0)) Atomics.wait(state, 0, done);
  };
  return { pool, until };
}

describe("a pool of threads", () => {
  it("gives each task the answer to it, for any number of threads", async () => {
    for (const threads of [1, 2, 3]) {
      const { pool } = pooled(threads);
      const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => pool.run(number, 1)));
      await pool.close();
      expect(answers).toEqual([2, 4, 6, 8, 10]);
    }
  });

  it("rejects a task of which its program dies, and closes", async () => {
    const { pool } = pooled(1);
    await expect(pool.run(-1, 1)).rejects.toThrow("no such number");
    await pool.close();
    expect(pool.size).toBe(0);
  });

  it("closes before a thread has begun", async () => {
    const { pool } = pooled(2);
    await pool.close();
    expect(pool.size).toBe(0);
  });

  it("closes where a thread waits for tasks and nothing that it sent has arrived yet", async () => {
    const { pool, until } = pooled(1);
    await new Promise((resolve) => setTimeout(resolve)); // the thread is started from the event loop
    until(1);
    await pool.close();
    expect(pool.size).toBe(0);
  });

  it("closes where an answer is on its way, and rejects or gives it", async () => {
    const { pool, until } = pooled(1);
    expect(await pool.run(1, 1)).toBe(2);
    const last = pool.run(4, 1).then(
      (done) => done,
      () => "rejected",
    );
    until(3);
    await pool.close();
    expect([8, "rejected"]).toContain(await last);
  });
});
