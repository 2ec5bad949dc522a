import { setImmediate as nextTurn } from "node:timers/promises";
import { once } from "../base/once.js";
import { sizeOf } from "../cache/known-files.js";
import type { CountableDocument } from "../model/document.js";
import type { BytesDone, ProgressOptions } from "../model/progress.js";
import type { InputMemory } from "./input-memory.js";
import type { InputOptions } from "./input-options.js";
import type { FinishedDocument, PreparedInput } from "./prepared-store.js";

/** Work that may begin with documents while others are still read. */
export interface Ahead {
  /** Says that about so much text will come that no run has seen. Unit: characters. */
  expect(characters: number): void;
  /** Says that this document will be asked for. Whether its text changes later on is no matter. */
  offer(document: CountableDocument): void;
}

export interface EachInputOptions extends InputOptions, ProgressOptions {
  readonly ahead?: Ahead;
}

/** A run that finds all inputs remembered starts without this. */
const loadPrepareInput = () => import("./prepare-input.js");

/** A Han character takes three bytes, in UTF-8. */
const BYTES_A_CHARACTER = 3;

/** Prepares each input, or reads back what it gave before. */
export async function prepareEach(
  inputs: readonly string[],
  options: EachInputOptions,
  memory: InputMemory | null,
  withLines: boolean,
): Promise<PreparedInput[]> {
  const { ahead, onProgress } = options;
  const sizes = once(() => inputs.map(sizeOf));
  if (ahead) {
    const newBytes = sumOf(sizes().filter((_, n) => !memory?.knows(inputs[n]!)));
    if (newBytes > 0) ahead.expect(newBytes / BYTES_A_CHARACTER);
  }
  const prepared: PreparedInput[] = [];
  const bytes = (): BytesDone => ({ done: sumOf(sizes().slice(0, prepared.length)), total: sumOf(sizes()) });
  onProgress?.("reading", 0, inputs.length, bytes);
  for (const input of inputs) {
    const recalled = memory?.recall(input);
    const one = recalled ?? (await (await loadPrepareInput()).prepareInput(input, options, memory));
    for (const document of one.documents) ahead?.offer(document);
    prepared.push(withLines || recalled ? one : withoutLines(one));
    onProgress?.("reading", prepared.length, inputs.length, bytes);
    if (!recalled) await nextTurn(); // for what threads have to say
  }
  return prepared;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Lets go of lines: those of documents that can hold a template are needed once more. */
function withoutLines(one: PreparedInput): PreparedInput {
  const documents = one.documents.map((document, n): CountableDocument => {
    if (one.summaries[n]!.keys.length > 0) return document;
    const { lines: _, ...lineless } = document as FinishedDocument;
    return lineless;
  });
  return { ...one, documents };
}
