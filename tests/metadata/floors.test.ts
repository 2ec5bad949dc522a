import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { prepare } from "../../src/index.js";
import { divisionOfCode } from "../../src/model/divisions.js";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const missing = !existsSync(join(DATA, "city-panel"));

const documentsOf = async (folder: string) => (await prepare([join(DATA, folder)], { jobs: 1 })).documents;

/** A second way to the day of a report: the first date before a congress in the first lines, as it is written. */
const DAY =
  /([12]\d{3}|[一二][〇○零OoＯ０0一二三四五六七八九]{3})\s*年[^\n]{2,9}日[^\n]{0,6}在[^\n]{2,40}(?:会议|大会)/u;

describe.skipIf(missing)("who, where and when over ../shared (skipped where it is missing)", () => {
  it("are those of each of 191 reports of twelve places; codes are those of the list", async () => {
    const documents = await documentsOf("city-panel");
    const told = documents.map(({ path, metadata: { region, year, code, level } }) => [
      basename(dirname(path)) === region?.split("/").at(-1) && Number(basename(path, ".md").slice(0, 4)) === year,
      divisionOfCode(code!)?.path === region && divisionOfCode(code!)?.level === level,
    ]);
    expect(documents.length).toBe(191);
    expect(told.filter(([isRight, isListed]) => !isRight || !isListed)).toEqual([]);
    expect(documents.filter(({ metadata }) => metadata.kind === "work-report").length).toBeGreaterThanOrEqual(188); // 190
    const dated = documents.filter(({ lines }) =>
      DAY.test(
        lines
          .slice(0, 30)
          .map(({ raw }) => raw)
          .join("\n")
          .slice(0, 1500),
      ),
    );
    expect(dated.length).toBeGreaterThan(150);
    expect(dated.filter(({ metadata }) => !/^\d{4}-\d\d-\d\d$/u.test(metadata.date ?? "")).length).toBe(0);
  });

  it("are those of reports of provinces, of a city and of the nation, and of scraped pages", async () => {
    for (const { path, metadata } of await documentsOf("provincial-2026")) {
      expect([path, metadata.region, metadata.year, metadata.level]).toEqual([
        path,
        basename(path).split("_")[1],
        2026,
        "province",
      ]);
    }
    for (const { metadata } of await documentsOf("city-over-time")) {
      expect([metadata.region, metadata.level]).toEqual(["河南省/驻马店市", "prefecture"]);
    }
    for (const { path, metadata } of await documentsOf("national-gbk")) {
      expect([metadata.region, metadata.level, metadata.year]).toEqual([
        "全国",
        "national",
        Number(/\d{4}/u.exec(basename(path))![0]),
      ]);
    }
    const seeds = (await documentsOf("seeds")).map(({ metadata }) => metadata.region?.split("/")[2]);
    expect(seeds).toEqual(["历城区", "济阳区", "历城区", "槐荫区", "市中区"]);
  });
});
