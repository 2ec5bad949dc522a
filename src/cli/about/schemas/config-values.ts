import { DIALECT, described, list, object, oneOf, orNull, type Schema, text } from "./parts.js";

/** What `cexi config` prints; the schema named `config` is that of the settings file. */
export const configValues: Schema = {
  $schema: DIALECT,
  $id: "cexi/config-values/1",
  title: "Result of cexi config",
  description: "The value of every option and where it comes from.",
  ...object({
    schema: { const: "cexi/config-values/1" },
    file: described(orNull(text), "the settings file in effect"),
    command: described(orNull(text), "whose options; all where null"),
    options: list(
      object({
        command: described(orNull(text), "null: an option of every command"),
        option: described(text, "its name in a settings file"),
        flag: described(text, "the long flag"),
        variable: described(text, "its environment variable"),
        value: described({}, "null where the command decides"),
        source: oneOf("flag", "environment", "file", "default"),
        from: described(orNull(text), "the variable or the file"),
      }),
    ),
  }),
};
