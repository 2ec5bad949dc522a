import { failure } from "../../words/message.js";
import { SCHEMAS } from "../about/schemas/index.js";
import type { Schema } from "../about/schemas/parts.js";
import type { Call } from "../call.js";
import { commandNamed } from "../commands.js";
import { configSchema } from "../config/schema.js";
import { nearest } from "../nearest.js";
import { SCHEMA as OPTIONS } from "../options/plain.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";

export { OPTIONS };

export async function run(name: string | undefined, { options: { output } }: Call<typeof OPTIONS>): Promise<void> {
  const found = name === undefined ? { ...SCHEMAS, [SETTINGS]: configSchema() } : schemaOf(name);
  const text = [`${JSON.stringify(found, null, 2)}\n`];
  await (output === undefined ? writeToStdout(text) : writeToFile(output, text));
}

/** The schema of the settings file is made of all commands, so they are loaded for whoever asks for it alone. */
const SETTINGS = "config";

function schemaOf(name: string): Schema {
  const command = commandNamed(name) ?? name;
  if (command === SETTINGS) return configSchema();
  if (Object.hasOwn(SCHEMAS, command)) return SCHEMAS[command]!;
  const names = [...Object.keys(SCHEMAS), SETTINGS];
  throw failure("E_NO_SCHEMA", { name, near: nearest(name, names), names });
}
