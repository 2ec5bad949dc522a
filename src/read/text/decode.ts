import { isUtf8, transcode } from "node:buffer";
import { createRequire } from "node:module";
import { tried } from "../../base/tried.js";
import type { BinaryKind } from "../../words/en/messages.js";
import { failure } from "../../words/message.js";
import { binaryKind, guessDoubleByte, guessUtf16 } from "./what-bytes-are.js";

/** What decoding had to put up with. */
export interface Damage {
  /** `truncated`: the input begins or ends inside a character; `replaced`: bytes that no encoding explains. */
  readonly kind: "truncated" | "replaced";
  /** Bytes left out (`truncated`) or U+FFFD put in (`replaced`). */
  readonly count: number;
}

export interface Decoded {
  readonly text: string;
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, `gb18030` (also for GBK and GB2312, which it contains), `big5`, `big5-hkscs` where it
   * holds letters of Hong Kong, or the name asked for.
   */
  readonly encoding: string;
  readonly damage: Damage | null;
}

/** Bytes that are no text, or text in no encoding known: what they are. */
export interface NotText {
  readonly notText: BinaryKind | "unknown-encoding";
}

/** More replacements than this share of all characters: the bytes are no text in any known encoding. */
const MOST_REPLACED = 0.1; // the worst real page seen has 0.0006; random bytes lie above 0.3

/** Damaged UTF-8 is still UTF-8 when this many multi-byte characters stand against one bad sequence. */
const GOOD_FOR_ONE_BAD = 10; // GB18030 text read as UTF-8 has fewer than one good for each bad

/**
 * Bytes to text. Told in this order: byte order mark; UTF-16 by its statistics; strict UTF-8; UTF-8 cut at an end or
 * with a few bad bytes; then GB18030 or Big5, whichever reads as frequent characters. Nothing that a page declares of
 * itself is believed: declared charsets are wrong too often, and the bytes tell more.
 *
 * @param encoding decode as this, whatever the bytes look like (`--encoding`)
 * @throws {CexiError} `E_UNKNOWN_ENCODING` if no decoder has that name
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded | NotText {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const marked = byMark(bytes);
  if (marked) return marked;
  const utf16 = guessUtf16(bytes);
  if (utf16) return withDamage(bytes, utf16);
  const notText = binaryKind(bytes);
  if (notText !== null) return { notText };
  return utf8(bytes) ?? doubleByte(bytes);
}

export const isEncoding = (name: string): boolean => labelOf(name) !== null || iconv().encodingExists(name);

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe, 0x00, 0x00], encoding: "utf-32le" },
  { mark: [0x00, 0x00, 0xfe, 0xff], encoding: "utf-32be" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: "gb18030" },
];

function byMark(bytes: Uint8Array): Decoded | null {
  const found = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found ? decodeAs(bytes, found.encoding) : null;
}

/** A standard name, or null where `TextDecoder` has no decoder. GB2312 and GBK are read as the GB18030 that holds them. */
function labelOf(name: string): string | null {
  const label = tried(() => new TextDecoder(name).encoding) ?? null;
  return label === "gbk" ? "gb18030" : label;
}

const require = createRequire(import.meta.url);
const iconv = (): typeof import("iconv-lite") => require("iconv-lite");

function decodeAs(bytes: Uint8Array, name: string): Decoded {
  const label = labelOf(name);
  if (label !== null) return withDamage(bytes, label);
  // iconv-lite knows encodings that the standard leaves out, for example EUC-TW relatives and UTF-7.
  if (!iconv().encodingExists(name)) {
    throw failure("E_UNKNOWN_ENCODING", { name });
  }
  const text = iconv().decode(bytes as Buffer, name);
  return { text, encoding: name.toLowerCase(), damage: damageIn(text) };
}

const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  if (encoding === "utf-8") return isUtf8(bytes) ? fromUtf8(withoutMark(bytes)) : null;
  return tried(() => new TextDecoder(encoding, { fatal: true }).decode(bytes)) ?? null;
};

/** By way of UTF-16: five times as fast as `TextDecoder`. */
const fromUtf8 = (bytes: Uint8Array): string =>
  bytes.length === 0 ? "" : transcode(bytes, "utf8", "utf16le").toString("utf16le");

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  MARKS[0]!.mark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(MARKS[0]!.mark.length) : bytes;

const HONG_KONG = "big5-hkscs";
/** Where the decoder for Big5 puts what it does not know: letters of Hong Kong become code points that are not assigned. */
const PRIVATE_USE = /[\ue000-\uf8ff]/u;

/** Big5 with the letters of Hong Kong, which `TextDecoder` does not know; `null` where they do not explain it. */
function hongKong(bytes: Uint8Array): Decoded | null {
  const text = iconv().decode(bytes as Buffer, HONG_KONG);
  return PRIVATE_USE.test(text) || text.includes("\ufffd") ? null : { text, encoding: HONG_KONG, damage: null };
}

function withDamage(bytes: Uint8Array, encoding: string): Decoded {
  const decoded = decodedWhole(bytes, encoding);
  const isStrange = encoding === "big5" && (PRIVATE_USE.test(decoded.text) || decoded.damage !== null);
  return (isStrange ? hongKong(bytes) : null) ?? decoded;
}

function decodedWhole(bytes: Uint8Array, encoding: string): Decoded {
  const text = strictly(bytes, encoding);
  if (text !== null) return { text, encoding, damage: null };
  const cut = withoutCutEnds(bytes, encoding);
  if (cut !== null) return cut;
  const replaced = new TextDecoder(encoding).decode(bytes);
  return { text: replaced, encoding, damage: damageIn(replaced) };
}

function damageIn(text: string): Damage | null {
  const count = replacementsIn(text);
  return count === 0 ? null : { kind: "replaced", count };
}

function replacementsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

/** No character is longer than this many bytes, so a cut one leaves at most one less. */
const MOST_CUT_BYTES = 3;

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Reads an input that was cut off inside its last character, or (UTF-8) begins inside one. */
function withoutCutEnds(bytes: Uint8Array, encoding: string): Decoded | null {
  let start = 0;
  while (encoding === "utf-8" && start < MOST_CUT_BYTES && isContinuation(bytes[start])) start++;
  for (const from of start > 0 ? [0, start] : [0]) {
    for (let cut = from === 0 ? 1 : 0; cut <= MOST_CUT_BYTES && from + cut < bytes.length; cut++) {
      // A stream decoder keeps the unfinished end to itself; only a truly unfinished one may be dropped.
      if (cut > 0 && !endsInsideCharacter(bytes.subarray(from), encoding)) break;
      const text = strictly(bytes.subarray(from, bytes.length - cut), encoding);
      if (text !== null) return { text, encoding, damage: { kind: "truncated", count: from + cut } };
    }
  }
  return null;
}

const endsInsideCharacter = (bytes: Uint8Array, encoding: string): boolean =>
  tried(() => new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })) !== undefined;

function utf8(bytes: Uint8Array): Decoded | null {
  const text = strictly(bytes, "utf-8");
  if (text !== null) return { text: remade(text), encoding: "utf-8", damage: null };
  const cut = withoutCutEnds(bytes, "utf-8");
  // Two bytes of another encoding can look like one cut character of UTF-8: ask for a whole character beside it.
  if (cut !== null && /[^\0-\x7f]/u.test(cut.text)) return cut;
  const replaced = new TextDecoder("utf-8").decode(bytes);
  let bad = 0;
  let good = 0;
  for (let i = 0; i < replaced.length; i++) {
    const code = replaced.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7ff) good++;
  }
  if (good < bad * GOOD_FOR_ONE_BAD) return null;
  return { text: replaced, encoding: "utf-8", damage: { kind: "replaced", count: bad } };
}

/** Two letters of UTF-8 and more, each of their bytes seen as a letter, mark or control of Western Europe. */
const SEEN_AS_THREE = /(?:[\u00e2-\u00ef][\u0080-\u00bf€‚-„†-‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒˆ…]{2}){2,}/gu;
/** What stands for the bytes from 0x80 on, in order. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Such letters where a text in Chinese was read so; no language of Western Europe has so many. */
const LEAST_HIGH = 0.3;

/**
 * Programs that fetch pages take them for ISO 8859-1 where the server does not say otherwise, and save what they see
 * (`ä¸­å›½` or `ÖÐ¹ú` for 中国): the bytes are taken back and read again, within a table also those of some cells.
 */
function remade(text: string): string {
  const head = text.slice(0, 100_000); // tells enough
  const high = head.match(/[\u0080-\u00ff]/gu)?.length ?? 0;
  if (high === 0) return text;
  if (high >= head.length * LEAST_HIGH && /^[\0-\u00ff]*$/u.test(text)) {
    const bytes = Buffer.from(text, "latin1");
    const read = strictly(bytes, "utf-8") ?? doubleByte(bytes);
    return typeof read === "string" ? read : "text" in read ? read.text : text;
  }
  return text.replace(SEEN_AS_THREE, (letters) => {
    const bytes = [...letters].map((one) => (WESTERN.includes(one) ? 0x80 + WESTERN.indexOf(one) : one.charCodeAt(0)));
    return strictly(Uint8Array.from(bytes), "utf-8") ?? letters;
  });
}

function doubleByte(bytes: Uint8Array): Decoded | NotText {
  const decoded = withDamage(bytes, guessDoubleByte(bytes));
  const { damage, text } = decoded;
  if (damage?.kind === "replaced" && damage.count > text.length * MOST_REPLACED) {
    return { notText: "unknown-encoding" };
  }
  return decoded;
}
