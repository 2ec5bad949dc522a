import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KEY_DIGITS } from "../../src/cache/cache-path.js";
import { PackWriter } from "../../src/cache/pack-writer.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pack-writer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (digit: string): string => digit.repeat(KEY_DIGITS);
const MANY = 3 << 20; // more than is gathered before the first write

describe("PackWriter", () => {
  it("writes the format that its file describes, byte by byte", () => {
    const writer = new PackWriter(folder, "one");
    writer.put(key("a"), [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]);
    writer.put(key("b"), []);
    writer.put(key("a"), [Uint8Array.of(9)]);
    const bytes = readFileSync(writer.flush()!);
    const number = (value: number): Buffer => {
      const four = Buffer.alloc(4);
      four.writeUInt32LE(value);
      return four;
    };
    const entry = (digit: string, offset: number, blob: readonly number[]): Buffer[] => [
      Buffer.from(key(digit), "hex"),
      number(offset / 4),
      number(blob.length),
      number(crc32(Uint8Array.from(blob))),
    ];
    const index = Buffer.concat([...entry("a", 16, [1, 2, 3]), ...entry("b", 20, [])]);
    expect(bytes).toEqual(
      Buffer.concat([
        Buffer.from("cexi-blobs-3"),
        number(crc32(basename(folder))),
        Buffer.from([1, 2, 3, 0]),
        index,
        number(2),
        number(crc32(index)),
        Buffer.from("blobend\n"),
      ]),
    );
  });

  it("shows nothing under its name before it is whole, and nothing at all when given up", () => {
    const writer = new PackWriter(folder, "one");
    writer.put(key("a"), [new Uint8Array(MANY)]);
    expect(readdirSync(folder)).toEqual([`one.${process.pid}.tmp`]);
    const listeners = process.listenerCount("exit");
    writer.abandon();
    expect(process.listenerCount("exit")).toBe(listeners - 1);
    expect(readdirSync(folder)).toEqual([]);
    writer.put(key("b"), [Uint8Array.of(1)]);
    expect(writer.flush()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says so where its file was deleted under its hands, or its folder", () => {
    const writer = new PackWriter(join(folder, "store"), "one");
    writer.put(key("a"), [new Uint8Array(MANY)]);
    rmSync(join(folder, "store"), { recursive: true });
    writer.put(key("b"), [new Uint8Array(MANY)]);
    expect(writer.flush()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves a file of its temporary name alone", () => {
    mkdirSync(join(folder, `one.${process.pid}.tmp`));
    const writer = new PackWriter(folder, "one");
    writer.put(key("a"), [Uint8Array.of(1)]);
    expect(writer.flush()).toBeNull();
    expect(readdirSync(folder)).toEqual([`one.${process.pid}.tmp`]);
  });
});
