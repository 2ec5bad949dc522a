/** A part of a blob: text is stored as UTF-8. */
type Part = string | Uint8Array;

/** Parts of a blob, each with its length (u32) before it and padded to 4 bytes. */
export function sectioned(parts: readonly Part[]): Uint8Array[] {
  return parts.flatMap((part) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes, new Uint8Array(paddingAfter(bytes.length))];
  });
}

/** Bytes that follow a part so that the next one begins at a multiple of 4. */
export const paddingAfter = (length: number): number => (4 - (length % 4)) % 4;

export const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");

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

  /** Numbers of 16 bits, such as the code units of a text that was stored by `utf16`, where they lie. */
  units(): Uint16Array {
    const bytes = this.bytes();
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }

  bytes(): Buffer {
    const length = this.#blob.readUInt32LE(this.#at);
    const part = this.#blob.subarray(this.#at + 4, this.#at + 4 + length);
    this.#at += 4 + length + paddingAfter(length);
    return part;
  }
}
