import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interruption, noteTemporary } from "../../base/interruption.js";
import { LINK, type ReadTwice, type SpareLink } from "./second-reading.js";

/** Where the system shows the files that this process has open; not everywhere. */
const OPEN_FILES = "/proc/self/fd";
/** How often it is looked how far the thread is. Unit: milliseconds. */
const LOOK = 5;
/** A thread that has said so long that it reads has opened the file; it does so again four times as late. Unit: milliseconds. */
const SURELY = 100;

/**
 * Spares a thread the second reading of a file that its engine reads twice, which is half of its time and memory: the
 * engine is given a link that leads to the file. As soon as the file is open, the link leads to a small one: what is open
 * stays what it is, what is opened after that is small. Whoever loads looks whether all was read, and reads again where
 * it was not; where there are no links, or it is looked too late, the file is read twice as ever.
 */
export class SparedReading {
  readonly link: SpareLink;
  readonly #file: string;
  readonly #instead: string;
  readonly #timer: NodeJS.Timeout;
  #readingSince = Number.POSITIVE_INFINITY;
  #isSpared = false;
  #end: () => void = () => {};

  private constructor(path: string, file: string, instead: string) {
    this.link = { path, state: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    this.#file = file;
    this.#instead = instead;
    this.#timer = setInterval(() => this.#look(), LOOK);
    const loading = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    interruption.loading.add(loading);
    void loading.then(() => interruption.loading.delete(loading));
  }

  /** Lays the link; `null` where that cannot be done, or (Windows) paths reach native code in another encoding. */
  static begin({ file, instead }: ReadTwice): SparedReading | null {
    if (process.platform === "win32") return null;
    const path = join(tmpdir(), `cexi-${randomUUID()}`);
    try {
      const real = realpathSync(file);
      symlinkSync(real, path);
      noteTemporary(path);
      return new SparedReading(path, real, instead);
    } catch {
      return null;
    }
  }

  /** Takes the link away: the thread has loaded, or has ended. */
  end(): void {
    clearInterval(this.#timer);
    rmSync(this.link.path, { force: true });
    interruption.temporaryFiles.delete(this.link.path);
    this.#end();
  }

  #look(): void {
    const state = Atomics.load(this.link.state, 0);
    if (state === LINK.loaded) this.end();
    if (state !== LINK.reading || this.#isSpared) return;
    const now = performance.now();
    this.#readingSince = Math.min(this.#readingSince, now);
    if (now - this.#readingSince >= SURELY || isOpen(this.#file)) this.#spare();
  }

  /** In one step: there is a link at every moment. */
  #spare(): void {
    this.#isSpared = true;
    const next = `${this.link.path}-next`;
    try {
      symlinkSync(this.#instead, next);
      renameSync(next, this.link.path);
    } catch {
      rmSync(next, { force: true });
    }
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
