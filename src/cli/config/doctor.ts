import { CexiError } from "../../model/errors.js";
import type { Catalogue } from "../../words/en/messages.js";
import type { Phrases } from "../../words/en/phrases.js";
import { BETWEEN, joined, said } from "../../words/message.js";
import type { Check, Says } from "../about/check.js";
import { type ConfigChoice, shownPath } from "./file.js";
import { checkedConfig } from "./settings.js";
import { knownVariables, unknownVariables } from "./unknown-variables.js";

/** What `cexi doctor` says of settings: the file in effect, the variables that are set, and what is wrong with them. */
export async function settingsChecks(
  choice: ConfigChoice,
  env: Readonly<Record<string, string | undefined>>,
  says: Phrases["commands"],
  messages: Catalogue,
): Promise<Check[]> {
  const known = knownVariables();
  const set = known.filter((name) => env[name]).sort();
  return [
    await fileCheck(choice, says.doctor, messages),
    ...set.map((name): Check => ({ name: "environment", status: "ok", found: `${name}=${env[name]}`, remedy: null })),
    ...unknownVariables(env, says.config).map(
      (found): Check => ({ name: "environment", status: "note", found, remedy: says.doctor.listVariables }),
    ),
  ];
}

async function fileCheck(choice: ConfigChoice, says: Says, messages: Catalogue): Promise<Check> {
  const name = "settings file";
  try {
    const file = await checkedConfig(choice);
    const found = says.settings(file && shownPath(file.path), Object.keys(file?.data ?? {}).length);
    return { name, status: "ok", found, remedy: null };
  } catch (error) {
    if (!(error instanceof CexiError)) throw error;
    const message = said(messages, error.code, error.parameters);
    const found = message === null ? error.message : joined(message, BETWEEN.en.parts);
    return { name, status: "problem", found, remedy: says.mendSettings };
  }
}
