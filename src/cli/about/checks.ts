import { countBy } from "../../base/group-by.js";
import { cacheFolder, cacheInfo } from "../../cache/index.js";
import { CexiError } from "../../model/errors.js";
import { chooseEngine, type EngineName, loadLexicon, loadStopwords } from "../../segment/index.js";
import type { Catalogue } from "../../words/en/messages.js";
import type { Phrases } from "../../words/en/phrases.js";
import { BETWEEN, joined, said } from "../../words/message.js";
import { type ConfigChoice, shownPath } from "../config/file.js";
import { checkedConfig, knownVariables, unknownVariables } from "../config/settings.js";
import { isUnicodeLocale } from "../terminal/terminal.js";

/** One thing that `cexi doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly status: "ok" | "note" | "problem";
  readonly found: string;
  /** What to do about it; `null` where nothing needs doing. */
  readonly remedy: string | null;
}

export type Says = Phrases["commands"]["doctor"];

/** Node releases below lack what the program is built on. */
const OLDEST_NODE = 20;

export async function checksOf(
  choice: ConfigChoice,
  words: Phrases["commands"],
  messages: Catalogue,
): Promise<Check[]> {
  const says = words.doctor;
  return [
    nodeCheck(process.versions.node, says),
    engineCheck("nodejieba", says, messages),
    engineCheck("node-rs", says, messages),
    ...dictionaryChecks(says),
    cacheCheck(says),
    ...(await settingsChecks(choice, words, messages)),
    localeCheck(says),
    terminalCheck(says),
  ];
}

const ok = (name: string, found: string): Check => ({ name, status: "ok", found, remedy: null });

function nodeCheck(release: string, says: Says): Check {
  if (Number.parseInt(release, 10) >= OLDEST_NODE) return ok("node", release);
  return { name: "node", status: "problem", found: release, remedy: says.installNode(OLDEST_NODE) };
}

/** nodejieba is optional: without it the other engine does the work. */
function engineCheck(name: EngineName, says: Says, messages: Catalogue): Check {
  try {
    const { engine } = chooseEngine(name);
    engine.cut("策析"); // an engine may load its dictionary only when it is used
    return ok(`engine ${name}`, says.engineVersion(engine.engineVersion, engine.dictionarySha256));
  } catch (error) {
    const status = name === "nodejieba" ? "note" : "problem";
    const known = error instanceof CexiError ? said(messages, error.code, error.parameters) : null;
    const [found, remedy] = known ?? [(error as Error).message];
    return { name: `engine ${name}`, status, found, remedy: remedy ?? says.installAgain };
  }
}

/** The lists that decide about terms: how many terms each file gives, and one hash over all. */
function dictionaryChecks(says: Says): Check[] {
  const { lexicon } = loadLexicon();
  const stopwords = loadStopwords();
  const counted = (kind: string, counts: ReadonlyMap<string, number>): Check[] =>
    [...counts].map(([origin, count]) => ok(kind, says.termsOf(origin, count)));
  return [
    ...counted(
      "lexicon",
      countBy(lexicon.terms.values(), ({ origin }) => origin),
    ),
    ok("lexicon sha256", lexicon.sha256),
    ...counted(
      "stop list",
      countBy(stopwords.origins.values(), (origin) => origin),
    ),
    ok("stop lists sha256", stopwords.sha256),
  ];
}

function cacheCheck(says: Says): Check {
  try {
    const { folder, files, bytes } = cacheInfo();
    return ok("cache folder", says.cacheHolds(folder, files, bytes));
  } catch (error) {
    const found = `${cacheFolder()}: ${(error as Error).message}`;
    return { name: "cache folder", status: "problem", found, remedy: says.mendCache };
  }
}

function localeCheck(says: Says): Check {
  const { env } = process;
  const found = env.LC_ALL || env.LC_CTYPE || env.LANG || says.notSet;
  if (isUnicodeLocale(env)) return ok("locale", found);
  return { name: "locale", status: "note", found, remedy: says.mendLocale };
}

function terminalCheck(says: Says): Check {
  const { isTTY, columns } = process.stdout;
  return ok("terminal", isTTY ? says.terminal(columns, process.env.TERM ?? says.notSet) : says.noTerminal);
}

/** What `cexi doctor` says of settings: the file in effect, the variables that are set, and what is wrong with them. */
async function settingsChecks(choice: ConfigChoice, says: Phrases["commands"], messages: Catalogue): Promise<Check[]> {
  const { env } = process;
  const set = knownVariables()
    .filter((name) => env[name])
    .sort();
  return [
    await fileCheck(choice, says.doctor, messages),
    ...set.map((name) => ok("environment", `${name}=${env[name]}`)),
    ...unknownVariables(says.config).map(
      (found): Check => ({ name: "environment", status: "note", found, remedy: says.doctor.listVariables }),
    ),
  ];
}

async function fileCheck(choice: ConfigChoice, says: Says, messages: Catalogue): Promise<Check> {
  const name = "settings file";
  try {
    const file = await checkedConfig(choice);
    const found = says.settings(file && shownPath(file.path), Object.keys(file?.data ?? {}).length);
    return ok(name, found);
  } catch (error) {
    if (!(error instanceof CexiError)) throw error;
    const message = said(messages, error.code, error.parameters);
    const found = message === null ? error.message : joined(message, BETWEEN.en.parts);
    return { name, status: "problem", found, remedy: says.mendSettings };
  }
}
