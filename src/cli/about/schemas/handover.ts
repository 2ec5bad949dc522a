import { count, figure, keys, list, object, oneOf, orNull, result, type Schema, share, text } from "./parts.js";

const range: Schema = { type: "array", items: count, minItems: 2, maxItems: 2 };

/** One record; a result in JSON has a list of them. */
const tokensOf = object(
  {
    path: text,
    paragraph: count,
    sentence: count,
    title: orNull(text),
    date: orNull(text),
    region: orNull(text),
    code: orNull(text),
    level: orNull(text),
    year: orNull({ type: "integer" }),
    kind: orNull(text),
    fields: { type: "object" },
    text,
    tokens: list(text),
    pos: list(text),
    offsets: list(range),
    sentences: list(range),
  },
  "paragraph",
  "sentence",
  "fields",
  "text",
  "pos",
  "offsets",
  "sentences",
);

export const tokens: Schema = result(
  "tokens",
  "The tokens of documents, paragraphs or sentences, in the order of the text.",
  { documents: list(tokensOf), paragraphs: list(tokensOf), sentences: list(tokensOf) },
  "documents",
  "paragraphs",
  "sentences",
);

export const matrix: Schema = result("matrix", "How often each term stands in each document or group.", {
  terms: list(object({ term: text, count, documents: count })),
  documents: list({ type: "object", required: ["document"] }),
  entries: list({
    type: "array",
    description: "document and term, both counted from 1, and the figure",
    items: figure,
    minItems: 3,
    maxItems: 3,
  }),
});

const network_ = {
  window: { anyOf: [oneOf("sentence", "paragraph"), { type: "integer", minimum: 1 }] },
  units: count,
  communities: object({
    method: { const: "louvain" },
    weight: { const: "cooccurrence" },
    seed: count,
    resolution: figure,
    modularity: orNull(figure),
  }),
  nodes: list(
    object({
      term: text,
      count,
      documents: count,
      degree: count,
      first_year: orNull({ type: "integer" }),
      community: count,
    }),
  ),
  edges: list(
    object({
      source: text,
      target: text,
      cooccurrence: count,
      jaccard: share,
      npmi: orNull({ type: "number", minimum: -1, maximum: 1 }),
      g2: figure,
    }),
  ),
};

export const network: Schema = result(
  "network",
  "Which terms stand together.",
  { ...network_, groups: list(object({ name: text, keys, documents: count, ...network_ })) },
  ...Object.keys(network_),
  "groups",
);
