import { Command, Option } from "commander";
import {
  cacheFolder,
  cacheInfo,
  chooseEngine,
  type EngineName,
  loadLexicon,
  loadStopwords,
  type Table,
} from "../../index.js";
import { settingsChecks } from "../config/doctor.js";
import { emit } from "../io.js";
import { type CommonOptions, FORMATS } from "../options.js";
import { isUnicodeLocale } from "../terminal.js";
import { version } from "../version.js";

/** Node releases below lack what the program is built on. */
const OLDEST_NODE = 20;

export interface Check {
  readonly name: string;
  readonly status: "ok" | "note" | "problem";
  readonly found: string;
  /** What to do about it; `null` where nothing needs doing. */
  readonly remedy: string | null;
}

export const doctor = (): Command =>
  new Command("doctor")
    .addOption(new Option("--format <name>", "output format").choices(FORMATS))
    .option("--terms", "list each term of the lexicon and the stop lists with the file that names it")
    .option("-o, --output <file>", "write to a file")
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .action(async (options: DoctorOptions, self: Command) => {
      if (options.terms) return listTerms(options);
      const checks = [
        nodeCheck(process.versions.node),
        engineCheck("nodejieba"),
        engineCheck("node-rs"),
        ...dictionaryChecks(),
        cacheCheck(),
        ...(await settingsChecks(self.opts(), process.env)),
        localeCheck(process.env),
        terminalCheck(),
      ];
      const table: Table = {
        columns: [
          { name: "name", tone: "strong" },
          { name: "status" },
          { name: "found", elastic: true },
          { name: "remedy", elastic: true },
        ],
        rows: checks.map(({ name, status, found, remedy }) => [name, status, found, remedy ?? ""]),
        notes: [verdict(checks)],
      };
      await emit(
        { json: { schema: "cexi/doctor/1", version: version(), checks }, table },
        { ...options, top: table.rows.length },
      );
    });

interface DoctorOptions extends Pick<CommonOptions, "format" | "output" | "color"> {
  readonly terms?: boolean;
}

/** Every term that segmentation keeps whole and every word that lists leave out, with its origin. */
async function listTerms(options: DoctorOptions): Promise<void> {
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

const verdict = (checks: readonly Check[]): string => {
  const problems = checks.filter(({ status }) => status === "problem").length;
  return problems === 0 ? "everything works" : `${problems} ${problems === 1 ? "problem" : "problems"}; see remedy`;
};

const ok = (name: string, found: string): Check => ({ name, status: "ok", found, remedy: null });

function nodeCheck(release: string): Check {
  if (Number.parseInt(release, 10) >= OLDEST_NODE) return ok("node", release);
  return { name: "node", status: "problem", found: release, remedy: `install Node.js ${OLDEST_NODE} or newer` };
}

/** nodejieba is optional: without it the other engine does the work. */
function engineCheck(name: EngineName): Check {
  try {
    const { engine } = chooseEngine(name);
    engine.cut("策析"); // an engine may load its dictionary only when it is used
    return ok(`engine ${name}`, `${engine.engineVersion}, dictionary ${engine.dictionarySha256}`);
  } catch (error) {
    const { message } = error as Error;
    const status = name === "nodejieba" ? "note" : "problem";
    const [found, remedy] = message.split("; ", 2);
    return { name: `engine ${name}`, status, found: found!, remedy: remedy ?? "run npm install again" };
  }
}

/** The lists that decide about terms: how many terms each file gives, and one hash over all. */
function dictionaryChecks(): Check[] {
  const { lexicon } = loadLexicon();
  const stopwords = loadStopwords();
  return [
    ...countedByOrigin(
      "lexicon",
      [...lexicon.terms.values()].map(({ origin }) => origin),
    ),
    ok("lexicon sha256", lexicon.sha256),
    ...countedByOrigin("stop list", [...stopwords.origins.values()]),
    ok("stop lists sha256", stopwords.sha256),
  ];
}

function countedByOrigin(kind: string, origins: readonly string[]): Check[] {
  const counts = new Map<string, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].map(([origin, count]) => ok(kind, `${origin}: ${count} ${count === 1 ? "term" : "terms"}`));
}

function cacheCheck(): Check {
  try {
    const { folder, files, bytes } = cacheInfo();
    return ok("cache folder", `${folder}: ${files} files, ${bytes} bytes`);
  } catch (error) {
    const remedy = "set CEXI_CACHE to a folder that can be written, or use --no-cache";
    return { name: "cache folder", status: "problem", found: `${cacheFolder()}: ${(error as Error).message}`, remedy };
  }
}

function localeCheck(env: Readonly<Record<string, string | undefined>>): Check {
  const found = env.LC_ALL || env.LC_CTYPE || env.LANG || "not set";
  if (isUnicodeLocale(env)) return ok("locale", found);
  return { name: "locale", status: "note", found, remedy: "export LANG=C.UTF-8, so that the terminal shows Chinese" };
}

function terminalCheck(): Check {
  const { isTTY, columns } = process.stdout;
  return ok(
    "terminal",
    isTTY ? `${columns} columns, TERM=${process.env.TERM ?? "not set"}` : "none: output goes to a pipe or file",
  );
}
