import type { Command as AnyCommand } from "commander";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import { SCHEMAS } from "../about/schemas/index.js";
import type { Schema } from "../about/schemas/parts.js";
import { Command } from "../command.js";
import { commandNamed } from "../commands.js";
import { configSchema } from "../config/schema.js";
import { nearest } from "../nearest.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";

export const schema = (): AnyCommand =>
  new Command("schema")
    .argument("[command]", phrases.commands.schema.command)
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async (name: string | undefined, { output }: { output?: string }) => {
      const found = name === undefined ? { ...SCHEMAS, [SETTINGS]: await configSchema() } : await schemaOf(name);
      const text = [`${JSON.stringify(found, null, 2)}\n`];
      await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
    });

/** The schema of the settings file is made of all commands, so they are loaded for whoever asks for it alone. */
const SETTINGS = "config";

async function schemaOf(name: string): Promise<Schema> {
  const command = commandNamed(name) ?? name;
  if (command === SETTINGS) return configSchema();
  if (Object.hasOwn(SCHEMAS, command)) return SCHEMAS[command]!;
  const names = [...Object.keys(SCHEMAS), SETTINGS];
  throw failure("E_NO_SCHEMA", { name, near: nearest(name, names), names });
}
