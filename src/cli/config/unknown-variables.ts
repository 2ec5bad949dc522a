import { nearestName } from "../../base/nearest-name.js";
import { phrases } from "../../words/phrases.js";
import { COMMAND_NAMES } from "../commands.js";
import { optionsOf } from "../options/index.js";
import { isConfigurable } from "../options/option.js";
import { OTHER_VARIABLES } from "./names.js";
import { variablesOf } from "./settings.js";

/** All variables that are obeyed. */
export function knownVariables(): string[] {
  const ofOptions = COMMAND_NAMES.flatMap((command) =>
    optionsOf(command)
      .filter(isConfigurable)
      .flatMap((entry) => variablesOf(entry, command).map(({ name }) => name)),
  );
  return [...new Set([...OTHER_VARIABLES, ...ofOptions])];
}

/** A line for each variable that begins with `CEXI_` and means nothing: a slip of the pen would go unnoticed. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  says = phrases.commands.config,
): string[] {
  const ours = Object.keys(env).filter((name) => name.startsWith("CEXI_"));
  if (ours.length === 0) return [];
  const known = knownVariables();
  return ours
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => says.noVariable(name, nearestName(name, known)));
}
