import { closeSync, openSync, readSync } from "node:fs";
import { basename, extname } from "node:path";
import { onDisk } from "../base/disk-names.js";
import { BYTE_EXTENSIONS, byteReaderOf } from "./byte-readers.js";
import { isMarkup, SERVED_EXTENSIONS, TEXT_EXTENSIONS } from "./readers.js";
import { decode } from "./text/decode.js";

export const isReadable = (path: string): boolean => {
  const extension = extname(path).toLowerCase();
  return (TEXT_EXTENSIONS.includes(extension) || BYTE_EXTENSIONS.includes(extension)) && !isAside(path);
};

/** Files that programs lay beside a document while it is open, and our own settings: no texts, and nothing is lost. */
const isAside = (path: string): boolean => /^(?:~\$|cexi\.config\.json$)/u.test(basename(path));

/** Whether a name does not tell what it is: `index`, `show.php?id=7`, `list.do`, `1.关于印发方案的通知`. */
export const maySayNothing = (path: string): boolean =>
  (!/^\.[a-z][a-z0-9]{0,9}$/iu.test(extname(path)) || isServed(path)) && !isAside(path);

const isServed = (path: string): boolean => SERVED_EXTENSIONS.includes(extname(path).toLowerCase());

/** So much of a file tells whether it is a text. Unit: bytes. */
const SNIFFED = 4096;
/** Chinese letters among the characters of a text, at least. */
const LEAST_HAN = 0.15;
const HAN = /\p{Script=Han}/gu;

/**
 * Whether bytes begin as a document does: one of the formats read here, a page, or a text in Chinese; what is called as
 * servers call pages has to be one.
 */
export function beginsAsText(whole: Buffer, name = ""): boolean {
  const bytes = whole.subarray(0, SNIFFED);
  if (byteReaderOf(bytes, "") !== null) return true;
  const decoded = decode(bytes);
  if ("notText" in decoded) return false;
  return isMarkup(decoded.text) || (!isServed(name) && isChinese(decoded.text));
}

function isChinese(text: string): boolean {
  const letters = text.replace(/\s+/gu, "");
  return (letters.match(HAN)?.length ?? 0) > LEAST_HAN * letters.length;
}

/** Whether a file found in a folder is read: by its ending or, where that says nothing, by how it begins. */
export const isWorthReading = (path: string): boolean =>
  isReadable(path) || (maySayNothing(path) && beginsAs(path, (bytes) => beginsAsText(bytes, path)));

const PROGRAM =
  /\.(?:py|r|rmd|do|ado|js|mjs|ts|css|scss|sh|bat|ps1|c|h|cpp|java|go|rs|php|jsp|aspx?|vue|ipynb|ya?ml|toml|ini|cfg|conf|lock|map|exe|dll|bin)$/iu;

/** Whether a file of another ending holds a text in Chinese, and is no program: 全文.log, 报告.xml. */
export const holdsChinese = (path: string): boolean =>
  !PROGRAM.test(path) &&
  !isAside(path) &&
  beginsAs(path, (bytes) => {
    const decoded = decode(bytes);
    return "text" in decoded && isChinese(decoded.text);
  });

function beginsAs(path: string, holds: (bytes: Buffer) => boolean): boolean {
  try {
    const file = openSync(onDisk(path), "r");
    try {
      const bytes = Buffer.alloc(SNIFFED);
      return holds(bytes.subarray(0, readSync(file, bytes)));
    } finally {
      closeSync(file);
    }
  } catch {
    return false; // no file of words: a link that leads nowhere, a socket
  }
}
