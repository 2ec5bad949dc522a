import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A file that an engine reads twice while it loads, the second time for something that nobody asks for here. */
export interface ReadTwice {
  readonly file: string;
  /** What may stand in its place the second time. */
  readonly instead: string;
}

/** A path that leads to such a file, and elsewhere as soon as it was opened; see `SparedReading`. */
export interface SpareLink {
  readonly path: string;
  /** One of `LINK`, in memory that threads share. */
  readonly state: Int32Array;
}

/** How far the thread is that reads through the link; `loaded` also where it did not use it. */
export const LINK = { waiting: 0, reading: 1, loaded: 2 } as const;

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
