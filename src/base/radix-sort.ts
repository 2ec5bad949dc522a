/** From here a pass over many bits, with its large table of counts, is worth it. Unit: keys. */
const MANY = 1 << 16;

/**
 * Indexes of keys by rising key; those of equal keys stay in their order. A radix sort: time grows with the keys alone.
 *
 * @param order the indexes to be sorted, in their order so far; all of them where absent
 */
export function orderByKey(keys: Uint32Array, order: Uint32Array = upTo(keys.length)): Uint32Array {
  const bits = order.length < MANY ? 8 : 16;
  const digits = 1 << bits;
  let largest = 0;
  for (const index of order) if (keys[index]! > largest) largest = keys[index]!;
  let sorted = order;
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += bits) {
    const starts = new Uint32Array(digits + 1);
    for (const index of sorted) starts[((keys[index]! >>> shift) & (digits - 1)) + 1]!++;
    for (let i = 1; i < digits; i++) starts[i]! += starts[i - 1]!;
    const next = new Uint32Array(sorted.length);
    for (const index of sorted) next[starts[(keys[index]! >>> shift) & (digits - 1)]!++] = index;
    sorted = next;
  }
  return sorted;
}

function upTo(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let n = 0; n < length; n++) numbers[n] = n;
  return numbers;
}

/** The values that stand at these indexes. */
export function taken(values: Uint32Array, order: Uint32Array): Uint32Array {
  const found = new Uint32Array(order.length);
  for (let n = 0; n < order.length; n++) found[n] = values[order[n]!]!;
  return found;
}
