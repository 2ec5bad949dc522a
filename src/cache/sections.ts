/** A part of a blob: bytes, a text in UTF-8, or one in UTF-16. */
type Part = Uint8Array | string | { readonly utf16: string };

function sizeOf(part: Part): number {
  if (typeof part === "string") return Buffer.byteLength(part);
  return "utf16" in part ? 2 * part.utf16.length : part.length;
}

/** A blob of parts, each with its length (u32) before it and padded to 4 bytes. */
export function sectioned(parts: readonly Part[]): Uint8Array {
  const sizes = parts.map(sizeOf);
  const blob = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + size + paddingAfter(size), 0));
  let at = 0;
  parts.forEach((part, n) => {
    const size = sizes[n]!;
    blob.writeUInt32LE(size, at);
    if (typeof part === "string") blob.write(part, at + 4, "utf8");
    else if ("utf16" in part) blob.write(part.utf16, at + 4, "utf16le");
    else blob.set(part, at + 4);
    at += 4 + size;
    blob.fill(0, at, at + paddingAfter(size));
    at += paddingAfter(size);
  });
  return blob;
}

/** Bytes that follow a part so that the next one begins at a multiple of 4. */
export const paddingAfter = (length: number): number => (4 - (length % 4)) % 4;

/** Reads the parts of a blob in order; later ones may be read much later. */
export class Sections {
  readonly #blob: Buffer;
  #at = 0;

  constructor(blob: Uint8Array) {
    this.#blob = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  }

  utf8(): string {
    return this.bytes().toString("utf8");
  }

  utf16(): string {
    return this.bytes().toString("utf16le");
  }

  /** Numbers of 16 bits, such as the code units of a text that was stored in UTF-16, where they lie. */
  units(): Uint16Array {
    const bytes = this.bytes();
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }

  /** All that are left. */
  *rest(): Generator<Buffer> {
    while (this.#at < this.#blob.length) yield this.bytes();
  }

  bytes(): Buffer {
    const length = this.#blob.readUInt32LE(this.#at);
    const part = this.#blob.subarray(this.#at + 4, this.#at + 4 + length);
    this.#at += 4 + length + paddingAfter(length);
    return part;
  }
}
