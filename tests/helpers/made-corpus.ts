import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stream } from "./dedup-documents.js";

const WORDS =
  "全区 坚持 推进 产业 发展 营商环境 优化 重点 项目 建设 经济 社会 高质量 改革 创新 企业 服务 群众 乡村振兴 生态 教育 医疗 就业 城市 更新 数字 科技 招商引资 行动 工作 加快 提升 完善 落实 实施 深化".split(
    " ",
  );

/** A text of sentences about nothing, other ones for each seed. */
function madeText(seed: number, characters: number): string {
  const next = stream(seed);
  const lines: string[] = [];
  for (let length = 0; length < characters; ) {
    const words = Array.from({ length: 6 + Math.floor(next() * 30) }, () => WORDS[Math.floor(next() * WORDS.length)]!);
    const line = `${words.map((word, n) => (n % 7 === 6 ? `${word}，` : word)).join("")}${Math.floor(next() * 1000)}项。`;
    lines.push(line);
    length += line.length;
  }
  return `${lines.join("\n")}\n`;
}

/** A folder of texts, the same for the same numbers. */
export function makeCorpus(folder: string, documents: number, characters: number): string {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < documents; n++) {
    writeFileSync(join(folder, `${String(n).padStart(5, "0")}.txt`), madeText(n + 1, characters));
  }
  return folder;
}
