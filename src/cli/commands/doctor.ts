import {
  type Catalogue,
  CexiError,
  cacheFolder,
  cacheInfo,
  catalogueOf,
  chooseEngine,
  type EngineName,
  loadLexicon,
  loadStopwords,
  said,
  type Table,
} from "../../index.js";
import { language, phrases, phrasesOf } from "../../words/phrases.js";
import type { Check, Says } from "../about/check.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import { settingsChecks } from "../config/doctor.js";
import type { PlainTableOptions } from "../options/common.js";
import { DOCTOR as OPTIONS } from "../options/plain.js";
import { emit, formatOf } from "../terminal/io.js";
import { isUnicodeLocale } from "../terminal/terminal.js";

export { OPTIONS };

/** Node releases below lack what the program is built on. */
const OLDEST_NODE = 20;

export async function run({ options, parsed }: Call<typeof OPTIONS>): Promise<void> {
  if (options.terms) return listTerms(options);
  // A table is for people; what programs read is the same in every language.
  const isForPeople = formatOf(options) === "table";
  const all = (isForPeople ? phrases : await phrasesOf("en")).commands;
  const says = all.doctor;
  const messages = isForPeople ? await catalogueOf(language) : await catalogueOf("en");
  const checks = [
    nodeCheck(process.versions.node, says),
    engineCheck("nodejieba", says, messages),
    engineCheck("node-rs", says, messages),
    ...dictionaryChecks(says),
    cacheCheck(says),
    ...(await settingsChecks(parsed.opts(), process.env, all, messages)),
    localeCheck(process.env, says),
    terminalCheck(says),
  ];
  const table: Table = {
    columns: [
      { name: "name", tone: "strong" },
      { name: "status" },
      { name: "found", elastic: true },
      { name: "remedy", elastic: true },
    ],
    rows: checks.map(({ name, status, found, remedy }) => [name, status, found, remedy ?? ""]),
    notes: [verdict(checks, phrases.commands.doctor)],
  };
  await emit(
    { json: { schema: "cexi/doctor/1", version: version(), checks }, table },
    { ...options, top: table.rows.length },
  );
}

/** Every term that segmentation keeps whole and every word that lists leave out, with its origin. */
async function listTerms(options: PlainTableOptions): Promise<void> {
  const { lexicon } = loadLexicon();
  const terms = [
    ...[...lexicon.terms.values()].map(({ term, tag, origin }) => ({ term, list: "lexicon", pos: tag, origin })),
    ...[...loadStopwords().origins].map(([term, origin]) => ({ term, list: "stopwords", pos: null, origin })),
  ];
  const table: Table = {
    columns: [{ name: "term", tone: "strong" }, { name: "list" }, { name: "pos" }, { name: "origin" }],
    rows: terms.map(({ term, list, pos, origin }) => [term, list, pos, origin]),
  };
  const json = { schema: "cexi/doctor/1", version: version(), checks: [], terms };
  await emit({ json, table }, { ...options, top: terms.length });
}

const verdict = (checks: readonly Check[], says: Says): string => {
  const problems = checks.filter(({ status }) => status === "problem").length;
  return problems === 0 ? says.fine : says.faulty(problems);
};

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
  return [
    ...countedByOrigin(
      "lexicon",
      [...lexicon.terms.values()].map(({ origin }) => origin),
      says,
    ),
    ok("lexicon sha256", lexicon.sha256),
    ...countedByOrigin("stop list", [...stopwords.origins.values()], says),
    ok("stop lists sha256", stopwords.sha256),
  ];
}

function countedByOrigin(kind: string, origins: readonly string[], says: Says): Check[] {
  const counts = new Map<string, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].map(([origin, count]) => ok(kind, says.termsOf(origin, count)));
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

function localeCheck(env: Readonly<Record<string, string | undefined>>, says: Says): Check {
  const found = env.LC_ALL || env.LC_CTYPE || env.LANG || says.notSet;
  if (isUnicodeLocale(env)) return ok("locale", found);
  return { name: "locale", status: "note", found, remedy: says.mendLocale };
}

function terminalCheck(says: Says): Check {
  const { isTTY, columns } = process.stdout;
  return ok("terminal", isTTY ? says.terminal(columns, process.env.TERM ?? says.notSet) : says.noTerminal);
}
