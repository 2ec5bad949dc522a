import { GROUP_FIELDS } from "../../model/group.js";
import { LANGUAGES } from "../../model/language.js";
import { SECTION_NAMES } from "../../model/section.js";
import { FORMATS, PLOT_FORMATS, PLOT_ROWS, plotFormat } from "../../render/index.js";
import { choice, commaList, FILE, FILES, type Kind, POSITIVE, SWITCH, someOf, text, WHOLE } from "./kinds.js";
import { type OptionEntry, option, optionsBy, type ValuesOf } from "./option.js";

/** Rows of a table shown on a terminal where `--top` says nothing: about a screen. Unit: rows. */
export const ROWS_ON_TERMINAL = 30;

const COLORS = ["auto", "always", "never"] as const;
const REPEATS = ["none", "paragraphs", "articles"] as const;
const ENGINES = ["nodejieba", "node-rs"] as const;
const shared = optionsBy(({ options }) => options, { isCommon: true });
/** How or where, not what. */
const ASIDE = { isCommon: true, inRun: false } as const;
const aside = optionsBy(({ options }) => options, ASIDE);

const FORMAT = aside("format", choice("name", FORMATS));
const OUTPUT_FILE = aside("output", FILE, { short: "o", once: "result" });
const COLOR = aside("color", choice("when", COLORS), { default: "auto" });

export const TOP = shared("top", POSITIVE, { says: ({ options }) => options.top(ROWS_ON_TERMINAL) });

export const OUTPUT = [
  FORMAT,
  OUTPUT_FILE,
  aside("bom", SWITCH),
  aside("raw-cells", SWITCH),
  TOP,
  aside("headers", choice("language", ["en", "zh"])),
  aside("precision", WHOLE),
] as const;

export const BY = shared("by", text("field"), { suggests: GROUP_FIELDS });

const SECTIONS = someOf(SECTION_NAMES, ({ values }) => values.sections(SECTION_NAMES));
export const SECTION = shared("section", SECTIONS, { suggests: SECTION_NAMES });

export const GROUPED_OUTPUT = [...OUTPUT, BY, SECTION] as const;

export const READING = [
  aside("files-from", FILE, { once: "inputs" }),
  shared("encoding", text("name"), { suggests: ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be"] }),
  shared("text-column", text("name")),
  shared("dedup", choice("what", REPEATS), { default: "paragraphs" }),
  shared("keep-boilerplate", SWITCH),
  aside("jobs", POSITIVE),
  option("cache", SWITCH, { off: ({ options }) => options.noCache, ...ASIDE }),
  COLOR,
  aside("quiet", SWITCH),
  aside("verbose", SWITCH),
  option("progress", SWITCH, { off: ({ options }) => options.noProgress, ...ASIDE }),
] as const;

/** Its files are in `dictionary_sha256`: their paths differ from machine to machine. */
const DICT = aside("dict", FILES);
const ENGINE = shared("engine", choice("name", ENGINES));

export const CUTTING = [DICT, ENGINE] as const;

export const STOPWORDS = shared("stopwords", FILES, { off: ({ options }) => options.noStopwords });

export const KEEP_WORDS = shared("keep-words", commaList("words"));

/** What a command that counts terms reads, and how it cuts and lists them. */
export const COUNTING = [...READING, ...CUTTING, STOPWORDS, KEEP_WORDS] as const;

/** Every command has these. */
export const EVERY = [
  aside("config", FILE, { off: ({ options }) => options.noConfig, once: "settings" }),
  option("lang", choice("language", LANGUAGES), { says: ({ help }) => help.lang, ...ASIDE }),
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
