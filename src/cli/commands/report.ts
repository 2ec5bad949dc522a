import type { Problem } from "../../model/corpus.js";
import type { Piece } from "../../model/piece.js";
import type { Report } from "../../model/report.js";
import { jsonPieces, reportBrief, reportPage } from "../../render/index.js";
import { report as reportOf } from "../../report/index.js";
import { failure } from "../../words/message.js";
import { language } from "../../words/phrases.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import { reasonOf } from "../messages.js";
import { OPTIONS, type ReportFormat } from "../options/report.js";
import { checkEnding, formatByName } from "../terminal/io.js";
import { writeResult } from "../terminal/write-output.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

type ReportOptions = Call<typeof OPTIONS>["options"];

const ENDINGS = [".html", ".htm", ".md", ".markdown", ".json"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const format = formatOf(options);
  const { format: _, output, ...reading } = options; // opening prints nothing
  const { documents, problems, tokenized, isStopword, onProgress, run } = await openTokens(paths, call, reading);
  const result = reportOf(documents, tokenized, { ...options, isStopword, problems, onProgress });
  onProgress("writing", 0, 0);
  const { title } = options;
  const settings = { language, version: version(), ...(title !== undefined && { title }) };
  await writeResult(output, await piecesOf());

  async function piecesOf(): Promise<Iterable<Piece>> {
    if (format === "html") return [await reportPage(translated(result, problems), settings)];
    if (format === "markdown") return [reportBrief(translated(result, problems), settings)];
    return [...jsonPieces({ schema: "cexi/report/1", run, ...result }), "\n"];
  }
}

/** A page is for people: what went wrong is said in its language. */
const translated = (result: Report, problems: readonly Problem[]): Report => ({
  ...result,
  problems: problems.map((problem) => ({ path: problem.path, reason: reasonOf(problem) })),
});

/** Asked for, else by the file's name, else a page. A page on a terminal is of no use to anybody. */
function formatOf({ format, output }: ReportOptions): ReportFormat {
  if (format !== undefined) return format;
  if (output === undefined && process.stdout.isTTY) throw failure("E_NO_OUTPUT");
  if (output === undefined || output === "-") return "html";
  checkEnding(output, undefined, ENDINGS);
  const named = formatByName(output);
  return named === "markdown" || named === "json" ? named : "html";
}
