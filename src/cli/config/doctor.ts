import { CexiError } from "../../errors.js";
import type { Check } from "../commands/doctor.js";
import { type ConfigChoice, shownPath } from "./file.js";
import { checkedConfig } from "./settings.js";
import { knownVariables, unknownVariables } from "./unknown-variables.js";

/** What `cexi doctor` says of settings: the file in effect, the variables that are set, and what is wrong with them. */
export async function settingsChecks(
  choice: ConfigChoice,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check[]> {
  const known = await knownVariables();
  const set = known.filter((name) => env[name]).sort();
  return [
    await fileCheck(choice),
    ...set.map((name): Check => ({ name: "environment", status: "ok", found: `${name}=${env[name]}`, remedy: null })),
    ...(await unknownVariables(env)).map(
      (found): Check => ({ name: "environment", status: "note", found, remedy: "cexi config lists the variables" }),
    ),
  ];
}

async function fileCheck(choice: ConfigChoice): Promise<Check> {
  const name = "settings file";
  try {
    const file = await checkedConfig(choice);
    const found = file === null ? "none" : `${shownPath(file.path)}: ${Object.keys(file.data).length} keys`;
    return { name, status: "ok", found, remedy: null };
  } catch (error) {
    if (!(error instanceof CexiError)) throw error;
    return { name, status: "problem", found: error.message, remedy: "mend the file, or use --no-config" };
  }
}
