import { interruption } from "../base/interruption.js";
import { shownBar } from "./terminal/shown-bar.js";
import { removeTemporaryFiles } from "./terminal/temporary-files.js";

/** What a shell reports of a program that was interrupted: 128 and the number of the signal. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof CODES;
const SIGNALS = Object.keys(CODES) as Signal[];

/** So long threads may take to stop at the end of a text. Unit: milliseconds. */
const PATIENCE = 100;

/**
 * A closed pipe ends the run quietly; an interrupted run leaves no temporary file behind. It ends with the code of its
 * signal, or by the signal itself, which is the same to a shell: where a thread is deep in native code, and when the
 * signal comes again.
 */
export function handleSignals(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A closed pipe: the reader has seen enough; what went wrong before still counts. Else the result is lost.
      const isClosed = error.code === "EPIPE";
      const told = isClosed || stream === process.stderr ? null : tellLoss(error);
      const code = isClosed ? Number(process.exitCode ?? 0) : LOST;
      void Promise.all([...interruption.loading, told]).then(() => endWith(code));
    });
  }
  interruption.hear = hear;
  interruption.leave = leave;
  hear();
}

/** The exit code of a run whose result could not be written. */
const LOST = 2;

async function tellLoss({ code, message }: NodeJS.ErrnoException): Promise<void> {
  const [{ sayError }, { failure }] = await Promise.all([import("./messages.js"), import("../words/message.js")]);
  sayError(failure("E_STDOUT", { detail: code ?? message }));
}

let isHearing = false;

function hear(): void {
  if (isHearing) return;
  isHearing = true;
  for (const signal of SIGNALS) process.on(signal, interrupted);
}

async function leave(): Promise<void> {
  await Promise.all(interruption.loading);
  // A signal that came in the stretch of work before this is heard now; with its listener it would be lost. Twice,
  // because the first turn may be one that had looked for signals before that stretch.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  if (isEnding) await new Promise(() => {}); // no long work is begun any more, which would hold up the end
  if (interruption.temporaryFiles.size > 0) return;
  isHearing = false;
  for (const signal of SIGNALS) process.removeListener(signal, interrupted);
}

let isEnding = false;

function interrupted(signal: Signal): void {
  if (isEnding) {
    dieOf(signal);
    return;
  }
  isEnding = true;
  const { threads } = interruption;
  if (threads.size === 0) endWith(CODES[signal]);
  setTimeout(() => dieOf(signal), PATIENCE);
  void Promise.all([...threads].map((thread) => thread.stop())).then(() => endWith(CODES[signal]));
}

/** Ends the process and leaves nothing behind, on the disk or on the terminal. */
function endWith(code: number): never {
  shownBar.hide();
  removeTemporaryFiles();
  process.exit(code);
}

/** The same at once, as if nobody had heard the signal. */
function dieOf(signal: Signal): void {
  process.emit("exit", CODES[signal]); // whoever tidies up at the end does it now
  process.removeAllListeners(signal);
  shownBar.hide();
  removeTemporaryFiles(); // last, for a thread may be about to read one
  process.kill(process.pid, signal);
}
