import { closeSync, openSync, readSync } from "node:fs";
import { basename, extname } from "node:path";
import { onDisk } from "../base/disk-names.js";
import { BYTE_EXTENSIONS, byteReaderOf } from "./byte-readers.js";
import { isPage, TEXT_EXTENSIONS } from "./readers.js";
import { decode } from "./text/decode.js";

/** Whether a name ends as those of texts do. */
export const isReadable = (path: string): boolean => {
  const extension = extname(path).toLowerCase();
  return (TEXT_EXTENSIONS.includes(extension) || BYTE_EXTENSIONS.includes(extension)) && !isAside(path);
};

/** Files that programs lay beside a document while it is open, and our own settings: no texts, and nothing is lost. */
const isAside = (path: string): boolean => /^(?:~\$|cexi\.config\.json$)/u.test(basename(path));

/** Whether a name has no ending that would tell what it is: `index`, `show.php?id=7`, `1.关于印发方案的通知`. */
export const maySayNothing = (path: string): boolean =>
  !/^\.[a-z][a-z0-9]{0,9}$/iu.test(extname(path)) && !isAside(path);

/** So much of a file tells whether it is a text. Unit: bytes. */
const SNIFFED = 4096;
/** Chinese letters among the characters of a text, at least. */
const LEAST_HAN = 0.15;
const HAN = /\p{Script=Han}/gu;

/** Whether bytes begin as a document does: one of the formats read here, a page, or a text in Chinese. */
export function beginsAsText(whole: Buffer): boolean {
  const bytes = whole.subarray(0, SNIFFED);
  if (byteReaderOf(bytes, "") !== null) return true;
  const decoded = decode(bytes);
  if ("notText" in decoded) return false;
  const text = decoded.text.replace(/\s+/gu, "");
  return isPage(decoded.text) || (text.match(HAN)?.length ?? 0) > LEAST_HAN * text.length;
}

/** Whether a file found in a folder is read: by its ending or, where that says nothing, by how it begins. */
export function isWorthReading(path: string): boolean {
  if (isReadable(path)) return true;
  if (!maySayNothing(path)) return false;
  try {
    const file = openSync(onDisk(path), "r");
    try {
      const bytes = Buffer.alloc(SNIFFED);
      return beginsAsText(bytes.subarray(0, readSync(file, bytes)));
    } finally {
      closeSync(file);
    }
  } catch {
    return false; // no file of words: a link that leads nowhere, a socket
  }
}
