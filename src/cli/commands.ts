import type { Entry, Operand } from "./entry.js";

const PATHS: Operand = { name: "path", variadic: true, says: ({ options }) => options.paths, suggests: "files" };

export const COMMANDS = {
  freq: {
    aliases: ["词频"],
    group: "count",
    examples: [
      "cexi freq corpus",
      "cexi freq corpus --by region --top 10",
      "cexi freq corpus --ngram 2..3 --format csv -o phrases.csv",
      "cexi freq corpus --by region -o terms.xlsx",
    ],
    warnsOfReprints: true,
  },
  clean: {
    aliases: ["清洗"],
    group: "read",
    examples: ["cexi clean corpus --format ndjson -o clean.ndjson", "cexi clean corpus -o clean.parquet"],
  },
  count: {
    aliases: ["计数"],
    group: "count",
    operands: [{ name: "term", says: ({ commands }) => commands.count.term }, PATHS],
    examples: ["cexi count 产业 corpus", "cexi count 产业,项目,园区 corpus --by region"],
    warnsOfReprints: true,
  },
  kwic: {
    aliases: ["语境"],
    group: "find",
    operands: [{ name: "term", says: ({ commands }) => commands.kwic.term }, PATHS],
    examples: [
      "cexi kwic 项目 corpus",
      "cexi kwic 产业 corpus --sort right --width 12",
      "cexi kwic 产业,项目 corpus --context sentence --sort R1,date",
    ],
  },
  compare: {
    aliases: ["比较"],
    group: "compare",
    operands: [{ ...PATHS, says: ({ commands }) => commands.compare.paths }],
    examples: [
      "cexi compare corpus --by region",
      "cexi compare corpus --by region --view similarity",
      "cexi compare corpus --by year -o years.xlsx",
    ],
    warnsOfReprints: true,
    more: ({ commands }) => `\n${commands.compare.conventions}\n`,
  },
  collocates: {
    aliases: ["搭配"],
    group: "find",
    operands: [{ name: "term", required: true, says: ({ commands }) => commands.collocates.term }, PATHS],
    examples: ["cexi collocates 发展 corpus --window 3"],
    warnsOfReprints: true,
  },
  keywords: {
    aliases: ["关键词"],
    group: "count",
    examples: ["cexi keywords corpus --by region --idf jieba"],
    warnsOfReprints: true,
  },
  tokens: {
    aliases: ["词元"],
    group: "read",
    examples: [
      "cexi tokens corpus -o tokens.jsonl",
      "cexi tokens corpus --unit sentence --format text -o sentences.txt",
      "cexi tokens corpus --raw --offsets --pos -o tokens.jsonl",
    ],
    warnsOfReprints: true,
  },
  matrix: {
    aliases: ["矩阵"],
    group: "count",
    examples: [
      "cexi matrix corpus -o corpus.mtx",
      "cexi matrix corpus --by region --wide --top 50 -o regions.csv",
      "cexi matrix corpus --tfidf --min-documents 2 -o corpus.parquet",
    ],
    warnsOfReprints: true,
  },
  network: {
    aliases: ["网络"],
    group: "find",
    examples: [
      "cexi network corpus --top 60",
      "cexi network corpus -o words.gexf",
      "cexi network corpus --window 5 --plot words.svg -o words.csv",
    ],
    warnsOfReprints: true,
  },
  copies: {
    aliases: ["沿用"],
    group: "compare",
    operands: [{ ...PATHS, says: ({ commands }) => commands.copies.paths }],
    examples: [
      "cexi copies corpus",
      "cexi copies corpus/huaiyin-2023-press-conference.txt --against corpus --format json",
      "cexi copies corpus --unit sentence -o sentences.xlsx",
      "cexi copies corpus -o copies.gexf",
      "cexi copies corpus/huaiyin-2023-press-conference.txt --against corpus -o copies.html",
    ],
  },
  lifelines: {
    aliases: ["脉络"],
    examples: [
      "cexi lifelines corpus --top 20",
      "cexi lifelines corpus --by region --format json",
      "cexi lifelines corpus --panel -o adoption.csv",
    ],
  },
  slogans: {
    aliases: ["口号"],
    group: "find",
    examples: [
      "cexi slogans corpus",
      "cexi slogans corpus --by region",
      "cexi slogans corpus -o slogans.xlsx",
      "cexi slogans corpus --explain",
    ],
    warnsOfReprints: true,
  },
  index: {
    aliases: ["指数"],
    group: "count",
    operands: [
      { name: "dictionary", required: true, says: ({ commands }) => commands.index.dictionaryFile, suggests: "files" },
      PATHS,
    ],
    examples: [
      "cexi index business-climate corpus",
      "cexi index digital-economy corpus --by region,year --balanced --wide -o panel.xlsx",
      "cexi index environment corpus --by year --formula window-dressing --methods",
    ],
    warnsOfReprints: true,
  },
  coverage: {
    aliases: ["覆盖"],
    group: "read",
    examples: ["cexi coverage corpus", "cexi coverage corpus --by source,year -o coverage.csv"],
  },
  indicators: {
    aliases: ["指标"],
    group: "find",
    examples: [
      "cexi indicators corpus",
      "cexi indicators corpus --headline",
      "cexi indicators corpus --headline -o indicators.xlsx",
      "cexi indicators corpus --panel --by region,year -o targets.dta",
    ],
  },
  claims: {
    aliases: ["核对"],
    group: "find",
    operands: [{ ...PATHS, says: ({ commands }) => commands.claims.articles }],
    examples: ["cexi claims corpus/shizhong-2025-interview.txt --against corpus/zhangqiu-2025-work-report.txt"],
  },
  report: {
    aliases: ["报告"],
    group: "show",
    examples: [
      "cexi report corpus -o report.html",
      "cexi report corpus --by year --lang zh -o report.html",
      "cexi report corpus --format markdown",
    ],
    warnsOfReprints: true,
  },
  schema: {
    aliases: ["结构", "模式"],
    operands: [{ name: "command", says: ({ commands }) => commands.schema.command, suggests: "schemas" }],
    examples: ["cexi schema freq"],
  },
  doctor: {
    aliases: ["检查"],
    operands: [],
    examples: ["cexi doctor", "cexi doctor --terms --format tsv"],
  },
  cache: {
    aliases: ["缓存"],
    operands: [
      {
        name: "action",
        says: ({ commands }) => commands.cache.action,
        choices: ["info", "clear", "path"],
        default: "info",
      },
    ],
    examples: ["cexi cache info"],
  },
  config: {
    aliases: ["配置"],
    operands: [
      { name: "command", says: ({ commands }) => commands.config.command, suggests: "commands" },
      { name: "flags", variadic: true, says: ({ commands }) => commands.config.flags, suggests: "commands" },
    ],
    examples: ["cexi config freq", "cexi config --format json"],
    more: ({ commands }) => `\n${commands.config.note}`,
    takesAnyFlag: true,
  },
  completions: {
    aliases: ["补全"],
    operands: [
      {
        name: "shell",
        required: true,
        says: ({ commands }) => commands.completions.shell,
        choices: ["bash", "zsh", "fish"],
      },
    ],
    examples: ["cexi completions bash", "cexi completions zsh", "cexi completions fish"],
  },
  map: {
    aliases: ["映射"],
    operands: [],
    examples: ["cexi map --about --emit terms", "cexi map --about --emit index --dictionary business-climate"],
    more: ({ commands }) => `\n${commands.map.pipe}`,
  },
  man: {
    aliases: ["手册"],
    operands: [],
    examples: ["cexi man -o cexi.1"],
  },
  dedup: {
    aliases: ["去重"],
    group: "read",
    operands: [{ ...PATHS, says: ({ commands }) => commands.dedup.paths }],
    examples: ["cexi dedup corpus", "cexi dedup corpus --paragraphs --format json -o families.json"],
    more: ({ commands }) => `\n${commands.dedup.folder}`,
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** Lines to begin with, as `cexi` alone says them; `corpus` is the folder of sample texts. */
export const FIRST_STEPS = [
  "cexi report corpus -o report.html",
  "cexi freq corpus",
  "cexi compare corpus --by region",
  "cexi slogans corpus",
] as const;

/** The English name of a command; it is also that of its schema. */
export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export const entryOf = (name: CommandName): Entry & { readonly operands: readonly Operand[] } => ({
  operands: [PATHS],
  ...COMMANDS[name],
});

export const HELP_ALIASES = ["帮助"] as const;

export const commandNamed = (word: string | undefined): CommandName | undefined =>
  COMMAND_NAMES.find((name) => name === word || entryOf(name).aliases.includes(word!));
