import { Command } from "commander";
import { CexiError } from "../../errors.js";
import { configSchema } from "../config/schema.js";
import { didYouMean } from "../nearest.js";
import { SCHEMAS } from "../schemas/index.js";
import type { Schema } from "../schemas/parts.js";
import { writeToFile, writeToStdout } from "../write-output.js";

export const schema = (): Command =>
  new Command("schema")
    .argument("[command]", "whose result; config: the settings file; all of them where absent")
    .option("-o, --output <file>", "write to a file")
    .action(async (name: string | undefined, { output }: { output?: string }) => {
      const schemas = { ...SCHEMAS, config: await configSchema() };
      const text = [`${JSON.stringify(name === undefined ? schemas : schemaOf(name, schemas), null, 2)}\n`];
      await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
    });

function schemaOf(name: string, schemas: Readonly<Record<string, Schema>>): Schema {
  const found = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (found) return found;
  const names = Object.keys(schemas);
  throw new CexiError("NO_SCHEMA", `no schema for '${name}'${didYouMean(name, names)}; there are ${names.join(", ")}`);
}
