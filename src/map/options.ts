import type { DictionaryIndexOptions } from "../count/dictionary/dictionary-index.js";
import type { TermDictionary } from "../count/dictionary/parse.js";
import type { ListedOptions } from "../count/listed.js";
import type { CatalogueEntry } from "../indicators/catalogue.js";
import { CHINESE_FIELDS } from "../model/group.js";
import type { SectionName } from "../model/section.js";
import type { InputOptions } from "../pipeline/prepared-format.js";
import type { SegmentOptions } from "../pipeline/segmentation.js";
import type { SoughtForm } from "../slogans/occurrences.js";

/**
 * What can be told of a document. `strings` and `stands` look for what a first run over all documents has found; `open` is
 * `template` of what may hold one, and there nothing else before it comes back with its `templates`.
 */
export const EMITS = [
  "record",
  "template",
  "open",
  "signature",
  "terms",
  "slogans",
  "indicators",
  "index",
  "kept",
  "strings",
  "stands",
] as const;
export type Emit = (typeof EMITS)[number];

export interface MapOptions
  extends InputOptions,
    Omit<ListedOptions, "isStopword">,
    Pick<DictionaryIndexOptions, "match" | "nested">,
    Pick<SegmentOptions, "engine" | "dict" | "stopwords"> {
  readonly emit: ReadonlySet<Emit>;
  /** Fields whose values go along with each document. */
  readonly by?: readonly string[];
  readonly sections?: readonly SectionName[];
  /** Lines that a first run has found to be templates of sites. */
  readonly templates?: ReadonlySet<string>;
  /** Terms whose strings are counted. */
  readonly strings?: readonly string[];
  /** Forms of slogans that are looked for. */
  readonly forms?: ReadonlyMap<string, SoughtForm>;
  readonly dictionary?: TermDictionary;
  /** Count terms of the dictionary as tokens, too. */
  readonly tokens?: boolean;
  /** Only figures of the catalogue, with these entries beside ours. */
  readonly headline?: readonly CatalogueEntry[];
}

/** The fields that `--by` names: ours in English or Chinese, else columns as they are called. */
export const fieldsNamed = (by: string): string[] => [
  ...new Set(by.split(/[,，、]/u).map((name) => CHINESE_FIELDS.get(name.trim()) ?? name.trim())),
];

/** The lines of a list; a line is an entry whatever stands in it. */
export const linesOfList = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/**
 * The forms of slogans in a list: on each line `["form", "key", true]`, the last whether it is counted without quotation
 * marks, too. A form that any line counts so is counted so.
 */
export function parseForms(text: string): Map<string, SoughtForm> {
  const forms = new Map<string, SoughtForm>();
  for (const line of linesOfList(text)) {
    const [form, key, alone] = JSON.parse(line) as [string, string, boolean];
    forms.set(form, { key, alone: alone || forms.get(form)?.alone === true });
  }
  return forms;
}
