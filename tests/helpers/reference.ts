import { existsSync, readFileSync } from "node:fs";
import { describe, expect } from "vitest";

/** Reference values made by other programs. They lie beside the checkout; without them these tests are skipped, and say so. */
const FOLDER = new URL("../../../shared/reference/", import.meta.url);

export interface ReferenceCase {
  readonly id: string;
  readonly measure: string;
  // biome-ignore lint/suspicious/noExplicitAny: every kind of case has its own shape
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: every kind of case has its own shape
  readonly expected: any;
  readonly tolerance: { readonly rel?: number; readonly abs?: number; readonly exact?: boolean };
}

const present = existsSync(FOLDER);

export const referenceCases = (topic: string): readonly ReferenceCase[] =>
  present ? JSON.parse(readFileSync(new URL(`${topic}.json`, FOLDER), "utf8")).cases : [];

export const describeReference = (topic: string, body: (cases: readonly ReferenceCase[]) => void): unknown =>
  describe.skipIf(!present)(`${topic}: reference values (skipped where ../shared/reference is missing)`, () =>
    body(referenceCases(topic)),
  );

/** |x − expected| ≤ abs + rel · max(|x|, |expected|), as the reference's README has it. */
export function expectClose(
  found: number | null | undefined,
  expected: number,
  { rel = 0, abs = 0 }: ReferenceCase["tolerance"],
  what: string,
): void {
  const distance = Math.abs((found ?? Number.NaN) - expected);
  const allowed = abs + rel * Math.max(Math.abs(found ?? 0), Math.abs(expected));
  expect(distance <= allowed, `${what}: found ${found}, expected ${expected}`).toBe(true);
}
