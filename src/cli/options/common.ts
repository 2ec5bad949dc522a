import { GROUP_FIELDS } from "../../model/group.js";
import { LANGUAGES } from "../../model/language.js";
import { SECTION_NAMES, type SectionName } from "../../model/section.js";
import { FORMATS, PLOT_FORMATS, PLOT_ROWS, plotFormat } from "../../render/index.js";
import { choice, commaList, FILE, FILES, form, type Kind, POSITIVE, SWITCH, text, WHOLE } from "./kinds.js";
import { type OptionEntry, option, type ValuesOf } from "./option.js";

/** Rows of a table shown on a terminal where `--top` says nothing: about a screen. Unit: rows. */
export const ROWS_ON_TERMINAL = 30;

const COLORS = ["auto", "always", "never"] as const;
const REPEATS = ["none", "paragraphs", "articles"] as const;
const ENGINES = ["nodejieba", "node-rs"] as const;
const common = { isCommon: true } as const;
/** How or where, not what. */
const aside = { isCommon: true, inRun: false } as const;

const FORMAT = option("format", choice("name", FORMATS), { says: ({ options }) => options.format, ...aside });
const OUTPUT_FILE = option("output", FILE, {
  says: ({ options }) => options.output,
  short: "o",
  once: "result",
  ...aside,
});
const COLOR = option("color", choice("when", COLORS), {
  says: ({ options }) => options.color,
  default: "auto",
  ...aside,
});

export const TOP = option("top", POSITIVE, {
  says: ({ options }) => options.top(ROWS_ON_TERMINAL),
  unit: "rows",
  ...common,
});

export const OUTPUT = [
  FORMAT,
  OUTPUT_FILE,
  option("bom", SWITCH, { says: ({ options }) => options.bom, ...aside }),
  option("raw-cells", SWITCH, { says: ({ options }) => options.rawCells, ...aside }),
  TOP,
  option("headers", choice("language", ["en", "zh"]), { says: ({ options }) => options.headers, ...aside }),
  option("precision", WHOLE, { says: ({ options }) => options.precision, unit: "decimals", ...aside }),
] as const;

export const BY = option("by", text("field"), {
  says: ({ options }) => options.by,
  suggests: GROUP_FIELDS,
  ...common,
});

export const SECTION = option(
  "section",
  form("name,…", sectionNames, ({ values }) => values.sections(SECTION_NAMES)),
  { says: ({ options }) => options.section, suggests: SECTION_NAMES, ...common },
);

/** `plan` or `targets,plan`. */
function sectionNames(text: string): readonly SectionName[] | undefined {
  const names = text.split(",").map((name) => name.trim());
  const known = names.filter((name): name is SectionName => SECTION_NAMES.some((one) => one === name));
  return known.length === names.length ? known : undefined;
}

export const GROUPED_OUTPUT = [...OUTPUT, BY, SECTION] as const;

export const READING = [
  option("files-from", FILE, { says: ({ options }) => options.filesFrom, once: "inputs", ...aside }),
  option("encoding", text("name"), {
    says: ({ options }) => options.encoding,
    suggests: ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be"],
    ...common,
  }),
  option("text-column", text("name"), { says: ({ options }) => options.textColumn, ...common }),
  option("dedup", choice("what", REPEATS), { says: ({ options }) => options.dedup, default: "paragraphs", ...common }),
  option("keep-boilerplate", SWITCH, { says: ({ options }) => options.keepBoilerplate, ...common }),
  option("jobs", POSITIVE, { says: ({ options }) => options.jobs, unit: "workers", ...aside }),
  option("cache", SWITCH, { off: ({ options }) => options.noCache, ...aside }),
  COLOR,
  option("quiet", SWITCH, { says: ({ options }) => options.quiet, ...aside }),
  option("verbose", SWITCH, { says: ({ options }) => options.verbose, ...aside }),
  option("progress", SWITCH, { off: ({ options }) => options.noProgress, ...aside }),
] as const;

/** Its files are in `dictionary_sha256`: their paths differ from machine to machine. */
const DICT = option("dict", FILES, { says: ({ options }) => options.dict, ...aside });
const ENGINE = option("engine", choice("name", ENGINES), { says: ({ options }) => options.engine, ...common });

export const CUTTING = [DICT, ENGINE] as const;

export const STOPWORDS = option("stopwords", FILES, {
  says: ({ options }) => options.stopwords,
  off: ({ options }) => options.noStopwords,
  ...common,
});

export const KEEP_WORDS = option("keep-words", commaList("words"), {
  says: ({ options }) => options.keepWords,
  ...common,
});

/** What a command that counts terms reads, and how it cuts and lists them. */
export const COUNTING = [...READING, ...CUTTING, STOPWORDS, KEEP_WORDS] as const;

/** Which settings and which language: every command has these. */
export const EVERY = [
  option("config", FILE, {
    says: ({ options }) => options.config,
    off: ({ options }) => options.noConfig,
    once: "settings",
    ...aside,
  }),
  option("lang", choice("language", LANGUAGES), { says: ({ help }) => help.lang, ...aside }),
] as const;
export const LANG = EVERY[1];

/** Options that several commands understand alike, in the order of help; in a settings file they stand outside of any section. */
export const COMMON: readonly OptionEntry[] = [
  ...OUTPUT,
  BY,
  ...READING.slice(0, 3),
  DICT,
  STOPWORDS,
  KEEP_WORDS,
  ENGINE,
  ...READING.slice(3),
];

const PLACES = new Map([...COMMON, ...EVERY].map(({ name }, place) => [name, place]));

/** Options in the order of help: those of the command, then those that others have too. */
export const ownFirst = (entries: readonly OptionEntry[]): OptionEntry[] => [
  ...entries.filter(({ isCommon }) => !isCommon),
  ...entries.filter(({ isCommon }) => isCommon).sort((a, b) => PLACES.get(a.name)! - PLACES.get(b.name)!),
];

/** Options in the order of settings: those that others have too, those of the command, those of every command. */
export const commonFirst = (entries: readonly OptionEntry[]): OptionEntry[] => {
  const own = entries.filter(({ isCommon }) => !isCommon);
  const shared = ownFirst(entries).slice(own.length);
  const every: readonly OptionEntry[] = EVERY;
  return [
    ...shared.filter((entry) => !every.includes(entry)),
    ...own,
    ...shared.filter((entry) => every.includes(entry)),
  ];
};

export const PLAIN_TABLE = [
  option("format", choice("name", FORMATS), { says: ({ options }) => options.plainFormat, inRun: false }),
  option("output", FILE, { says: ({ options }) => options.plainOutput, short: "o", once: "result", inRun: false }),
  option("color", choice("when", COLORS), { says: ({ options }) => options.color, default: "auto", inRun: false }),
] as const;

export const PLAIN_OUTPUT = PLAIN_TABLE[1];

/** A chart beside the table. A wrong name is refused before any work. */
const CHART_FILE: Kind<string> = { ...FILE, type: "file", read: (file) => plotFormat(file) && file };
export const PLOT = option("plot", CHART_FILE, {
  says: ({ options }) => options.plot(PLOT_ROWS, PLOT_FORMATS),
  once: "result",
  inRun: false,
});

export type OutputOptions = ValuesOf<typeof OUTPUT>;
export type ReadingOptions = ValuesOf<typeof READING>;
export type CuttingOptions = ValuesOf<typeof CUTTING> & ValuesOf<readonly [typeof STOPWORDS, typeof KEEP_WORDS]>;
export type PlainTableOptions = ValuesOf<typeof PLAIN_TABLE>;
