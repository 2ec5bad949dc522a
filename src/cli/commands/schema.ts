import type { Command as AnyCommand } from "commander";
import { failure } from "../../messages/message.js";
import { Command } from "../command.js";
import { commandNamed } from "../commands.js";
import { nearest } from "../nearest.js";
import { phrases } from "../phrases/phrases.js";
import { SCHEMAS } from "../schemas/index.js";
import { writeToFile, writeToStdout } from "../write-output.js";

export const schema = (): AnyCommand =>
  new Command("schema")
    .argument("[command]", phrases.commands.schema.command)
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async (name: string | undefined, { output }: { output?: string }) => {
      const text = [`${JSON.stringify(name === undefined ? SCHEMAS : schemaOf(name), null, 2)}\n`];
      await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
    });

function schemaOf(name: string): object {
  const command = commandNamed(name) ?? name;
  const found = Object.hasOwn(SCHEMAS, command) ? SCHEMAS[command] : undefined;
  if (found) return found;
  const names = Object.keys(SCHEMAS);
  throw failure("E_NO_SCHEMA", { name, near: nearest(name, names), names });
}
