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
