export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes to text. */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  for (const name of encoding ? [encoding] : ["utf-8", "gb18030"]) {
    try {
      return { text: new TextDecoder(name, { fatal: true }).decode(bytes), encoding: name };
    } catch {}
  }
  return { text: new TextDecoder("gb18030").decode(bytes), encoding: "gb18030" };
}
