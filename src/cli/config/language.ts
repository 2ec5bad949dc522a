import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { LANGUAGES, type Language, languageOfLocale } from "../../model/language.js";
import { findConfig, LARGEST, namedFile } from "./file.js";
import { variableOf } from "./names.js";

/**
 * The language that environment or settings file choose, before the line is parsed: help and usage errors are in that
 * language too. A file that is broken says nothing here; the run will say what is wrong with it.
 */
export function configuredLanguage(
  words: readonly string[],
  command: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language | undefined {
  const said = (command && env[variableOf("--lang", command)]) || env.CEXI_LANG;
  if (said) return languageOfLocale(said);
  try {
    const named = namedFile({ config: askedFile(words) }, env);
    const path = named === null ? findConfig(process.cwd()) : named && resolve(named.path);
    const stats = path ? statSync(path) : undefined;
    // a pipe can be read only once, a device may have no end
    if (!path || !stats?.isFile() || stats.size > LARGEST) return undefined;
    const data = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/u, "")) as Record<string, unknown> | null;
    const section = command === undefined ? undefined : (data?.[command] as Record<string, unknown> | undefined);
    return LANGUAGES.find((language) => language === (section?.lang ?? data?.lang));
  } catch {
    return undefined;
  }
}

/** `--config FILE` and `--no-config` of a line that is not parsed yet. */
function askedFile(words: readonly string[]): string | false | undefined {
  const options = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  const asked = options.flatMap((word, index): (string | false)[] => {
    if (word === "--no-config") return [false];
    if (word === "--config") return [options[index + 1] ?? false];
    return word.startsWith("--config=") ? [word.slice("--config=".length)] : [];
  });
  return asked.at(-1);
}
