import { extname } from "node:path";
import type { Command as AnyCommand } from "commander";
import { type Problem, REPORT_DEFAULTS, type Report, report as reportOf } from "../../index.js";
import { reportPage } from "../../render/html/page.js";
import { jsonPieces } from "../../render/json.js";
import { reportBrief } from "../../render/report-markdown.js";
import { failure } from "../../words/message.js";
import { language, phrases } from "../../words/phrases.js";
import { version } from "../about/version.js";
import { Command } from "../command.js";
import { reasonOf } from "../messages.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";
import { openTokens } from "../tokenize.js";

const REPORT_FORMATS = ["html", "markdown", "json"] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

interface ReportCommandOptions extends Omit<CommonOptions, "format"> {
  readonly format?: ReportFormat;
  readonly title?: string;
}

const BY_EXTENSION: Readonly<Record<string, ReportFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".json": "json",
};

export function report(): AnyCommand {
  const says = phrases.commands.report;
  const command = withCommonOptions(new Command("report"))
    .argument("[path...]", phrases.options.paths)
    .option("--title <text>", says.title)
    .action(async (paths: string[], options: ReportCommandOptions, self: AnyCommand) => {
      const format = formatOf(options);
      const { opened, tokenized, stopwords, run } = await openTokens(paths, common(options), self);
      const result = reportOf(opened.documents, tokenized, {
        isStopword: (text) => stopwords.has(text),
        problems: opened.problems,
        onProgress: opened.onProgress,
        ...(options.by === undefined ? {} : { by: options.by }),
        ...(options.top === undefined ? {} : { top: options.top }),
      });
      opened.onProgress("writing", 0, 0);
      const settings = {
        language,
        version: version(),
        ...(options.title === undefined ? {} : { title: options.title }),
      };
      await write(await piecesOf(), options.output);

      async function piecesOf(): Promise<Iterable<string>> {
        if (format === "html") return [await reportPage(translated(result, opened.problems), settings)];
        if (format === "markdown") return [reportBrief(translated(result, opened.problems), settings)];
        return [...jsonPieces({ schema: "cexi/report/1", run, ...result }), "\n"];
      }
    });
  const format = command.options.find(({ long }) => long === "--format")!;
  format.choices(REPORT_FORMATS).description = says.format;
  const top = command.options.find(({ long }) => long === "--top")!;
  top.description = says.top(REPORT_DEFAULTS.top);
  return command;
}

/** A page is for people: what went wrong is said in its language. */
const translated = (result: Report, problems: readonly Problem[]): Report => ({
  ...result,
  problems: problems.map((problem) => ({ path: problem.path, reason: reasonOf(problem) })),
});

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
