/** From here a pass over many bits, with its large table of counts, is worth it. Unit: keys. */
const MANY = 1 << 16;
const starts = new Uint32Array(MANY + 1);

/**
 * Sorts indexes by rising key; those of equal keys stay in their order. A radix sort: time grows with the indexes alone.
 *
 * @param order the indexes in their order so far; used up
 * @param spare room for as many; used up
 * @returns one of the two, sorted
 */
export function sortByKey(keys: Uint32Array, order: Uint32Array, spare: Uint32Array, length: number): Uint32Array {
  const bits = length < MANY ? 8 : 16;
  const mask = (1 << bits) - 1;
  let largest = 0;
  for (let n = 0; n < length; n++) largest = Math.max(largest, keys[order[n]!]!);
  let [sorted, next] = [order, spare];
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += bits) {
    starts.fill(0, 0, mask + 2);
    for (let n = 0; n < length; n++) starts[((keys[sorted[n]!]! >>> shift) & mask) + 1]!++;
    for (let digit = 1; digit <= mask; digit++) starts[digit]! += starts[digit - 1]!;
    for (let n = 0; n < length; n++) next[starts[(keys[sorted[n]!]! >>> shift) & mask]!++] = sorted[n]!;
    [sorted, next] = [next, sorted];
  }
  return sorted;
}

/** Indexes of keys by rising key. */
export function orderByKey(keys: Uint32Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let n = 0; n < order.length; n++) order[n] = n;
  return sortByKey(keys, order, new Uint32Array(keys.length), keys.length);
}

/** The values that stand at these indexes. */
export function taken(values: Uint32Array, order: Uint32Array): Uint32Array {
  const found = new Uint32Array(order.length);
  for (let n = 0; n < order.length; n++) found[n] = values[order[n]!]!;
  return found;
}
