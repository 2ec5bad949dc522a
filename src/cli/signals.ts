import { removeTemporaryFiles } from "./temporary-files.js";

/** What a shell reports of a program that was interrupted: 128 and the number of the signal. */
const INTERRUPTED = 130;
const TERMINATED = 143;

/** A closed pipe ends the run quietly; an interrupted run leaves no temporary file behind. */
export function handleSignals(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      // The reader has seen enough; what went wrong before still counts.
      process.exit(Number(process.exitCode ?? 0));
    });
  }
  const endWith = (code: number) => () => {
    removeTemporaryFiles();
    process.exit(code);
  };
  process.once("SIGINT", endWith(INTERRUPTED));
  process.once("SIGTERM", endWith(TERMINATED));
}
