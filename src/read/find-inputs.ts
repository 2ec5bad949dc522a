import { type Dirent, fstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { extname, isAbsolute, resolve } from "node:path";
import { entryPath, onDisk, pathsShownAs } from "../base/disk-names.js";
import { byCodeUnit } from "../base/order.js";
import { tried } from "../base/tried.js";
import type { Problem } from "../model/corpus.js";
import { problem } from "../words/message.js";
import { decode } from "./text/decode.js";
import { UnreadFiles } from "./unread-formats.js";
import { holdsChinese, isWorthReading } from "./worth-reading.js";

/** Standard input among the paths. */
export const STANDARD_INPUT = "-";

interface Inputs {
  /** Files to read, each once, in code-unit order. */
  readonly inputs: readonly string[];
  readonly problems: readonly Problem[];
}

export interface FindOptions {
  /** A file with one path a line, read in addition to `paths`; `-` for standard input. */
  readonly filesFrom?: string;
  /** Files that are written to, not read: results of this run. */
  readonly outputs?: readonly string[];
}

/** The files behind paths, folders, globs and a list of paths. Hidden entries of folders are skipped. */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<Inputs> {
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const path of [...paths, ...listedIn(options.filesFrom, problems)]) {
    for (const file of await filesBehind(path, problems)) files.push(file);
  }
  const isOutput = outputTest(options.outputs ?? []);
  return { inputs: onceEach(files).filter((file) => !isOutput(file)), problems };
}

/** Whether a file is one that the run writes: by its place on the disk, so that no other name for it is read. */
function outputTest(outputs: readonly string[]): (path: string) => boolean {
  const placeOf = (path: string | number): string | undefined => {
    const stats = tried(() => (typeof path === "number" ? fstatSync(path) : statSync(onDisk(path))));
    return stats?.isFile() ? `${stats.dev} ${stats.ino}` : undefined;
  };
  const places = new Set([...outputs, STANDARD_OUTPUT].map(placeOf).filter((place) => place !== undefined));
  return places.size === 0 ? () => false : (path) => path !== STANDARD_INPUT && places.has(placeOf(path)!);
}
const STANDARD_OUTPUT = 1; // its descriptor

/** One spelling for each file: the first by code unit, so that the order of the paths makes no difference. */
function onceEach(files: readonly string[]): string[] {
  const spelling = new Map<string, string>();
  for (const file of files) {
    const key = file === STANDARD_INPUT ? file : resolve(file);
    const known = spelling.get(key);
    if (known === undefined || byCodeUnit(file, known) < 0) spelling.set(key, file);
  }
  return [...spelling.values()].sort(byCodeUnit);
}

/** The paths in a file, one per line (or divided by NUL, as `find -print0` writes them). */
function listedIn(list: string | undefined, problems: Problem[]): string[] {
  if (list === undefined) return [];
  try {
    const decoded = decode(readFileSync(list === STANDARD_INPUT ? 0 : list), "utf-8");
    const text = "text" in decoded ? decoded.text : "";
    return text.split(text.includes("\0") ? "\0" : /\r?\n/u).filter((path) => path.trim() !== "");
  } catch (error) {
    problems.push(unreadable(list, "list", error));
    return [];
  }
}

/** Why the system would not let something be read, and what to do. */
export function unreadable(path: string, what: "file" | "folder" | "list", error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return problem(path, "E_NOT_FOUND", { what });
  if (code === "EACCES" || code === "EPERM") return problem(path, "E_DENIED", { what });
  if (code === "ERR_FS_FILE_TOO_LARGE" || code === "ERR_STRING_TOO_LONG") return problem(path, "E_TOO_LARGE");
  return problem(path, "E_UNREADABLE", { what, detail: code ?? String(error) });
}

async function filesBehind(path: string, problems: Problem[]): Promise<string[]> {
  if (path === STANDARD_INPUT) return [path];
  let isFolder: boolean;
  try {
    isFolder = statSync(onDisk(path)).isDirectory();
  } catch (error) {
    const matches = await filesMatching(path);
    if (matches.length > 0) return matches;
    const others = pathsShownAs(path);
    if (others.length > 0) return (await Promise.all(others.map((other) => filesBehind(other, problems)))).flat();
    problems.push(missing(path, error));
    return [];
  }
  if (!isFolder) return [path];
  const known = problems.length;
  const unread = new UnreadFiles();
  const files = filesUnder(path, problems, unread);
  for (const problem of unread.problems(path)) problems.push(problem);
  if (files.length === 0 && problems.length === known) {
    problems.push(problem(path, "E_NO_TEXTS", { where: "folder", pictures: unread.pictures }));
  }
  return files;
}

const GLOB_CHARACTER = /[*?[\]{}!]/u;

async function filesMatching(pattern: string): Promise<string[]> {
  if (!GLOB_CHARACTER.test(pattern)) return [];
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern.replaceAll("\\", "/"), {
    dot: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern), // paths are printed as they were named
  });
  // A pattern that names an extension means it; one that ends in a star means all texts.
  return /^\.\w+$/u.test(extname(pattern)) ? files : files.filter(isWorthReading);
}

function missing(path: string, error: unknown): Problem {
  if (GLOB_CHARACTER.test(path)) return problem(path, "E_NO_MATCH");
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== "ENOENT" && code !== "ENOTDIR") return unreadable(path, "file", error);
  return problem(path, "E_NO_SUCH_PATH");
}

/** Readable files below a folder. Folders already entered are not entered again, so linked loops end. */
function filesUnder(folder: string, problems: Problem[], unread: UnreadFiles): string[] {
  const entered = new Set<string>();
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let entries: Dirent<Buffer>[];
    try {
      const real = realpathSync.native(onDisk(next), { encoding: "buffer" }).toString("latin1");
      if (entered.has(real)) continue;
      entered.add(real);
      entries = readdirSync(onDisk(next), { encoding: "buffer", withFileTypes: true });
    } catch (error) {
      problems.push(unreadable(next, "folder", error));
      continue;
    }
    for (const entry of entries) {
      if (entry.name[0] === DOT) continue;
      const path = entryPath(next, entry.name);
      if (isFolderEntry(entry, path)) waiting.push(path);
      else if (isWorthReading(path)) files.push(path);
      else unread.add(path, () => holdsChinese(path));
    }
  }
  return files;
}

const DOT = 0x2e;

/** A link that leads nowhere is none: reading it will say so. */
const isFolderEntry = (entry: Dirent<Buffer>, path: string): boolean =>
  entry.isSymbolicLink() ? tried(() => statSync(onDisk(path)).isDirectory()) === true : entry.isDirectory();
