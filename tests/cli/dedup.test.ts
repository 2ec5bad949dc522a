import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileNames } from "../../src/cli/file-names.js";

const binary = new URL("../../bin/cexi.js", import.meta.url).pathname;
const cexi = (...args: string[]) => spawnSync(process.execPath, [binary, ...args], { encoding: "utf8", cwd: folder });

// Sentences of this test, long enough to be told apart.
const sentences = [
  "今年以来，全区上下把项目建设作为头等大事，领导带头跑现场，部门合力解难题。",
  "截至目前，列入清单的四十二个重点项目已经全部开工，完成投资超过年度计划的一半。",
  "区里为每个项目配备一名服务专员，从签约落地到竣工投产全程跟踪，手续能并联的一律并联。",
  "一家从事精密制造的企业负责人说，厂房还没有封顶，水电气的接入方案就已经送到了手上。",
  "下一步，将围绕产业链的薄弱环节继续招引一批配套企业，让上下游在家门口就能见面。",
];
const article = sentences.join("\n");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cexi-dedup-"));
  mkdirSync(join(folder, "in/sub"), { recursive: true });
  writeFileSync(join(folder, "in/a.txt"), article);
  writeFileSync(join(folder, "in/sub/b.txt"), article.replace("四十二", "四十三"));
  writeFileSync(join(folder, "in/c.txt"), [sentences[1], sentences[2]].join("\n"));
  writeFileSync(
    join(folder, "in/d.txt"),
    "全市文化旅游工作会议昨天召开，会议总结了上一年的工作，对今年的任务作了安排，各县区作了交流发言。\n与会人员还观看了专题片。",
  );
  writeFileSync(join(folder, "in/empty.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("cexi dedup", () => {
  const unsaid = { title: null, date: null, source: null };

  it("prints families as the contract says", () => {
    const { stdout, status } = cexi("dedup", "in", "--format", "json");
    const result = JSON.parse(stdout);
    expect([0, 3]).toContain(status);
    expect(result.schema).toBe("cexi/dedup/1");
    expect(result.clusters).toEqual([
      {
        keep: "in/a.txt",
        why: expect.stringMatching(/first in path order; holds a shorter text/u),
        ...unsaid,
        members: [
          { path: "in/c.txt", ...unsaid, relation: "partial", jaccard: expect.any(Number), containment: 1 },
          {
            path: "in/sub/b.txt",
            ...unsaid,
            relation: "near",
            jaccard: expect.any(Number),
            containment: expect.any(Number),
          },
        ],
      },
    ]);
    expect(result.documents - result.unique).toBe(2);
    expect(result.paragraphs).toEqual({ documents_affected: 0, removed: 0, characters: 0 });
  });

  it("prints one row a member, and the same bytes for any order of paths", () => {
    const { stdout } = cexi("dedup", "in/a.txt", "in/sub/b.txt", "in/c.txt", "in/d.txt");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t").slice(0, 3)),
    ).toEqual([
      ["keep", "path", "relation"],
      ["in/a.txt", "in/c.txt", "partial"],
      ["in/a.txt", "in/sub/b.txt", "near"],
    ]);
    expect(cexi("dedup", "in/d.txt", "in/c.txt", "in/sub/b.txt", "in/a.txt").stdout).toBe(stdout);
  });

  it("writes the unique set to a new folder and pairs to a file, and never over anything", () => {
    const first = cexi("dedup", "in", "-o", "out", "--links", "links.tsv");
    expect(first.stderr).toContain("written to out");
    expect(readFileSync(join(folder, "out/a.txt"), "utf8")).toBe(`${article}\n`);
    expect(existsSync(join(folder, "out/sub/b.txt"))).toBe(false);
    expect(readFileSync(join(folder, "links.tsv"), "utf8").split("\n")[0]).toBe(
      "path_a\tpath_b\trelation\tjaccard\tcontainment",
    );
    const again = cexi("dedup", "in", "-o", "out");
    expect([again.status, again.stdout]).toEqual([2, ""]);
    expect(again.stderr).toMatch(/^cexi: out: not empty.*\n$/u);
    expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  it("tells who copies whom: on a terminal, in JSON, as a table and as a network", () => {
    const rows = [
      ["title", "date", "source", "text"],
      ["开工", "2024-05-06", "区政府网", article],
      ["开工了", "2024-05-08", "某晚报", article],
      ["开工！", "2024-05-20", "某晚报", `${article}${sentences[0]}`],
    ].map((cells) => cells.map((cell) => `"${cell}"`).join(","));
    writeFileSync(join(folder, "dated.csv"), rows.join("\n"));
    const people = cexi("dedup", "dated.csv", "--format", "markdown", "--copying", "who.gexf").stdout;
    expect(people).toMatch(/\| 1 \| 2024-05-06 \| 0 \| 区政府网 \| 开工 \| dated\.csv\\#1 \| kept/u);
    expect(people).toMatch(/\| 区政府网 \| 某晚报 \| 2 \| 2 \| 8/u);
    const network = readFileSync(join(folder, "who.gexf"), "utf8");
    expect(network).toMatch(/defaultedgetype="directed"[\s\S]*<edge id="e0" source="n\d" target="n\d" weight="2">/u);
    const { copying } = JSON.parse(cexi("dedup", "dated.csv", "--format", "json", "--copying", "who.tsv").stdout);
    expect(copying).toEqual([
      { from: "区政府网", to: "某晚报", documents: 2, days_least: 2, days_median: 8, days_most: 14 },
    ]);
    expect(readFileSync(join(folder, "who.tsv"), "utf8").split("\n")[1]).toBe("区政府网\t某晚报\t2\t2\t8\t14");
  });

  it("looks at the sections asked for alone", () => {
    const work = (place: string, review: readonly string[]): string =>
      [
        `${place}政府工作报告`,
        "各位代表：",
        "现在，我代表区人民政府向大会报告工作，请予审议。",
        "一、2024年工作回顾",
        ...review,
        "二、2025年工作安排",
        ...sentences,
      ].join("\n");
    mkdirSync(join(folder, "plans"));
    const before = ["过去一年，直面挑战，招商成果丰硕，粮食丰收。", "全年修通公路三条，除险加固水库两座，绿化荒山。"];
    writeFileSync(join(folder, "plans/a.txt"), work("松岭区", before));
    const other = ["上一年，教育医疗都有发展，就业稳定，居民增收。", "古城保护工程完工，游客多了一成，老街重新开市。"];
    writeFileSync(join(folder, "plans/b.txt"), work("青原区", other));
    const relations = (section: string) =>
      JSON.parse(cexi("dedup", "plans", "--section", section, "--format", "json").stdout).clusters.flatMap(
        ({ members }: { members: { relation: string }[] }) => members.map(({ relation }) => relation),
      );
    expect([relations("plan"), relations("review")]).toEqual([["identical"], []]);
    expect(relations("plan，targets")).toEqual(["identical"]);
  });

  it("shows two texts side by side with what differs", () => {
    const { stdout } = cexi("dedup", "--explain", "in/a.txt", "in/sub/b.txt", "--format", "table");
    expect(stdout).toMatch(/^near: Jaccard 0\.\d+/u);
    expect(stdout).toContain("= 3 paragraphs the same");
    const marked = cexi("dedup", "--explain", "in/a.txt", "in/sub/b.txt", "--format", "markdown").stdout;
    expect(marked.replaceAll("\\", "")).toMatch(/\[-[^-]*二[^-]*-\]\{\+[^+]*三[^+]*\+\}/u);
    expect(cexi("dedup", "--explain", "in/a.txt", "--format", "table").status).toBe(2);
  });

  it("refuses thresholds that are no shares", () => {
    for (const value of ["0", "1.5", "x"]) {
      const { status, stderr } = cexi("dedup", "in", "--threshold", value);
      expect([status, stderr.split("\n").length]).toEqual([2, 2]);
    }
  });
});

describe("fileNames", () => {
  it("stays inside the folder, is safe everywhere and never names two files alike", () => {
    const names = fileNames([
      "/x/../../etc/passwd",
      "a.csv#3",
      "a.csv#3",
      "A.CSV#3",
      "..",
      "con.txt",
      `${"长".repeat(300)}.txt`,
      "a\u001b[2J:b",
      "x/.hidden",
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).not.toMatch(/^\/|(?:^|\/)\.|[\u0000-\u001f:*?"<>|\\]/u);
      expect(Math.max(...name.split("/").map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(255);
      expect(name.endsWith(".txt")).toBe(true);
    }
  });

  it("keeps the folders below the one that all share", () => {
    expect(fileNames(["in/a.txt", "in/sub/b.html"])).toEqual(["a.txt", "sub/b.html.txt"]);
    expect(fileNames(["in/a.txt"])).toEqual(["a.txt"]);
  });
});
