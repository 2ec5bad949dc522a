import { join } from "node:path";
import { expect, it } from "vitest";
import { clearCache } from "../../src/cache/cache-folder.js";
import { isDue } from "../../src/cache/cache-path.js";
import { scratch } from "../helpers/cexi.js";

const HOUR = 3_600_000;

it("a thing is said once a day, again after a day or when the cache is cleared, each for itself", () => {
  const folder = join(scratch(), "cache");
  const now = Date.now();
  expect([isDue("W_A", folder), isDue("W_A", folder), isDue("W_B", folder)]).toEqual([true, false, true]);
  expect(isDue("W_A", folder, now + 23 * HOUR)).toBe(false);
  expect(isDue("W_A", folder, now + 25 * HOUR)).toBe(true);
  expect(isDue("W_A", folder, now - 25 * HOUR)).toBe(true); // the clock was set back
  expect(clearCache(folder).files).toBe(2);
  expect(isDue("W_A", folder)).toBe(true);
});

it("a thing is said every time where nothing can be remembered", () => {
  expect([isDue("W_A", "/dev/null/cache"), isDue("W_A", "/dev/null/cache")]).toEqual([true, true]);
});
