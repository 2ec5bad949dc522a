/** A JSON Schema, as data. */
export type Schema = Readonly<Record<string, unknown>>;

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

export const described = (schema: Schema, description: string): Schema => ({ ...schema, description });
export const text: Schema = { type: "string" };
export const figure: Schema = { type: "number" };
export const count: Schema = { type: "integer", minimum: 0 };
export const share: Schema = { type: "number", minimum: 0, maximum: 1 };
export const yesOrNo: Schema = { type: "boolean" };
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const list = (items: Schema): Schema => ({ type: "array", items });
export const oneOf = (...names: string[]): Schema => ({ enum: names });
export const sha256: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
export const byName = (values: Schema): Schema => ({ type: "object", additionalProperties: values });

/** An object whose properties are all there, but for those named `optional`. Minor versions may add others. */
export const object = (properties: Readonly<Record<string, Schema>>, ...optional: string[]): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** What the documents of a group have for the fields of --by. */
export const keys: Schema = {
  type: "object",
  description: "the fields of --by and what the documents have there, null where unknown",
  additionalProperties: orNull({ type: ["string", "integer"] }),
};

export const place = {
  path: described(text, "the file, or file#row of a table"),
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1, description: "in characters (code points), from 1" },
  quote: described(text, "exactly what stands there"),
} satisfies Record<string, Schema>;

export const run: Schema = object({
  version: text,
  engine: orNull(oneOf("nodejieba", "node-rs")),
  engine_version: orNull(text),
  dictionary_sha256: orNull(sha256),
  stopwords_sha256: orNull(sha256),
  inputs_sha256: sha256,
  options: { type: "object" },
});

/** The schema of a result: what all results share, and the properties of one. */
export const result = (
  command: string,
  description: string,
  properties: Readonly<Record<string, Schema>>,
  ...optional: string[]
): Schema => ({
  $schema: DIALECT,
  $id: `cexi/${command}/1`,
  title: `Result of cexi ${command}`,
  description,
  ...object({ schema: { const: `cexi/${command}/1` }, run, ...properties }, ...optional),
});
