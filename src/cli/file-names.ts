import { resolve, sep } from "node:path";
import { freeName } from "../base/free-name.js";

/** Longest name of one file or folder, below the 255 bytes of common file systems. Unit: bytes of UTF-8. */
const LONGEST_NAME = 200;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu; // names that Windows keeps for devices
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff<>:"|?*\\/]/gu;

/**
 * File names for documents, relative to one folder and never outside it: the paths below the folder that all of them
 * share, with what is unsafe in names replaced, `.txt` at the end, and a number where two would fall together. In the
 * order of the paths.
 */
export function fileNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    resolve(path)
      .split(sep)
      .filter((part) => part !== ""),
  );
  const shared = sharedDepth(parts);
  const taken = new Set<string>();
  return parts.map((all) => {
    const folders = all.slice(shared, -1).map(fileNameOf);
    const name = fileNameOf((all.at(-1) ?? "text").replace(/\.txt$/iu, ""));
    const numbered = (copy: number): string => [...folders, `${name}${copy === 1 ? "" : `~${copy}`}.txt`].join("/");
    // some file systems do not tell upper from lower case, nor composed from decomposed characters
    return freeName(taken, numbered, (file) => file.normalize("NFC").toLowerCase());
  });
}

function sharedDepth(parts: readonly (readonly string[])[]): number {
  let depth = Math.min(...parts.map((all) => all.length - 1));
  for (const all of parts) {
    for (let at = 0; at < depth; at++) if (all[at] !== parts[0]![at]) depth = at;
  }
  return Math.max(0, depth);
}

/** A text as the name of one file: what is unsafe becomes `_`. */
export function fileNameOf(text: string): string {
  let safe = text.replace(UNSAFE, "_").replace(/^\.+|[. ]+$/gu, "_");
  if (RESERVED.test(safe)) safe = `_${safe}`;
  while (Buffer.byteLength(safe) > LONGEST_NAME) safe = [...safe].slice(0, -1).join("");
  return safe === "" ? "_" : safe;
}
