import { readFileSync } from "node:fs";
import { decode } from "../read/text/decode.js";
import type { NamedText } from "../segment/user-dictionary.js";
import { failure } from "../words/message.js";

/**
 * A word list as the user wrote it; Windows editors write GBK, so the encoding is told as for texts.
 *
 * @throws {CexiError} if it cannot be read
 */
export function readList(path: string): NamedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "missing" : code === "EISDIR" ? "folder" : "other";
    throw failure("E_LIST_UNREADABLE", { path, why, detail: String(code) });
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return { name: path, text: decoded.text };
  throw failure("E_NOT_A_LIST", { path });
}
