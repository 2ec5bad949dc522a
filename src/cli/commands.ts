import type { Command } from "commander";

export interface Entry {
  /** Chinese names, which work wherever the English one does; help shows the first. */
  readonly aliases: readonly string[];
  /** Lines that run as they stand, in a folder that holds `corpus/`; what each shows is in `phrases/`. A test runs them. */
  readonly examples: readonly string[];
  /** Loads the command itself; commands are loaded one at a time, so that help and version stay instant. */
  readonly load: () => Promise<Command>;
}

export const COMMANDS = {
  freq: {
    aliases: ["词频"],
    examples: [
      "cexi freq corpus",
      "cexi freq corpus --by region --top 10",
      "cexi freq corpus --ngram 2..3 --format csv -o phrases.csv",
      "cexi freq corpus --by region -o terms.xlsx",
    ],
    load: async () => (await import("./commands/freq.js")).freq(),
  },
  clean: {
    aliases: ["清洗"],
    examples: ["cexi clean corpus --format ndjson -o clean.ndjson", "cexi clean corpus -o clean.parquet"],
    load: async () => (await import("./commands/clean.js")).clean(),
  },
  count: {
    aliases: ["计数"],
    examples: ["cexi count 产业 corpus"],
    load: async () => (await import("./commands/count.js")).count(),
  },
  kwic: {
    aliases: ["语境"],
    examples: ["cexi kwic 项目 corpus", "cexi kwic 产业 corpus --sort right --width 12"],
    load: async () => (await import("./commands/kwic.js")).kwic(),
  },
  compare: {
    aliases: ["比较"],
    examples: [
      "cexi compare corpus --by region",
      "cexi compare corpus --by region --view similarity",
      "cexi compare corpus --by year -o years.xlsx",
    ],
    load: async () => (await import("./commands/compare.js")).compare(),
  },
  collocates: {
    aliases: ["搭配"],
    examples: ["cexi collocates 发展 corpus --window 3"],
    load: async () => (await import("./commands/collocates.js")).collocates(),
  },
  keywords: {
    aliases: ["关键词"],
    examples: ["cexi keywords corpus --by region --idf jieba"],
    load: async () => (await import("./commands/keywords.js")).keywords(),
  },
  slogans: {
    aliases: ["口号"],
    examples: [
      "cexi slogans corpus",
      "cexi slogans corpus --by region",
      "cexi slogans corpus -o slogans.xlsx",
      "cexi slogans corpus --explain",
    ],
    load: async () => (await import("./commands/slogans.js")).slogans(),
  },
  report: {
    aliases: ["报告"],
    examples: [
      "cexi report corpus -o report.html",
      "cexi report corpus --by year --lang zh -o report.html",
      "cexi report corpus --format markdown",
    ],
    load: async () => (await import("./commands/report.js")).report(),
  },
  schema: {
    aliases: ["结构", "模式"],
    examples: ["cexi schema freq"],
    load: async () => (await import("./commands/schema.js")).schema(),
  },
  doctor: {
    aliases: ["检查"],
    examples: ["cexi doctor", "cexi doctor --terms --format tsv"],
    load: async () => (await import("./commands/doctor.js")).doctor(),
  },
  cache: {
    aliases: ["缓存"],
    examples: ["cexi cache info"],
    load: async () => (await import("./commands/cache.js")).cache(),
  },
  config: {
    aliases: ["配置"],
    examples: ["cexi config freq", "cexi config --format json"],
    load: async () => (await import("./commands/config.js")).config(),
  },
  completions: {
    aliases: ["补全"],
    examples: ["cexi completions bash", "cexi completions zsh", "cexi completions fish"],
    load: async () => (await import("./commands/completions.js")).completions(),
  },
  man: {
    aliases: ["手册"],
    examples: ["cexi man -o cexi.1"],
    load: async () => (await import("./commands/man.js")).man(),
  },
  dedup: {
    aliases: ["去重"],
    examples: ["cexi dedup corpus", "cexi dedup corpus --paragraphs --format json -o families.json"],
    load: async () => (await import("./commands/dedup.js")).dedup(),
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** The English name of a command; it is also that of its schema. */
export type CommandName = keyof typeof COMMANDS;

/** Chinese names of `cexi help`. */
export const HELP_ALIASES = ["帮助"] as const;

/** The command that a word names, in English or Chinese. */
export function commandNamed(word: string | undefined): CommandName | undefined {
  return (Object.keys(COMMANDS) as CommandName[]).find(
    (name) => name === word || (COMMANDS[name].aliases as readonly (string | undefined)[]).includes(word),
  );
}
