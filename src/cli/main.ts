import { version } from "./about/version.js";

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

/** A reader that has seen enough is no error: the run goes on to its end, what is left to say is dropped. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      if (stream === process.stderr) process.exit(LOST);
      void tellLoss(error).then(() => process.exit(LOST));
    });
  }
}

/** The exit code of a run whose result, or what it had to say, could not be written: the disk behind it is full. */
const LOST = 2;

async function tellLoss({ code, message }: NodeJS.ErrnoException): Promise<void> {
  const [{ sayError }, { failure }] = await Promise.all([import("./messages.js"), import("../words/message.js")]);
  sayError(failure("E_STDOUT", { detail: code ?? message }));
}
