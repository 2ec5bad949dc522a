import { phrases } from "../../words/phrases.js";
import { loadCommands } from "../load-command.js";
import { nearest } from "../nearest.js";
import { isConfigurable } from "./check.js";
import { optionSpecs } from "./option-spec.js";
import { variablesOf } from "./settings.js";

/** Variables that are no option: the folder of the cache. */
const OTHERS = ["CEXI_CACHE", "CEXI_CONFIG", "CEXI_NO_CONFIG"];

/** All variables that are obeyed. */
export async function knownVariables(): Promise<string[]> {
  const ofOptions = (await loadCommands()).flatMap((command) =>
    optionSpecs(command)
      .filter(isConfigurable)
      .flatMap((spec) => variablesOf(spec, command.name()).map(({ name }) => name)),
  );
  return [...new Set([...OTHERS, ...ofOptions])];
}

/** A line for each variable that begins with `CEXI_` and means nothing: a slip of the pen would go unnoticed. */
export async function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  says = phrases.commands.config,
): Promise<string[]> {
  const ours = Object.keys(env).filter((name) => name.startsWith("CEXI_"));
  if (ours.length === 0) return [];
  const known = await knownVariables();
  return ours
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => says.noVariable(name, nearest(name, known)));
}
