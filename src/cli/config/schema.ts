import type { Command } from "commander";
import { DIALECT, described, type Schema } from "../about/schemas/parts.js";
import { commandsWithSettings, commonSpecs, isConfigurable } from "./check.js";
import { type OptionSpec, optionSpecs, type ValueKind } from "./option-spec.js";

/** The JSON Schema of `cexi.config.json`, made of the same definitions that the flags come from. */
export async function configSchema(): Promise<Schema> {
  const commands = await commandsWithSettings();
  const options = optionProperties(commonSpecs());
  const properties: Record<string, Schema> = {
    $schema: described({ type: "string" }, "where an editor finds this schema"),
    ...options,
  };
  for (const command of commands) {
    const section = sectionSchema(command);
    // a command may be named as an option is: its section is the object
    const option = options[command.name()];
    properties[command.name()] = option ? { anyOf: [option, section] } : section;
  }
  return {
    $schema: DIALECT,
    $id: "cexi/config/1",
    title: "Settings of cexi: cexi.config.json",
    description:
      "Options of all commands, and sections with those of one command. Names of files are relative to this file.",
    type: "object",
    properties,
    additionalProperties: false,
  };
}

const sectionSchema = (command: Command): Schema => ({
  type: "object",
  description: `cexi ${command.name()}: ${command.description()}`,
  properties: optionProperties(optionSpecs(command)),
  additionalProperties: false,
});

const optionProperties = (specs: readonly OptionSpec[]): Record<string, Schema> =>
  Object.fromEntries(specs.filter(isConfigurable).map((spec) => [spec.key, optionSchema(spec)]));

function optionSchema({ kind, positive, negation }: OptionSpec): Schema {
  const value = valueSchema(kind);
  const isSwitch = negation !== null && kind.type !== "boolean";
  const description = [positive?.description, negation && `false: ${negation.description}`].filter(Boolean).join("; ");
  const standard = positive?.defaultValue ?? (positive === null ? true : undefined);
  return {
    ...(isSwitch ? { anyOf: [value, { type: "boolean" }] } : value),
    description,
    ...(standard === undefined ? {} : { default: standard }),
  };
}

function valueSchema(kind: ValueKind): Schema {
  switch (kind.type) {
    case "boolean":
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
      return { type: kind.hasForm ? ["string", "integer"] : "string", minLength: 1 };
  }
}

const numberSchema = ({ whole, least, most }: Extract<ValueKind, { type: "number" }>): Schema => ({
  type: whole ? "integer" : "number",
  ...(least === null ? {} : { [least.included ? "minimum" : "exclusiveMinimum"]: least.value }),
  ...(most === null ? {} : { maximum: most }),
});
