import { isUtf8 } from "node:buffer";

/** Bytes looked at. */
const SAMPLE = 65_536;
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
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return false;
  } catch {
    return true;
  }
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
