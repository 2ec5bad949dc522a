import { extname } from "node:path";
import { Command, Option } from "commander";
import { REPORT_DEFAULTS, report as reportOf } from "../../index.js";
import { failure } from "../../messages/message.js";
import { reportPage } from "../../render/html/page.js";
import { jsonPieces } from "../../render/json.js";
import { reportBrief } from "../../render/report-markdown.js";
import { LANGUAGES, type Language } from "../../render/words/language.js";
import { languageOf } from "../language.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { openTokens } from "../tokenize.js";
import { version } from "../version.js";
import { writeToFile, writeToStdout } from "../write-output.js";

const REPORT_FORMATS = ["html", "markdown", "json"] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

interface ReportCommandOptions extends Omit<CommonOptions, "format"> {
  readonly format?: ReportFormat;
  readonly lang?: Language;
  readonly title?: string;
}

const BY_EXTENSION: Readonly<Record<string, ReportFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".json": "json",
};

export function report(): Command {
  const command = withCommonOptions(new Command("report"))
    .argument("[path...]", "files, folders or globs; -: standard input")
    .option("--title <text>", "headline (default: what was read)")
    .addOption(new Option("--lang <language>", "language of the page (default: by locale)").choices(LANGUAGES))
    .action(async (paths: string[], options: ReportCommandOptions, self: Command) => {
      const format = formatOf(options);
      const { opened, tokenized, stopwords, run } = await openTokens(paths, common(options), self);
      const result = reportOf(opened.documents, tokenized, {
        isStopword: (text) => stopwords.has(text),
        problems: opened.problems,
        ...(options.by === undefined ? {} : { by: options.by }),
        ...(options.top === undefined ? {} : { top: options.top }),
      });
      const settings = {
        language: languageOf(options.lang),
        version: version(),
        ...(options.title === undefined ? {} : { title: options.title }),
      };
      await write(await piecesOf(), options.output);

      async function piecesOf(): Promise<Iterable<string>> {
        if (format === "html") return [await reportPage(result, settings)];
        if (format === "markdown") return [reportBrief(result, settings)];
        return [...jsonPieces({ schema: "cexi/report/1", run, ...result }), "\n"];
      }
    });
  const format = command.options.find(({ long }) => long === "--format")!;
  format.choices(REPORT_FORMATS).description = "html, a page; markdown, a brief (default: by -o, else html)";
  const top = command.options.find(({ long }) => long === "--top")!;
  top.description = `terms and slogans listed at most (default: ${REPORT_DEFAULTS.top})`;
  return command;
}

/** The options that opening a corpus reads; it prints nothing, so its format does not matter. */
const common = ({ format: _, ...options }: ReportCommandOptions): CommonOptions => options;

/** Asked for, else by the file's name, else a page. A page on a terminal is of no use to anybody. */
function formatOf({ format, output }: ReportCommandOptions): ReportFormat {
  const known = format ?? (output === undefined ? undefined : BY_EXTENSION[extname(output).toLowerCase()]);
  if (known !== undefined) return known;
  if (output === undefined && process.stdout.isTTY) {
    throw failure("E_NO_OUTPUT");
  }
  return "html";
}

const write = (pieces: Iterable<string>, output: string | undefined): Promise<void> =>
  output === undefined || output === "-" ? writeToStdout(pieces) : writeToFile(output, pieces);
