import { once } from "../base/once.js";
import { sizeOf } from "../cache/known-files.js";
import { COMPARED_EXACTLY } from "../dedup/family-options.js";
import type { CountableDocument } from "../model/document.js";
import type { BytesDone, ProgressOptions } from "../model/progress.js";
import { sum } from "../stats/parts.js";
import { Pool } from "../work/pool.js";
import type { InputMemory } from "./input-memory.js";
import type { NewInput, PreparePool } from "./new-inputs.js";
import type { PrepareData } from "./prepare-thread.js";
import type { InputOptions, PreparedInput } from "./prepared-format.js";

/** Work that may begin with documents while others are still read. */
export interface Ahead {
  /** It works in the thread that calls it: a second processor is free for cleaning. */
  readonly isHere?: true;
  /** Says that about so much text will come that no run has seen. Unit: characters. */
  expect?(characters: number): void;
  /** Says that this document will be asked for. Whether its text changes later on is no matter. */
  offer(document: CountableDocument): void;
}

export interface EachInputOptions extends InputOptions, ProgressOptions {
  readonly ahead?: Ahead;
  /** 1: all inputs are cleaned in this thread; chosen by the amount of text where absent. */
  readonly jobs?: number;
  /** Say how many reprints the documents hold, where they are not dropped. Takes time. */
  readonly countReprints?: boolean;
}

const PROGRAM = new URL("../pipeline/prepare-thread.js", import.meta.url);

/** A Han character takes three bytes, in UTF-8. */
const BYTES_A_CHARACTER = 3;
/** With less to clean a second thread, which loads the program first, earns nothing. Unit: bytes. */
const WORTH_A_THREAD = 2_000_000;

/** Prepares each input, or reads back what it gave before. */
export async function prepareEach(
  inputs: readonly string[],
  options: EachInputOptions,
  memory: InputMemory | null,
  withLines: boolean,
): Promise<PreparedInput[]> {
  const { ahead, onProgress, jobs, encoding, textColumn, dedup, keepBoilerplate } = options;
  const sizes = once(() => inputs.map(sizeOf));
  const unknown = inputs.filter((input) => !memory?.knows(input));
  const newBytes = sum(unknown.map(sizeOf));
  if (newBytes > 0) ahead?.expect?.(newBytes / BYTES_A_CHARACTER);
  // Work that is done ahead, elsewhere, has the second processor.
  const isShared =
    (ahead === undefined || ahead.isHere === true) && jobs !== 1 && unknown.length > 1 && newBytes >= WORTH_A_THREAD;
  // Two threads make sketches faster than one does later on.
  const findsReprints = options.sketches || options.countReprints || dedup === "articles";
  const sketches = isShared && findsReprints && inputs.length <= COMPARED_EXACTLY;
  const inputOptions = { encoding, textColumn, dedup, keepBoilerplate, sketches } as InputOptions;
  // A run that finds all inputs remembered starts without the rest.
  const begun = new Int32Array(new SharedArrayBuffer(inputs.length * Int32Array.BYTES_PER_ELEMENT));
  const pool: PreparePool = new Pool(() => ({
    program: PROGRAM,
    data: { options: inputOptions, begun } satisfies PrepareData,
  }));
  if (isShared) pool.grow(1); // it loads the program while this thread does
  const prepared = new Array<PreparedInput>(inputs.length);
  let count = 0;
  const bytes = (): BytesDone => ({ done: sum(sizes().filter((_, n) => n in prepared)), total: sum(sizes()) });
  const take = (n: number, one: PreparedInput): void => {
    for (const document of one.documents) ahead?.offer(document);
    prepared[n] = one;
    onProgress?.("reading", ++count, inputs.length, bytes);
  };
  onProgress?.("reading", 0, inputs.length, bytes);
  try {
    const left: NewInput[] = [];
    for (const [n, path] of inputs.entries()) {
      const recalled = memory?.recall(path);
      if (recalled) take(n, recalled);
      else left.push({ path, take: (one) => take(n, one) });
    }
    if (left.length > 0) {
      const { NewInputs } = await import("./new-inputs.js");
      await new NewInputs(inputOptions, memory, withLines, isShared ? { pool, begun } : null).prepare(left);
    }
  } finally {
    await pool.close();
  }
  return prepared;
}
