import { endStandby, standBy } from "../index.js";
import { version } from "./about/version.js";
import { handleSignals } from "./signals.js";

/** What scripts ask most often is answered before anything else is loaded: no command, no parser, no catalogue. */
const VERSION_FLAGS: readonly string[] = ["-V", "--version"];

/** Commands that cut texts, in English and Chinese: named here too, since the list of commands is loaded later. A test looks. */
export const CUTTING: ReadonlySet<string> = new Set(
  "freq 词频 count 计数 compare 比较 collocates 搭配 keywords 关键词 tokens 词元 matrix 矩阵 network 网络 report 报告".split(
    " ",
  ),
);

/**
 * Runs the command line and returns the exit code: 0 done, 1 nothing found (`kwic`, `count`), 2 usage error or nothing
 * readable, 3 done but some inputs could not be read.
 */
export async function main(argv: readonly string[]): Promise<number> {
  handleSignals();
  if (argv.length === 3 && VERSION_FLAGS.includes(argv[2]!)) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (CUTTING.has(argv[2]!)) await standBy(argv.slice(3));
  const { run } = await import("./program.js");
  return run(argv).finally(endStandby);
}
