import { count, figure, keys, list, object, oneOf, orNull, result, type Schema, text } from "./parts.js";

export const keywords: Schema = result("keywords", "The words that mark each document or group.", {
  method: oneOf("tf-idf", "text-rank"),
  source: text,
  idf: oneOf("corpus", "jieba", "none"),
  background: orNull(text),
  groups: list(
    object({ name: text, keys, documents: count, keywords: list(object({ term: text, weight: figure, count })) }),
  ),
});
