import * as compare from "../../src/compare/index.js";
import * as count from "../../src/count/index.js";
import * as dedup from "../../src/dedup/index.js";
import * as library from "../../src/index.js";
import * as keywords from "../../src/keywords/index.js";
import * as reuse from "../../src/reuse/index.js";
import * as stats from "../../src/stats/index.js";

/** What expressions on the pages name: the library, the statistics, and constants beside the steps. */
const OFFERED = { ...compare, ...count, ...dedup, ...keywords, ...reuse, ...stats, ...library };
const NAMES = Object.keys(OFFERED);

/** The value of an expression over what the library exports. */
export function valueOfExpression(expression: string): unknown {
  return new Function(...NAMES, `"use strict"; return (${expression});`)(...Object.values(OFFERED));
}

/** Digits behind the point in the figures of a text, the most of them. */
export const decimalsIn = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\d\.(\d+)/gu)].map((match) => match[1]!.length));

/** A value as pages show it: numbers with so many decimals at most, never one that was rounded to nothing. */
export function shown(value: unknown, decimals: number): string {
  if (typeof value === "number") return shownNumber(value, decimals);
  if (ArrayBuffer.isView(value)) return shown([...(value as unknown as number[])], decimals);
  if (Array.isArray(value)) return `[${value.map((item) => shown(item, decimals)).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${shown(item, decimals)}`)
      .join(", ")} }`;
  }
  return JSON.stringify(value) ?? "undefined";
}

function shownNumber(value: number, decimals: number): string {
  if (Number.isInteger(value)) return String(value);
  const rounded = Number(value.toFixed(Math.max(decimals, 1)));
  return rounded === 0 ? value.toPrecision(3) : String(rounded);
}
