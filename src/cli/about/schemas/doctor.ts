import { DIALECT, list, object, oneOf, orNull, type Schema, text } from "./parts.js";

export const doctor: Schema = {
  $schema: DIALECT,
  $id: "cexi/doctor/1",
  title: "Result of cexi doctor",
  description: "What this installation can do, what is wrong, and how to mend it.",
  ...object(
    {
      schema: { const: "cexi/doctor/1" },
      version: text,
      checks: list(
        object({
          name: text,
          status: oneOf("ok", "note", "problem"),
          found: text,
          remedy: orNull(text),
        }),
      ),
      terms: list(object({ term: text, list: oneOf("lexicon", "stopwords"), pos: orNull(text), origin: text })),
    },
    "terms",
  ),
};
