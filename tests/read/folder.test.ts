import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { prepare, readCorpus } from "../../src/index.js";
import { BIN, cexi } from "../helpers/cexi.js";

const root = mkdtempSync(join(tmpdir(), "cexi-folder-"));
afterAll(() => rmSync(root, { recursive: true }));

const TEXT = "全镇上下凝心聚力抓发展，项目建设快马加鞭，乡村面貌日新月异，群众的日子越过越红火，干部的劲头越来越足。";
const PAGE = `<html><body><div><p>${TEXT}</p><p>${TEXT}</p></div></body></html>`;
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}
const namesIn = async (folder: string): Promise<string[]> =>
  (await readCorpus([folder])).documents.map(({ path }) => path.slice(folder.length + 1));

describe("a folder", () => {
  it("is searched for pages that servers made, whatever their ending, and for texts without one", async () => {
    const pages = ["a.shtml", "b.jhtml", "c.php", "d.aspx", "e.jsp?id=3", "f", "2.1版本说明"];
    const files = Object.fromEntries(pages.map((name) => [name, PAGE]));
    const folder = folderOf("served", { ...files, "3.关于防汛的通知": TEXT, LICENSE: "MIT License", "g.css": "p{}" });
    expect((await namesIn(folder)).sort()).toEqual([...pages, "3.关于防汛的通知"].sort());
    for (const { text } of (await readCorpus([folder])).documents) expect(text).not.toContain("<");
  });

  it("reads no program that is called as servers call pages, and a page that was saved as text as a page", async () => {
    const folder = folderOf("programs", {
      "a.do": `* ${TEXT}\nregress y x`,
      "b.php": `<?php // ${TEXT} ?>`,
      "c.txt": PAGE,
    });
    const { documents, problems } = await readCorpus([folder]);
    expect(documents.map(({ path }) => path.slice(folder.length + 1))).toEqual(["c.txt"]);
    expect(documents[0]!.text).not.toContain("<");
    expect(problems).toEqual([]);
  });

  it("passes over lock files and settings of ours", async () => {
    const folder = folderOf("locks", { "a.txt": TEXT, "~$a.docx": "x", "cexi.config.json": "{}" });
    expect(await readCorpus([folder])).toMatchObject({ documents: [{ text: TEXT }], problems: [] });
  });

  it("names a link in a circle and files that are not what their name says, and reads the rest", async () => {
    const folder = folderOf("bad", { "a.txt": TEXT, "b.pdf": TEXT, "c.docx": "PK", "d.zip": "x" });
    symlinkSync("self.txt", join(folder, "self.txt"));
    const { documents, problems } = await readCorpus([folder]);
    expect(documents).toHaveLength(1);
    expect(problems.map(({ path, code }) => `${path.slice(folder.length + 1)} ${code}`)).toEqual([
      "b.pdf E_DAMAGED_FILE",
      "c.docx E_DAMAGED_FILE",
      "d.zip E_DAMAGED_ARCHIVE",
      "self.txt E_UNREADABLE",
    ]);
  });

  it("names a path below a file and a link that leads nowhere, and goes on", async () => {
    const folder = folderOf("nowhere", { "a.txt": TEXT });
    symlinkSync("missing.txt", join(folder, "link.txt"));
    const { documents, problems } = await readCorpus(
      ["a.txt", "a.txt/b.txt", "link.txt", "link.txt/b.txt"].map((name) => join(folder, name)),
    );
    expect(documents).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["E_NO_SUCH_PATH", "E_NO_SUCH_PATH", "E_NO_SUCH_PATH"]);
  });

  it.skipIf(process.platform !== "linux")("is read where its names are GBK, and shows them decoded", async () => {
    const folder = folderOf("gbk", {});
    const inner = Buffer.concat([Buffer.from(`${folder}/`), iconv.encode("乡镇", "gbk")]);
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from("/"), iconv.encode("总结.txt", "gbk")]), TEXT);
    expect(await namesIn(folder)).toEqual(["乡镇/总结.txt"]);
    const asArgument = iconv.encode("乡镇", "gbk").toString("utf8"); // what a program gets of such an argument
    for (const path of ["乡镇", "乡镇/总结.txt", asArgument]) {
      expect((await readCorpus([join(folder, path)])).documents).toMatchObject([{ text: TEXT }]);
    }
    const named = cexi(["clean", "乡镇/总结.txt", "--format", "ndjson", "--no-config"], { cwd: folder });
    expect(JSON.parse(named.out)).toMatchObject({ path: "乡镇/总结.txt", text: TEXT });
  });
});

describe("what cexi wrote", () => {
  it("is left out with one note, in whatever form; cleaned documents count once", () => {
    const folder = folderOf("own", { "a.txt": TEXT, "b.txt": `${TEXT}又是丰收年景。` });
    const run = (...args: string[]) => cexi([...args, "--no-config"], { cwd: folder });
    run("clean", ".", "-o", "cleaned.ndjson");
    run("freq", ".", "-o", "terms.txt");
    run("clean", ".", "-o", "texts.xlsx");
    const { code, out, err } = run("count", "项目建设", ".", "--format", "json");
    expect([code, JSON.parse(out).total.substring]).toEqual([0, 2]);
    expect(err.match(/W_OWN_OUTPUT/gu)).toHaveLength(1);
    expect(err).toContain("3 files that cexi wrote are left out: cleaned.ndjson, terms.txt, texts.xlsx");
  }, 120_000);

  it("is not read where it is about to be written, by -o or by the shell", async () => {
    const folder = folderOf("output", { "a.txt": TEXT, "old.txt": TEXT });
    const { documents } = await prepare([folder], { outputs: [join(folder, "old.txt")] });
    expect(documents.map(({ path }) => path)).toEqual([join(folder, "a.txt")]);
  });
});

describe("hardly any text", () => {
  it("is one warning that names the documents", async () => {
    const links = Array.from({ length: 30 }, (_, n) => `<li><a href="${n}">某某工作动态第${n}条</a></li>`).join("");
    const folder = folderOf("poor", {
      "list.html": `<html><body><ul>${links}</ul><p>共三十条信息</p></body></html>`,
      "later.html": '<html><body><div id="app"></div><script src="app.js"></script></body></html>',
      "short.txt": "短文一篇。",
      "a.html": PAGE,
    });
    const { warnings, problems } = await prepare([folder]);
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ code: "W_LITTLE_TEXT" }]);
    expect(warnings[0]!.parameters!.files).toEqual([join(folder, "later.html"), join(folder, "list.html")]);
  });
});

describe("years that contradict each other", () => {
  it("are one warning that names the reports; a day in December and the heading may differ by one", async () => {
    const report = (day: string, heading: string) =>
      `政府工作报告\n——${day}在青原县第十届人民代表大会第三次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、${heading}\n${TEXT}`;
    const folder = folderOf("years", {
      "2014.txt": report("2014年1月8日", "2014年工作安排"),
      "2015.txt": report("2014年12月28日", "2015年工作安排"),
      "2016.txt": report("2018年1月8日", "2018年工作安排"),
      "news 2011.txt": TEXT,
    });
    const { warnings, documents } = await prepare([folder]);
    expect(warnings).toMatchObject([{ code: "W_YEARS", parameters: { files: [join(folder, "2016.txt")] } }]);
    expect(documents.map(({ metadata }) => metadata.year).slice(0, 3)).toEqual([2014, 2015, 2018]);
  });
});

it.skipIf(!existsSync("/dev/full"))("a full standard output is told in one line", () => {
  const folder = folderOf("full", { "a.txt": TEXT });
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [BIN, "freq", "a.txt", "--no-config"], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, CEXI_LANG: "en", CEXI_CACHE: join(root, "cache") },
    stdio: ["ignore", full, "pipe"],
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^cexi: standard output cannot be written \(ENOSPC\).*\[E_STDOUT\]\n$/u);
});
