import { nearestName } from "../../base/nearest-name.js";
import { failure } from "../../words/message.js";
import { type Schema, schemas } from "../about/schemas.js";
import type { Call } from "../call.js";
import { commandNamed } from "../commands.js";
import { configSchema } from "../config/schema.js";
import { SCHEMA as OPTIONS } from "../options/plain.js";
import { writeResult } from "../terminal/write-output.js";

export { OPTIONS };

export async function run(name: string | undefined, { options: { output } }: Call<typeof OPTIONS>): Promise<void> {
  const found = name === undefined ? { ...schemas(), [SETTINGS]: configSchema() } : schemaOf(name);
  await writeResult(output, [`${JSON.stringify(found, null, 2)}\n`]);
}

/** The schema of the settings file is made of all commands, so they are loaded only when it is asked for. */
const SETTINGS = "config";

function schemaOf(name: string): Schema {
  const command = commandNamed(name) ?? name;
  if (command === SETTINGS) return configSchema();
  const all = schemas();
  if (Object.hasOwn(all, command)) return all[command]!;
  const names = [...Object.keys(all), SETTINGS];
  throw failure("E_NO_SCHEMA", { name, near: nearestName(name, names), names });
}
