/** Formats known by their first bytes that are no plain text, and what to do about each. */
const MAGIC: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], name: "a PDF file" },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: "a zip archive or an office file (docx, xlsx)" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: "an old office file (doc, xls)" },
  { magic: [0x1f, 0x8b], name: "a gzip archive" },
  { magic: [0x42, 0x5a, 0x68], name: "a bzip2 archive" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an xz archive" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: "a 7z archive" },
  { magic: [0x52, 0x61, 0x72, 0x21], name: "a rar archive" },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: "a PNG image" },
  { magic: [0xff, 0xd8, 0xff], name: "a JPEG image" },
  { magic: [0x47, 0x49, 0x46, 0x38], name: "a GIF image" },
  { magic: [0x7f, 0x45, 0x4c, 0x46], name: "a program" },
  { magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], name: "a database" },
];

/** Control characters (NUL and others that no text needs) above this share of the bytes make a file binary. */
const MOST_CONTROLS = 0.1; // texts with stray NULs lie far below, compiled files and images above
/** So many control characters are forgiven whatever their share: a short text with a few stray NULs is a text. */
const FORGIVEN_CONTROLS = 4;
/** Bytes looked at. */
const SAMPLE = 65_536;

/** What sort of binary file the bytes are, in words; `null` for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (known) return `${known.name}; convert it to txt or html first`;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) controls += IS_CONTROL[sample[i]!]!;
  const many = controls > sample.length * MOST_CONTROLS;
  return many && (controls > FORGIVEN_CONTROLS || controls * 2 > sample.length) ? "a binary file; leave it out" : null;
}

/** 1 for bytes below the space, without tab, line ends, form feed and escape. One look-up a byte. */
const IS_CONTROL = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number(byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)),
);
