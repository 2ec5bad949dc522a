import type { BinaryKind } from "../words/en/messages.js";

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
/** Bytes looked at. */
const SAMPLE = 65_536;

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
