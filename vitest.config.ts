import { defineConfig } from "vitest/config";

/**
 * Tests that start many processes, a browser, shells at a terminal or an office program, or that read big corpora:
 * together five times the processor time of all the others. `npm test` leaves them to `npm run test:all`.
 */
const THOROUGH = [
  "tests/**/floors.test.ts",
  "tests/**/gold.test.ts",
  "tests/cli/bad-input.test.ts",
  "tests/cli/by.test.ts",
  "tests/cli/cache-accidents.test.ts",
  "tests/cli/cache.test.ts",
  "tests/cli/chinese.test.ts",
  "tests/cli/completions.test.ts",
  "tests/cli/config.test.ts",
  "tests/cli/handover.test.ts",
  "tests/cli/installed.test.ts",
  "tests/cli/interrupted.test.ts",
  "tests/cli/language.test.ts",
  "tests/cli/man.test.ts",
  "tests/cli/missing-binding.test.ts",
  "tests/cli/office-output.test.ts",
  "tests/cli/report.test.ts",
  "tests/cli/same-bytes.test.ts",
  "tests/cli/schema.test.ts",
  "tests/cli/terminal.test.ts",
  "tests/compare/honesty.test.ts",
  "tests/compare/tests-of-all-terms.test.ts",
  "tests/docs/hand-over.test.ts",
  "tests/docs/methods.test.ts",
  "tests/docs/pages.test.ts",
  "tests/docs/readme.test.ts",
  "tests/map/long-record.test.ts",
  "tests/read/archive.test.ts",
  "tests/read/folder.test.ts",
  "tests/read/seeds-as-office.test.ts",
  "tests/report/browser.test.ts",
  "tests/report/page.test.ts",
  "tests/segment/missing-package.test.ts",
  "tests/segment/nodejieba/*.test.ts",
  "tests/slogans/years-oracle.test.ts",
  "tests/spark/cluster.test.ts",
];

/** No test depends on how long it takes: this ends one that hangs. Unit: milliseconds. */
const HANGS_AFTER = 1_800_000;

const shared = {
  // The bundled reader of PDF files is loaded by Node, as in the program.
  server: { deps: { external: [/\/dist\//u] } },
  testTimeout: HANGS_AFTER,
  hookTimeout: HANGS_AFTER,
  setupFiles: ["tests/helpers/short-names.ts"],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "quick", include: ["tests/**/*.test.ts"], exclude: THOROUGH } },
      { test: { ...shared, name: "thorough", include: THOROUGH } },
    ],
  },
});
