import { phrases } from "../../words/phrases.js";
import type { Schema } from "../about/schemas.js";
import type { CommandName } from "../commands.js";
import { COMMON, commonFirst, EVERY } from "../options/common.js";
import { optionsOf } from "../options/index.js";
import type { Kind } from "../options/kinds.js";
import { isConfigurable, keyOf, type OptionEntry } from "../options/option.js";
import { commandsWithSettings } from "./check.js";

/** The JSON Schema of `cexi.config.json`, made of the same definitions that the flags come from. */
export function configSchema(): Schema {
  const options = optionProperties([...COMMON, ...EVERY]);
  const properties: Record<string, Schema> = {
    $schema: { type: "string", description: "where an editor finds this schema" },
    ...options,
  };
  for (const name of commandsWithSettings()) {
    const section = sectionSchema(name);
    // a command may be named as an option is: its section is the object
    const option = options[name];
    properties[name] = option ? { anyOf: [option, section] } : section;
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "cexi/config/1",
    title: "Settings of cexi: cexi.config.json",
    description:
      "Options of all commands, and sections with those of one command. Names of files are relative to this file.",
    type: "object",
    properties,
    additionalProperties: false,
  };
}

const sectionSchema = (name: CommandName): Schema => ({
  type: "object",
  description: `cexi ${name}: ${phrases.commands[name].summary}`,
  properties: optionProperties(commonFirst(optionsOf(name))),
  additionalProperties: false,
});

const optionProperties = (entries: readonly OptionEntry[]): Record<string, Schema> =>
  Object.fromEntries(entries.filter(isConfigurable).map((entry) => [keyOf(entry), optionSchema(entry)]));

function optionSchema({ kind, says, off, default: given }: OptionEntry): Schema {
  const value = valueSchema(kind);
  const isSwitch = off !== undefined && kind.type !== "switch";
  const description = [says?.(phrases), off && `false: ${off(phrases)}`].filter(Boolean).join("; ");
  const standard = given ?? (says === undefined ? true : undefined);
  return {
    ...(isSwitch ? { anyOf: [value, { type: "boolean" }] } : value),
    description,
    ...(standard === undefined ? {} : { default: standard }),
  };
}

function valueSchema(kind: Kind): Schema {
  switch (kind.type) {
    case "switch":
      return { type: "boolean" };
    case "choice":
      return { enum: kind.choices };
    case "number":
      return numberSchema(kind);
    case "list":
      return { type: "array", items: { type: "string", minLength: 1 } };
    case "file":
      return { type: "string", minLength: 1 };
    case "text":
      return { type: kind.read ? ["string", "integer"] : "string", minLength: 1 };
  }
}

const numberSchema = ({ whole, least, included, most }: Extract<Kind, { type: "number" }>): Schema => ({
  type: whole ? "integer" : "number",
  [included ? "minimum" : "exclusiveMinimum"]: least,
  ...(most === null ? {} : { maximum: most }),
});
