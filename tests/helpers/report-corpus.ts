import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare, type Report, type ReportOptions, report, segmentDocuments } from "../../src/index.js";

/** A folder with these files, for the length of a call. */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "cexi-report-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report of a folder, as the command makes it. */
export async function reportOn(paths: readonly string[], options: ReportOptions = {}): Promise<Report> {
  const { documents, problems } = await prepare(paths);
  const { tokenized, stopwords } = await segmentDocuments(documents, { cache: false, jobs: 1 });
  return report(documents, tokenized, { problems, isStopword: (text) => stopwords.has(text), ...options });
}

export const reportOf = (files: Readonly<Record<string, string>>, options?: ReportOptions): Promise<Report> =>
  withFiles(files, (folder) => reportOn([folder], options));

/** What scraped pages may try, and what must stay text. `pwned` is what a script would set. */
export const HOSTILE = [
  "<script>window.pwned=1</script>",
  "</script><script>window.pwned=2</script>",
  "<img src=x onerror=window.pwned=3>",
  "\"'><svg onload=window.pwned=4>",
  "</title></style></dialog><h1>伪造的标题</h1>",
  "<!-- ]]> <![CDATA[",
  "javascript:window.pwned=5",
  "\u202e反写的文字\u202c\u2066",
  "半个代理\ud83d字符\udc00",
  `\${window.pwned=6} {{pwned}} \`pwned\``,
  "\u0000\u001b[31m\u0007",
] as const;

const hostileRows = HOSTILE.map((text, index) => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const body = `我们坚持“${text}”的发展思路，推动产业发展和营商环境优化。${text}推动产业升级，全力推进项目建设，发展产业。第${index}条。`;
  return [quoted(`关于产业发展的报告${text}`), quoted(body), quoted(`组${index % 3}${text}`)].join(",");
});

/** A table whose titles, texts and groups all try to break out. */
export const HOSTILE_CSV = `title,正文,grp\n${hostileRows.join("\n")}\n`;

const MARKS = [..."泉河山湖林海云石松柏梅兰竹菊"];
const WORDS = [..."产业 项目 企业 改革 创新 生态 教育 医疗 就业 科技".split(" ")];

/** A table of forty districts with long names that begin alike, three years each; each has a project of its own. */
export const GROUPS_OF_YEARS = `title,区域,year,正文\n${Array.from({ length: 120 }, (_, row) => {
  const [group, year] = [Math.floor(row / 3), 2023 + (row % 3)];
  const own = `${MARKS[group % 14]}${MARKS[(group * 5 + 3) % 14]}工程`;
  const lines = Array.from({ length: 30 }, (_, at) => {
    const words = [0, 1, 2, 3].map((n) => WORDS[(row * 7 + at * (n + 3) + n * n) % WORDS.length]);
    const growth = at < (row % 3) * 4 ? "推进数字化转型，" : "";
    return `我们推动${words[0]}和${words[1]}，加快${words[2]}建设，优化${words[3]}服务，${growth}实施“${own}”${at % 5}项。`;
  });
  return `报告,名称很长的一个示范区域${String(group).padStart(2, "0")},${year},"${lines.join("")}深化“${(group % 9) + 1}${row % 7}${group % 8}”行动。"`;
}).join("\n")}\n`;

/** Work reports of two places over four years, one of them missing: targets, results, slogans that come and go. */
export const REPORTS_OF_YEARS: Readonly<Record<string, string>> = Object.fromEntries(
  ["历城区", "槐荫区"].flatMap((place, at) =>
    [2021, 2022, 2024, 2025].map((year, n): [string, string] => [
      `${place}${year}.txt`,
      [
        `${year}年${place}政府工作报告`,
        `——${year}年1月9日在${place}第五届人民代表大会上`,
        `一、${year - 1}年工作回顾`,
        `全区地区生产总值增长${(5.1 + at + n / 10).toFixed(1)}%，城镇新增就业${2 + at}.${n}万人。${year < 2024 ? "“三城同创”行动见效。" : "“四城联动”行动见效。"}`,
        `二、${year}年工作安排`,
        `今年主要预期目标是：地区生产总值增长${year === 2024 ? "5%—5.5%" : `${5 + at}%左右`}，城镇新增就业${2 + at}万人以上。`,
        "推动产业升级和科技创新。科技创新带动产业升级。完善公共服务，公共服务更加便利。",
        `推动产业升级和科技创新，深入实施${year < 2024 ? "“三城同创”" : "“四城联动”"}行动。`,
      ].join("\n"),
    ]),
  ),
);
