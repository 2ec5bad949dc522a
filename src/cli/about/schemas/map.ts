import { clean } from "./clean.js";
import { indicators } from "./indicators.js";
import { count, DIALECT, described, keys, list, object, oneOf, orNull, type Schema, text } from "./parts.js";

type Properties = Readonly<Record<string, Schema>>;
const propertiesOf = (schema: Schema): Properties => schema.properties as Properties;
const { lines, text: recordText, sections, removed, ...head } = propertiesOf(clean);

const template = {
  anchor: described(text, "the last paragraph of running text; a line counts once for each"),
  keys: described(list(text), "short last lines, which a site may repeat"),
  record: described(clean, "the document, where there are keys; a run with --templates reads it"),
};

const terms = object({
  tokens: described(count, "all tokens but marks"),
  terms: list(text),
  kinds: list(oneOf("word", "code", "latin", "number", "date")),
  pos: list(text),
  counts: list(count),
  listed: described(list(oneOf(...([0, 1] as unknown as string[]))), "1 where freq would list it"),
});

const signature = object({
  digest: described(text, "equal for equal letters"),
  letters: count,
  min_hash: list(count),
  smallest: list(count),
  bands: described(list(text), "documents that share one may be versions of one text"),
});

const index = object({
  characters: count,
  han: count,
  sentences: count,
  tokens: orNull(count),
  categories: described(
    list(
      object({ slot: count, matches: count, token_matches: count, covered: count, sentences: count, negated: count }),
    ),
    "slot: index of the category; that of the total is the number of categories",
  ),
  entries: list(object({ entry: count, matches: count, token_matches: count })),
  hosts: described(list({ type: "array" }), "key of the term, longer word, count"),
  cuts: described(list({ type: "array" }), "key of the term, how it is cut, count"),
});

const summaries = {
  keys,
  record: clean,
  template: object(template, "record"),
  signature,
  terms,
  slogans: list(
    object({ key: text, kind: text, forms: list({ type: "array" }), occurrences: list({ type: "object" }) }),
  ),
  indicators: propertiesOf(indicators).indicators!,
  index,
  kept: described(text, "kept text in the form that counters read"),
  strings: object({ indexes: list(count), counts: list(count) }),
  stands: list(object({ key: text, path: text, region: orNull(text), occurrences: list({ type: "object" }) })),
};

/** One line of the result. */
export const map: Schema = {
  $schema: DIALECT,
  $id: "cexi/map/1",
  title: "A line of cexi map",
  description: "What one record of standard input gives; the result is NDJSON, a line for each, in order.",
  ...object({
    path: text,
    documents: list(object({ ...head, characters: count, ...summaries }, ...Object.keys(summaries))),
    problems: list(object({ path: text, code: text, reason: text })),
  }),
};
