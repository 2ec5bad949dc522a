import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as yieldToSignals } from "node:timers/promises";
import { withTemporary } from "../../base/with-temporary.js";
import { failure } from "../../words/message.js";
import { writeFailure } from "./write-output.js";

interface NamedFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Refuses a folder that cannot be made or that holds something: nothing of the user's is ever overwritten. */
export function checkNewFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw failure("E_OUTPUT_NOT_FOLDER", { path: folder });
  if (readdirSync(folder).length > 0) throw failure("E_OUTPUT_NOT_EMPTY", { path: folder });
}

/** Writes a folder whole or not at all: beside its place first, then under its name. */
export async function writeFolder(folder: string, files: Iterable<NamedFile>): Promise<void> {
  checkNewFolder(folder);
  const target = folder.replace(/\/+$/u, "");
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await withTemporary(temporary, async () => {
      mkdirSync(temporary);
      for (const { name, text } of files) {
        const path = join(temporary, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text, { flag: "wx" });
        await yieldToSignals();
      }
      if (lstatSync(target, { throwIfNoEntry: false })) rmdirSync(target);
      renameSync(temporary, target);
    });
  } catch (error) {
    throw writeFailure(folder, error);
  }
}
