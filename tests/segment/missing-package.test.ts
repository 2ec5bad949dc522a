import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const built = new URL("../../dist/lib/index.js", import.meta.url);

describe.skipIf(!existsSync(built))("a machine without nodejieba (skipped before a build)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cexi-binding-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const hook = join(folder, "hook.cjs");
  writeFileSync(
    hook,
    `const { Module } = require("node:module");
     const resolve = Module._resolveFilename;
     Module._resolveFilename = function (request, ...rest) {
       if (request.startsWith(process.env.MISSING)) throw Object.assign(new Error("Cannot find module " + request), { code: "MODULE_NOT_FOUND" });
       return resolve.call(this, request, ...rest);
     };`,
  );
  const run = (name: string, missing = "nodejieba") => {
    const script = `import(${JSON.stringify(built.href)}).then(({ chooseEngine }) => {
      const { engine, notice } = chooseEngine(${name});
      console.log(JSON.stringify([engine.engine, engine.cut("推动发展"), notice]));
    }).catch((error) => { console.log(JSON.stringify([error.code, error.message])); });`;
    return JSON.parse(
      spawnSync(process.execPath, ["--require", hook, "-e", script], {
        encoding: "utf8",
        env: { ...process.env, MISSING: missing },
      }).stdout,
    );
  };

  it("segments with node-rs and says so", () => {
    const [engine, pieces, notice] = run("undefined");
    expect([engine, pieces]).toEqual(["node-rs", ["推动", "发展"]]);
    expect(notice.message).toMatch(/^nodejieba is not available \(package not installed\)/u);
  });
  it("needs none of the package's native code", () => {
    const [engine, , notice] = run("undefined", "nodejieba/build");
    expect([engine, notice]).toEqual(["nodejieba", null]);
  });
  it("refuses --engine nodejieba with a remedy", () => {
    const [code, message] = run('"nodejieba"');
    expect(code).toBe("E_ENGINE_UNAVAILABLE");
    expect(message).toContain("--engine node-rs");
  });
});
