import { constants, inflateSync } from "node:zlib";
import { InputFault } from "../input-fault.js";

/** What one stream of a PDF may unpack to, pictures left out, which are not unpacked here. Unit: bytes. */
const MOST_OF_STREAM = 64 << 20; // a whole Chinese font has 20 MB, the map of a province as a drawing 30 MB
/** And all of them together. */
const MOST_OF_FILE = 512 << 20;
/** A dictionary before its stream is looked for so far. Unit: bytes. */
const DICTIONARY_WITHIN = 2048;

/**
 * The package that reads PDFs unpacks without a limit, so every packed stream is unpacked once under ours.
 *
 * @throws {InputFault} `E_PDF_BOMB`
 */
export function checkStreams(bytes: Buffer): void {
  let sum = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at)) {
    const start = at + "stream".length;
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_WITHIN), at).toString("latin1");
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const end = bytes.indexOf("endstream", start);
    if (/\/Fl(?:ateDecode)?\b/u.test(dictionary) && !/\/Subtype\s*\/Image\b/u.test(dictionary)) {
      sum += unpackedSize(bytes.subarray(lineEnd(bytes, start), end < 0 ? undefined : end));
      if (sum > MOST_OF_FILE) throw bomb(MOST_OF_FILE);
    }
    if (end < 0) return;
    at = end + "endstream".length;
  }
}

function lineEnd(bytes: Buffer, start: number): number {
  if (bytes[start] === 0x0d) return bytes[start + 1] === 0x0a ? start + 2 : start + 1;
  return bytes[start] === 0x0a ? start + 1 : start;
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_OF_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw bomb(MOST_OF_STREAM);
    return 0; // damaged or encrypted: the reader of the PDF says so
  }
}

const bomb = (most: number): InputFault => new InputFault("E_PDF_BOMB", { most: most >> 20 });
