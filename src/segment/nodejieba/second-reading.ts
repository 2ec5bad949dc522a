import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withTemporary } from "../../base/with-temporary.js";
import type { SpareLoad } from "../engine.js";

/** What the thread that loads is told: a path that leads to the dictionary, and elsewhere as soon as it was opened. */
export interface SpareLink {
  readonly path: string;
  /** Not 0 from the moment that the thread reads through the link; memory that threads share. */
  readonly isRead: Int32Array;
}

/** Where the system shows the files that this process has open; not everywhere. */
const OPEN_FILES = "/proc/self/fd";
/** How often it is looked how far the thread is. Unit: milliseconds. */
const LOOK = 5;
/** A thread that has said so long that it reads has opened the file; it does so again four times as late. Unit: milliseconds. */
const SURELY = 100;

/**
 * Spares a thread the second reading of a file, see README.md: lays a link that leads to `file`, and to `instead` as soon
 * as the file is open.
 *
 * @returns `null` where no link can be laid, or (Windows) paths reach native code in another encoding
 */
export function spareSecondReading(file: string, instead: string): SpareLoad | null {
  if (process.platform === "win32") return null;
  const told: SpareLink = {
    path: join(tmpdir(), `cexi-${randomUUID()}`),
    isRead: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  let real: string;
  try {
    real = realpathSync(file);
    symlinkSync(real, told.path);
  } catch {
    return null;
  }
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let readingSince = Number.POSITIVE_INFINITY;
  const look = setInterval(() => {
    if (Atomics.load(told.isRead, 0) === 0) return;
    const now = performance.now();
    readingSince = Math.min(readingSince, now);
    if (now - readingSince < SURELY && !isOpen(real)) return;
    clearInterval(look);
    leadTo(instead, told.path);
  }, LOOK);
  void withTemporary(told.path, () => ended);
  return {
    told,
    end: () => {
      clearInterval(look);
      end();
    },
  };
}

/** In one step: there is a link at every moment, for a path that leads nowhere would end the process. */
function leadTo(target: string, path: string): void {
  const next = `${path}-next`;
  try {
    symlinkSync(target, next);
    renameSync(next, path);
  } catch {
    rmSync(next, { force: true });
  }
}

/** Whether this process is seen to have a file open. */
function isOpen(file: string): boolean {
  if (!existsSync(OPEN_FILES)) return false;
  return readdirSync(OPEN_FILES).some((descriptor) => {
    try {
      return readlinkSync(join(OPEN_FILES, descriptor)) === file;
    } catch {
      return false; // closed since
    }
  });
}

/** So much of the end of a dictionary is looked at: a hundred words. Unit: bytes. */
const LOOKED_AT = 2_000;

/** Words at the end of a dictionary in jieba's format, with their tags: an engine that has read it all knows them. */
export function lastWords(dictionary: string): { readonly word: string; readonly tag: string }[] {
  const [, ...lines] = endOf(dictionary).trimEnd().split("\n"); // the first line may be cut
  return lines.flatMap((line) => {
    const [word, , tag] = line.trimEnd().split(" ");
    return word === undefined || tag === undefined ? [] : [{ word, tag }];
  });
}

function endOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, LOOKED_AT));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString("utf8");
  } finally {
    closeSync(file);
  }
}
