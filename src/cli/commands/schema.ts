import { Command } from "commander";
import { CexiError } from "../../errors.js";
import { didYouMean } from "../nearest.js";
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
  throw new CexiError("NO_SCHEMA", `no schema for '${name}'${didYouMean(name, names)}; there are ${names.join(", ")}`);
}
