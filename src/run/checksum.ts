/**
 * Two independent 32-bit lanes over bytes, to tell a damaged blob from a whole one. Guards against accidents (a full
 * disk, a killed process, a bad sector), not against attackers: a random change passes with a chance of 2⁻⁶⁴.
 *
 * The mixing steps are those of MurmurHash3 (A. Appleby, public domain), one lane for each of its two multipliers.
 */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  let a = 0x9747b28c ^ bytes.length;
  let b = 0x5bd1e995 ^ bytes.length;
  const whole = bytes.length & ~3;
  const aligned = bytes.byteOffset % 4 === 0;
  const words = aligned ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole >> 2) : null;
  for (let i = 0; i < whole >> 2; i++) {
    const word = words === null ? readWord(bytes, i << 2) : words[i]!;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ word, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  for (let i = whole; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0xcc9e2d51);
    b = Math.imul(b ^ bytes[i]!, 0x1b873593);
  }
  return [finish(a), finish(b)];
}

const readWord = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

function finish(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
