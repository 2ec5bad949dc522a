import { described, figure, list, object, oneOf, orNull, place, result, type Schema, text } from "./parts.js";

const indicator = object(
  {
    indicator: described(text, "what is measured, in the words of the text; with --headline the id of the catalogue"),
    value: orNull(figure),
    value_max: described(orNull(figure), "the upper end of a range"),
    unit: described(orNull(text), "as written, with 万 and 亿"),
    amount: orNull(figure),
    amount_unit: orNull(text),
    change: orNull(oneOf("growth", "level", "points", "share", "count", "rank", "ratio", "duration")),
    direction: orNull(oneOf("down")),
    qualifier: described(orNull(text), "the words of the text; two are joined by +"),
    commitment: orNull(text),
    status: oneOf("target", "achieved", "ongoing", "unclear"),
    period: described(orNull(text), "2026, 2021-2025, 2024-01/2024-09"),
    section: orNull(oneOf("review", "targets", "plan", "other")),
    region: orNull(text),
    code: orNull(text),
    level: orNull(text),
    year: orNull(figure),
    raw: described(orNull(text), "the characters, where a digit or a sign is damaged"),
    place: object(place),
    scope: described(orNull(text), "with --headline: which part of the series, null for the series itself"),
  },
  "scope",
);

export const indicators: Schema = result(
  "indicators",
  "Figures with what they measure, their limits, and whether they are targets or results.",
  { indicators: list(indicator) },
);
