import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, lines, scratch } from "../helpers/cexi.js";

const folder = scratch();
const hook = join(folder, "without-nodejieba.cjs");
writeFileSync(
  hook,
  `const { Module } = require("node:module");
   const resolve = Module._resolveFilename;
   Module._resolveFilename = function (request, ...rest) {
     if (request.startsWith("nodejieba")) throw Object.assign(new Error("Cannot find module " + request), { code: "MODULE_NOT_FOUND" });
     return resolve.call(this, request, ...rest);
   };`,
);

describe("a machine on which nodejieba did not build", () => {
  it.each([["1"], ["2"]])("does the main job with the other engine and says so (--jobs %s)", (jobs) => {
    const ran = cexi(["freq", "corpus", "--format", "json", "--no-cache", "--jobs", jobs], {
      env: { NODE_OPTIONS: `--require ${hook}` },
    });
    expect(ran.code).toBe(0);
    const result = JSON.parse(ran.out);
    expect(result.run.engine).toBe("node-rs");
    expect(result.terms.length).toBeGreaterThan(1000);
    expect(lines(ran.err).filter((line) => line.includes("nodejieba is not available"))).toHaveLength(1);
  });
});
