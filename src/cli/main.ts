import { version } from "./about/version.js";
import { outliveReaders } from "./closed-pipes.js";

/** What scripts ask most often is answered before anything else is loaded: no command, no parser, no catalogue. */
const VERSION_FLAGS: readonly string[] = ["-V", "--version"];

/**
 * Runs the command line and returns the exit code: 0 done, 1 nothing found (`kwic`, `count`), 2 usage error or nothing
 * readable, 3 done but some inputs could not be read.
 */
export async function main(argv: readonly string[]): Promise<number> {
  outliveReaders();
  if (argv.length === 3 && VERSION_FLAGS.includes(argv[2]!)) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { run } = await import("./program.js");
  return run(argv);
}
