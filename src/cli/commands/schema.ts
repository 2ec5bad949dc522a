import type { Command as AnyCommand } from "commander";
import { failure } from "../../messages/message.js";
import { Command } from "../command.js";
import { commandNamed } from "../commands.js";
import { configSchema } from "../config/schema.js";
import { nearest } from "../nearest.js";
import { phrases } from "../phrases/phrases.js";
import { SCHEMAS } from "../schemas/index.js";
import type { Schema } from "../schemas/parts.js";
import { writeToFile, writeToStdout } from "../write-output.js";

export const schema = (): AnyCommand =>
  new Command("schema")
    .argument("[command]", phrases.commands.schema.command)
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async (name: string | undefined, { output }: { output?: string }) => {
      const schemas = { ...SCHEMAS, config: await configSchema() };
      const text = [`${JSON.stringify(name === undefined ? schemas : schemaOf(name, schemas), null, 2)}\n`];
      await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
    });

function schemaOf(name: string, schemas: Readonly<Record<string, Schema>>): Schema {
  const command = commandNamed(name) ?? name;
  const found = Object.hasOwn(schemas, command) ? schemas[command] : undefined;
  if (found) return found;
  const names = Object.keys(schemas);
  throw failure("E_NO_SCHEMA", { name, near: nearest(name, names), names });
}
