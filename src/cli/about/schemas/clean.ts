import { DOCUMENT_KINDS, LEVELS } from "../../../index.js";
import { count, DIALECT, list, object, oneOf, orNull, type Schema, text, yesOrNo } from "./parts.js";

const LABELS = ["title", "heading", "content", "meta", "boilerplate", "duplicate", "blank"];

const SECTIONS = ["review", "targets", "plan", "other"];

/** One record a document; `cexi clean --format json` and `ndjson` print them one a line. */
export const clean: Schema = {
  $schema: DIALECT,
  $id: "cexi/clean/1",
  title: "A record of cexi clean",
  description: "One cleaned document; the result is NDJSON, one record a line.",
  ...object({
    path: text,
    title: orNull(text),
    date: orNull(text),
    source: orNull(text),
    author: list(text),
    region: orNull(text),
    code: orNull(text),
    level: orNull(oneOf(...LEVELS)),
    code_then: orNull(text),
    kind: orNull(oneOf(...DOCUMENT_KINDS)),
    year: orNull({ type: "integer" }),
    url: orNull(text),
    document_number: orNull(text),
    index_number: orNull(text),
    citation_code: orNull(text),
    encoding: orNull(text),
    text,
    lines: list(
      object(
        {
          line: { type: "integer", minimum: 1 },
          label: oneOf(...LABELS),
          section: orNull(oneOf(...SECTIONS)),
          reason: text,
          text,
          mixed: yesOrNo,
        },
        "mixed",
      ),
    ),
    sections: orNull(
      list(
        object({
          name: oneOf(...SECTIONS),
          line: { type: "integer", minimum: 1 },
          offset: { type: "integer", minimum: 0 },
          reason: text,
        }),
      ),
    ),
    removed: object({ boilerplate: count, duplicate: count, meta: count }),
  }),
};
