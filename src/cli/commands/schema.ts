import { Command } from "commander";
import { failure } from "../../messages/message.js";
import { nearest } from "../nearest.js";
import { SCHEMAS } from "../schemas/index.js";
import { writeToFile, writeToStdout } from "../write-output.js";

export const schema = (): Command =>
  new Command("schema")
    .argument("[command]", "whose result; all of them where absent")
    .option("-o, --output <file>", "write to a file")
    .action(async (name: string | undefined, { output }: { output?: string }) => {
      const text = [`${JSON.stringify(name === undefined ? SCHEMAS : schemaOf(name), null, 2)}\n`];
      await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
    });

function schemaOf(name: string): object {
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (found) return found;
  const names = Object.keys(SCHEMAS);
  throw failure("E_NO_SCHEMA", { name, near: nearest(name, names), names });
}
