import { isUtf8 } from "node:buffer";
import { tried } from "../../base/tried.js";
import type { BinaryKind } from "../../words/en/messages.js";

/** Bytes looked at. */
const SAMPLE = 65_536;

/**
 * GB18030 or Big5? Each standard puts its frequent characters first (GB 2312 level 1: lead bytes B0–D7, 3,755 characters;
 * Big5 level 1: lead bytes A4–C6, 5,401 characters), so the right reading has nearly all its pairs there, and uses the
 * commonest characters and punctuation of running text at their own places. On equal terms: GB18030, ten times as usual.
 */
export function guessDoubleByte(bytes: Uint8Array): "gb18030" | "big5" {
  const sample = bytes.subarray(0, SAMPLE);
  return score(sample, BIG5) > score(sample, GB) ? "big5" : "gb18030";
}

/** So many pairs of bytes tell; more are not looked at. */
const ENOUGH_PAIRS = 4_000;

interface Charset {
  /** What a pair of bytes says: 1 frequent, `COMMON` very frequent, 0 possible, `IMPOSSIBLE`. */
  readonly weigh: (lead: number, trail: number) => number;
  /** The very frequent pairs, lead byte first. */
  readonly common: ReadonlySet<number>;
}

/** A character of the commonest few weighs as much as this many others: it stands at one place out of thousands. */
const COMMON = 3;
const IMPOSSIBLE = -2;

/** Mean weight of a pair; 0 where there is none. */
function score(bytes: Uint8Array, charset: Charset): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < bytes.length && pairs < ENOUGH_PAIRS; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    pairs++;
    const weight = charset.common.has((lead << 8) | trail) ? COMMON : charset.weigh(lead, trail);
    sum += weight;
    // After an impossible pair the second byte may be a character of its own.
    if (weight !== IMPOSSIBLE || trail >= 0x80) i++;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** Pairs `[lead, trail]` in hex, as a set of numbers. */
const pairsOf = (hex: string): ReadonlySet<number> => new Set(hex.split(" ").map((pair) => Number.parseInt(pair, 16)));

const GB: Charset = {
  // ， 。 、 “ ” ； ： （ ） 的 一 是 在 不 了 有 和 人 这 中 大 为 上 国 地 到 发 会 年 市 区 业 政
  common: pairsOf(
    "a3ac a1a3 a1a2 a1b0 a1b1 a3bb a3ba a3a8 a3a9 b5c4 d2bb cac7 d4da b2bb c1cb d3d0 bacd c8cb d5e2 d6d0 b4f3 ceaa c9cf b9fa b5d8 b5bd b7a2 bbe1 c4ea cad0 c7f8 d2b5 d5fe",
  ),
  weigh(lead, trail) {
    if (lead === 0x80 || lead === 0xff) return IMPOSSIBLE;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) return 1;
    if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) return 0;
    return trail >= 0x30 && trail <= 0x39 ? 0 : IMPOSSIBLE; // four-byte characters of GB18030
  },
};

const BIG5: Charset = {
  // ， 。 、 「 」 ； ： （ ） 的 一 是 在 不 了 有 和 人 這 中 大 為 上 國 地 到 發 會 年 市 區 業 政
  common: pairsOf(
    "a141 a143 a142 a175 a176 a146 a147 a15d a15e aaba a440 ac4f a662 a4a3 a446 a6b3 a94d a448 b36f a4a4 a46a acb0 a457 b0ea a661 a8ec b56f b77c a67e a5ab b0cf b77e ac46",
  ),
  weigh(lead, trail) {
    if (lead < 0xa1 || lead > 0xf9) return IMPOSSIBLE;
    if (!((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))) return IMPOSSIBLE;
    return lead >= 0xa4 && lead <= 0xc6 ? 1 : 0;
  },
};

/** Share of code units that must be usual in Chinese or Latin text. */
const MOSTLY_USUAL = 0.9; // GB18030 or Big5 text read as UTF-16 lies below 0.4, UTF-8 text below 0.5

/**
 * The byte order of UTF-16 text without a mark, or `null`. Read in the right order nearly all units are Han characters,
 * CJK punctuation, full-width forms or ASCII; in the wrong order, or when the bytes are something else, few are.
 */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 2 || !mayBeUtf16(bytes)) return null;
  const little = usualShare(bytes, 0, 1);
  const big = usualShare(bytes, 1, 0);
  if (Math.max(little, big) < MOSTLY_USUAL || little === big) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

/** ASCII in UTF-16 leaves NUL bytes, Han characters leave bytes that are no UTF-8; plain ASCII has neither. */
function mayBeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return true;
  if (isUtf8(sample)) return false; // a sample that ends inside a character takes the longer way
  return tried(() => new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true })) === undefined;
}

function usualShare(bytes: Uint8Array, low: number, high: number): number {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let usual = 0;
  for (let i = 0; i < end; i += 2) if (isUsual((bytes[i + high]! << 8) | bytes[i + low]!)) usual++;
  return usual / (end / 2);
}

const isUsual = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x20 && unit <= 0x7e) ||
  unit === 0x09 ||
  unit === 0x0a ||
  unit === 0x0d ||
  (unit >= 0x2010 && unit <= 0x2027) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff01 && unit <= 0xff5e);

/** Formats known by their first bytes that are no plain text. */
const MAGIC: readonly { readonly magic: readonly number[]; readonly kind: BinaryKind }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "pdf" },
  { magic: [0x42, 0x5a, 0x68], kind: "bzip2" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: "xz" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], kind: "7z" },
  { magic: [0x52, 0x61, 0x72, 0x21], kind: "rar" },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "rtf" },
  { magic: [0x89, 0x50, 0x4e, 0x47], kind: "png" },
  { magic: [0xff, 0xd8, 0xff], kind: "jpeg" },
  { magic: [0x47, 0x49, 0x46, 0x38], kind: "gif" },
  { magic: [0x7f, 0x45, 0x4c, 0x46], kind: "program" },
  { magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], kind: "database" },
];

/** Control characters (NUL and others that no text needs) above this share of the bytes make a file binary. */
const MOST_CONTROLS = 0.1; // texts with stray NULs lie far below, compiled files and images above
/** So many control characters are forgiven whatever their share: a short text with a few stray NULs is a text. */
const FORGIVEN_CONTROLS = 4;

/** What sort of binary file the bytes are; `null` for text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const known = MAGIC.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (known) return known.kind;
  const sample = bytes.subarray(0, SAMPLE);
  const controls = controlsIn(sample);
  const many = controls > sample.length * MOST_CONTROLS;
  return many && (controls > FORGIVEN_CONTROLS || controls * 2 > sample.length) ? "binary" : null;
}

/** Control characters among the bytes, without tab, line ends, form feed and escape. */
const controlsIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").match(CONTROL)?.length ?? 0;
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/gu;
