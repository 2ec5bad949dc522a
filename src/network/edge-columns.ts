import { sortByKey, taken } from "../base/radix-sort.js";
import type { Together } from "./together.js";

/** Edges in columns: a network of five thousand terms has millions of them. */
export interface EdgeColumns {
  readonly length: number;
  /** Indexes of nodes, the lower one first. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Units that hold both. */
  readonly weights: Uint32Array;
}

/** The pairs that stand together so often, in the order of nodes. */
export function edgeColumnsOf(together: Together, least: number): EdgeColumns {
  let length = 0;
  together.each((_first, _second, count) => {
    if (count >= least) length++;
  });
  const [sources, targets, weights] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  let next = 0;
  together.each((first, second, count) => {
    if (count < least) return;
    sources[next] = first;
    targets[next] = second;
    weights[next++] = count;
  });
  return { length, sources, targets, weights };
}

/** Edges by falling strength, then by falling weight, then in their order so far. */
export function strongestFirst(columns: EdgeColumns, strengthOf: (edge: number) => number): EdgeColumns {
  const { length, sources, targets, weights } = columns;
  const bits = new DataView(new ArrayBuffer(8));
  const [high, low, lightness] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  let order = new Uint32Array(length);
  for (let edge = 0; edge < length; edge++) {
    bits.setFloat64(0, -strengthOf(edge) + 0); // no −0, which is equal to 0
    // As whole numbers, floats below 0 fall where they rise, and lie above the others.
    const isBelow = bits.getInt32(0) < 0;
    high[edge] = isBelow ? ~bits.getUint32(0) : bits.getUint32(0) | 0x80000000;
    low[edge] = isBelow ? ~bits.getUint32(4) : bits.getUint32(4);
    lightness[edge] = heaviest - weights[edge]!;
    order[edge] = edge;
  }
  let spare = new Uint32Array(length);
  for (const keys of [lightness, low, high]) {
    const sorted = sortByKey(keys, order, spare, length);
    if (sorted !== order) [order, spare] = [spare, order];
  }
  return { length, sources: taken(sources, order), targets: taken(targets, order), weights: taken(weights, order) };
}
