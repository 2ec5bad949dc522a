import { count, described, figure, list, object, oneOf, orNull, place, result, type Schema, text } from "./parts.js";

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

const row: Schema = {
  type: "object",
  properties: { region: orNull(text), code: orNull(text), level: orNull(text), year: count },
  required: ["region", "code", "level", "year"],
  additionalProperties: orNull({ type: ["number", "string"] }),
};

const pair = object({
  region: orNull(text),
  code: orNull(text),
  year: count,
  indicator: text,
  low: orNull(figure),
  high: orNull(figure),
  qualifier: orNull(text),
  commitment: orNull(text),
  result: orNull(figure),
  gap: described(orNull(figure), "result less low, or less high where low is open"),
  target_place: orNull(object(place)),
  result_place: orNull(object(place)),
});

export const indicators: Schema = result(
  "indicators",
  "Figures with what they measure, their limits, and whether they are targets or results.",
  {
    indicators: list(indicator),
    panel: described(list(row), "with --panel: a row for each region and year, columns INDICATOR_PART"),
    pairs: described(list(pair), "with --pair: a row for each target that has a result"),
    places: list(
      object({ region: orNull(text), year: count, indicator: text, role: oneOf("target", "result"), ...place }),
    ),
  },
  "panel",
  "pairs",
  "places",
);
