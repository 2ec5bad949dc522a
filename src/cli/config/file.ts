import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isObject } from "../../base/is-object.js";
import { CexiError } from "../../model/errors.js";
import type { ConfigFault } from "../../words/en/messages.js";
import { failure } from "../../words/message.js";

/** The file that is looked for in the working folder and the folders above it. */
const CONFIG_NAME = "cexi.config.json";

/** Every option of every command, with a path of a hundred characters each, stays far below. Unit: bytes. */
export const LARGEST = 1 << 20;

/** A settings file as read: one JSON object, whose keys are not checked yet. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ConfigChoice {
  /** `--config FILE`; `false` for `--no-config`. */
  readonly config?: string | boolean | undefined;
}

/** The settings file of a run: the one that is named, else the nearest one above; `null` where there is none. */
export async function openConfig(choice: ConfigChoice): Promise<ConfigFile | null> {
  const named = namedFile(choice);
  if (named === false) return null;
  if (named !== null) return readConfig(resolve(named.path), named.said);
  const path = findConfig();
  return path === null ? null : readConfig(path, shownPath(path));
}

/** The file that a line or the environment names; `false` for none at all, `null` where nothing is said. */
export function namedFile({ config }: ConfigChoice): { path: string; said: string } | false | null {
  const { CEXI_CONFIG, CEXI_NO_CONFIG } = process.env;
  if (config === false) return false;
  if (typeof config === "string") return { path: config, said: `--config ${config}` };
  if (CEXI_NO_CONFIG && !/^(?:0|false|no|off)$/iu.test(CEXI_NO_CONFIG)) return false;
  return CEXI_CONFIG ? { path: CEXI_CONFIG, said: `CEXI_CONFIG: ${CEXI_CONFIG}` } : null;
}

/** The nearest settings file in this folder or above it; a folder that may not be looked into holds none. */
export function findConfig(): string | null {
  for (let at = process.cwd(); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return null;
  }
}

export const shownPath = (path: string): string => relative(process.cwd(), path) || path;

async function readConfig(path: string, said: string): Promise<ConfigFile> {
  const text = decoded(readLimited(path, said), said);
  if (text.trim() === "") throw unreadable(said, "empty");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw await damage(text, shownPath(path), error as Error);
  }
  if (!isObject(data)) throw failure("E_CONFIG_OBJECT", { where: said, command: null, found: found(data) });
  const file = { path, text, data };
  await refuseRepeatedKeys(file);
  return file;
}

const unreadable = (where: string, why: ConfigFault, detail = ""): CexiError =>
  failure("E_CONFIG_UNREADABLE", { where, why, detail });

/** Reads no more than a settings file can hold, whatever stands under the name. */
function readLimited(path: string, said: string): Buffer {
  let file: number | undefined;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw unreadable(said, "folder");
    if (!stats.isFile() && said === shownPath(path)) throw unreadable(said, "irregular");
    file = openSync(path, "r");
    const buffer = Buffer.alloc(stats.isFile() ? Math.min(stats.size, LARGEST) + 1 : LARGEST + 1);
    let size = 0;
    for (let read = 1; read > 0 && size < buffer.length; size += read) {
      read = readSync(file, buffer, size, buffer.length - size, null);
    }
    if (size > LARGEST) throw unreadable(said, "large");
    return buffer.subarray(0, size);
  } catch (error) {
    if (error instanceof CexiError) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    throw code === "ENOENT" || code === "ENOTDIR" ? unreadable(said, "missing") : unreadable(said, "other", code);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function decoded(bytes: Buffer, said: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes); // takes a byte order mark away
  } catch {
    throw unreadable(said, "encoding");
  }
}

/** Where in a file the value or key stands that `keys` lead to: `cexi.config.json:3:5`. */
export async function whereIs(file: ConfigFile, keys: readonly string[]): Promise<string> {
  const where = shownPath(file.path);
  const json = await parser();
  try {
    const tree = json.parseTree(file.text);
    const node = tree && json.findNodeAtLocation(tree, [...keys]);
    // a value is named by its key, which stands before it
    const offset = node?.parent?.type === "property" ? node.parent.offset : node?.offset;
    return offset === undefined ? where : `${where}:${placeAt(file.text, offset)}`;
  } catch {
    return where; // nested so deeply that the parser gives up
  }
}

async function refuseRepeatedKeys({ path, text }: ConfigFile): Promise<void> {
  const json = await parser();
  const seen: Set<string>[] = [];
  let repeated: CexiError | undefined;
  try {
    json.visit(text, {
      onObjectBegin: () => void seen.push(new Set()),
      onObjectEnd: () => void seen.pop(),
      onObjectProperty: (key, offset) => {
        if (seen.at(-1)!.has(key))
          repeated ??= failure("E_CONFIG_TWICE", {
            where: `${shownPath(path)}:${placeAt(text, offset)}`,
            key: found(key),
          });
        seen.at(-1)!.add(key);
      },
    });
  } catch {} // nested so deeply that the parser gives up
  if (repeated !== undefined) throw repeated;
}

/** Where and why a text is no JSON. Node's own message names the place in some releases and in others not. */
async function damage(text: string, where: string, error: Error): Promise<CexiError> {
  if (error instanceof RangeError) return unreadable(where, "deep");
  const json = await parser();
  const errors: import("jsonc-parser").ParseError[] = [];
  try {
    json.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return unreadable(where, "deep");
  }
  const first = errors[0];
  if (first === undefined) return failure("E_CONFIG_JSON", { where, detail: error.message });
  const detail = json
    .printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase();
  return failure("E_CONFIG_JSON", { where: `${where}:${placeAt(text, first.offset)}`, detail });
}

function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return `${before.split("\n").length}:${[...before.slice(start)].length + 1}`;
}

/** Loaded only where there is a file. */
async function parser(): Promise<typeof import("jsonc-parser")> {
  return (await import("jsonc-parser")).default;
}

/** The variable of an option, of all commands or of one: `CEXI_MIN_COUNT`, `CEXI_FREQ_MIN_COUNT`. */
export const variableOf = (name: string, command?: string): string =>
  ["cexi", ...(command ? [command] : []), name].join("_").replaceAll("-", "_").toUpperCase();

/** Variables that are no option: the folder of the cache, the settings file. */
export const OTHER_VARIABLES = ["CEXI_CACHE", "CEXI_CONFIG", "CEXI_NO_CONFIG"];

/** A value that was found, short enough for one line, as it stands in JSON. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value !== "string") return String(value);
  const quoted = JSON.stringify(value);
  return quoted.length <= LONGEST_QUOTE ? quoted : `${quoted.slice(0, LONGEST_QUOTE)}…"`;
}

/** More of a wrong value or key tells nothing more. Unit: UTF-16 code units. */
const LONGEST_QUOTE = 60;
