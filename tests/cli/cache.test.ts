import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, scratch } from "../helpers/cexi.js";

const folder = scratch();
const home = join(folder, "cache");
const env = { CEXI_CACHE: home };
const text = join(folder, "a.txt");
writeFileSync(text, "推动产业发展，优化营商环境。\n");
const freq = (...more: string[]): string =>
  cexi(["freq", text, "--format", "json", "--engine", "node-rs", ...more], { env }).out;

describe("the cache", () => {
  it("gives the same bytes cold, warm, damaged and not at all", () => {
    const cold = freq();
    expect(freq()).toBe(cold);
    expect(freq("--no-cache")).toBe(cold);
    for (const file of readdirSync(home, { recursive: true, encoding: "utf8" })) {
      if (file.endsWith(".pack")) writeFileSync(join(home, file), "damaged");
    }
    expect(freq()).toBe(cold);
  });

  it("leaves records the names and hashes that they came with, in a file of any name", () => {
    const records = cexi(["clean", text, "--format", "ndjson"], { env }).out;
    for (const name of ["records.ndjson", "again.ndjson"]) {
      const file = join(folder, name);
      writeFileSync(file, records);
      const read = (...more: string[]) => cexi(["clean", file, "--format", "json", ...more], { env }).out;
      const { documents } = JSON.parse(read());
      expect(documents[0]).toMatchObject({ path: text, sha256: JSON.parse(records).sha256 });
      expect(read()).toBe(read("--no-cache"));
    }
  });

  it("tells one option's tokens from another's", () => {
    const dictionary = join(folder, "words.txt");
    writeFileSync(dictionary, "动产业 9 n\n推动产业 9 n\n");
    const plain = freq();
    expect(freq("--dict", dictionary)).not.toBe(plain);
    expect(freq()).toBe(plain);
    expect(freq("--keep-boilerplate")).toBe(freq("--keep-boilerplate", "--no-cache"));
  });

  it("says where it is and what it holds, and forgets on request", () => {
    freq();
    expect(cexi(["cache", "path"], { env }).out).toBe(`${home}\n`);
    const info = JSON.parse(cexi(["cache", "info", "--format", "json"], { env }).out);
    expect(info).toMatchObject({ schema: "cexi/cache/1", folder: home, max_bytes: 2 * 1024 ** 3, cleared: false });
    expect(info.bytes).toBeGreaterThan(0);
    expect(JSON.parse(cexi(["cache", "clear", "--format", "json"], { env }).out)).toMatchObject({
      cleared: true,
      files: info.files,
    });
    expect(JSON.parse(cexi(["cache", "--format", "json"], { env }).out)).toMatchObject({ files: 0, bytes: 0 });
    expect(existsSync(text)).toBe(true);
  });

  it("takes away what other versions left, once something new is written", () => {
    const old = join(home, "bags-0123456789ab");
    mkdirSync(old);
    writeFileSync(join(old, "m1-0123456789ab.pack"), "old");
    freq("--keep-boilerplate", "--encoding", "utf-8");
    expect(existsSync(old)).toBe(false);
  });

  it("gives back standard input with what a site repeats below its texts: a pipe is read once", () => {
    const pages = ["产业", "教育", "医疗", "生态"].map((topic) =>
      JSON.stringify({
        title: topic,
        text: `我们坚持把${topic}放在首位，今年的各项任务都已经落实到位。\n下一步，${topic}项目建设还要加快推进。\n泉城之窗频道荣誉出品`,
      }),
    );
    const piped = (...more: string[]) =>
      cexi(["freq", "--format", "json", "--engine", "node-rs", ...more], { env, input: pages.join("\n") });
    expect(piped()).toEqual(piped("--no-cache"));
    expect(JSON.parse(piped().out).corpus.documents).toBe(4);
    expect(piped().out).not.toContain("泉城");
  });

  it("costs no result when its folder cannot be written", () => {
    const file = join(folder, "in-the-way");
    writeFileSync(file, "");
    const ran = cexi(["freq", text, "--format", "json", "--engine", "node-rs"], {
      env: { CEXI_CACHE: join(file, "x") },
    });
    expect([ran.code, ran.out]).toEqual([0, freq("--no-cache")]);
  });
});
