import { setImmediate as nextTurn } from "node:timers/promises";
import type { CountableDocument } from "../model/document.js";
import type { InputBytes } from "../read/read-input.js";
import type { Pool } from "../work/pool.js";
import type { InputMemory } from "./input-memory.js";
import { finishInput, readNew } from "./prepare-input.js";
import type { PrepareTask } from "./prepare-thread.js";
import {
  decodedInput,
  type EncodedInput,
  encodedInput,
  type FinishedDocument,
  type InputOptions,
  type PreparedInput,
} from "./prepared-format.js";
import { answered, begins } from "./threads.js";

/** Bytes that the thread gets at once … */
const BATCH = 100_000;
/** … and while it has so many to do, inputs are cleaned here. A larger input always is, since it would be held twice. */
const ENOUGH = 8 * BATCH;

/** Threads that clean inputs. */
export type PreparePool = Pool<PrepareTask, readonly (EncodedInput | null)[]>;

/** What inputs are shared with, and which of them are begun. */
interface Shared {
  readonly pool: PreparePool;
  readonly begun: Int32Array;
}

export interface NewInput {
  readonly path: string;
  /** Is given what became of the input. */
  readonly take: (one: PreparedInput) => void;
}

interface SharedInput extends NewInput {
  readonly read: InputBytes;
  /** Its place among those that are shared. */
  readonly place: number;
}

/** Cleans inputs that no run has seen: here and, where it is shared, in a thread as well. */
export class NewInputs {
  readonly #running: Promise<void>[] = [];
  #waiting: SharedInput[] = [];
  #waitingBytes = 0;
  /** Bytes that the thread has to do, those that wait for it included. */
  #load = 0;
  #places = 0;
  /** What the thread was given and has not answered. */
  readonly #sent = new Set<SharedInput>();

  constructor(
    private readonly options: InputOptions,
    private readonly memory: InputMemory | null,
    private readonly withLines: boolean,
    private readonly shared: Shared | null,
  ) {}

  /**
   * Prepares all inputs. The thread gets those in front while those behind are cleaned here: files of one kind mostly lie
   * together in a list, and what V8 learns of a kind it learns in one of two threads then.
   */
  async prepare(inputs: readonly NewInput[]): Promise<void> {
    for (let front = 0, back = inputs.length; front < back; ) {
      const isShared = this.shared !== null && this.#load < ENOUGH;
      const { path, take } = inputs[isShared || this.shared === null ? front++ : --back]!;
      const read = readNew(path, this.memory);
      if ("documents" in read) take(read);
      else if (isShared && read.bytes.length <= ENOUGH) this.#share({ path, read, take, place: this.#places++ });
      else {
        take(await this.#here(path, read));
        await nextTurn(); // for what threads have to say
      }
    }
    await this.#finish();
  }

  #share(input: SharedInput): void {
    const { length } = input.read.bytes;
    this.#load += length;
    this.#waitingBytes += length;
    this.#waiting.push(input);
    if (this.#waitingBytes >= BATCH) this.#dispatch(this.shared!.pool);
  }

  async #finish(): Promise<void> {
    for (const { path, read, take } of this.#waiting.splice(0)) take(await this.#here(path, read));
    // What the thread comes to last is done here, as long as it has not begun with it.
    for (const input of [...this.#sent].reverse()) {
      if (!begins(this.shared!.begun, input.place)) continue;
      this.#sent.delete(input);
      input.take(await this.#here(input.path, input.read));
    }
    await Promise.all(this.#running);
  }

  #dispatch(pool: PreparePool): void {
    const batch = this.#waiting.splice(0);
    for (const input of batch) this.#sent.add(input);
    const size = this.#waitingBytes;
    this.#waitingBytes = 0;
    const answer = pool.run(
      batch.map(({ path, read, place }) => ({ path, read, place })),
      size,
    );
    const take = async (encoded: readonly (EncodedInput | null)[]): Promise<void> => {
      this.#load -= size;
      for (const [n, one] of encoded.entries()) {
        if (this.#sent.delete(batch[n]!)) await this.#takeFromThread(batch[n]!, one);
      }
    };
    this.#running.push(answered(answer, take));
  }

  async #takeFromThread({ path, read, take }: SharedInput, encoded: EncodedInput | null): Promise<void> {
    if (encoded === null) return take(await this.#here(path, read));
    this.memory?.keep(path, read.sha256, encoded);
    const { head, lines, sketches } = encoded;
    const one = decodedInput(path, read.sha256, head, this.withLines ? lines : undefined, sketches);
    const lacksLines = !this.withLines && one.summaries.some(({ keys }) => keys.length > 0);
    take(lacksLines ? decodedInput(path, read.sha256, head, lines, sketches) : one);
  }

  async #here(path: string, read: InputBytes): Promise<PreparedInput> {
    const finished = await finishInput(path, read, this.options);
    const encoded = this.memory && encodedInput(path, read.sha256, finished);
    if (encoded) this.memory?.keep(path, read.sha256, encoded);
    return this.withLines ? finished : withoutLines(finished);
  }
}

/** Lets go of lines: those of documents that can hold a template are needed once more. */
function withoutLines(one: PreparedInput): PreparedInput {
  const documents = one.documents.map((document, n): CountableDocument => {
    if (one.summaries[n]!.keys.length > 0) return document;
    const { lines: _, ...lineless } = document as FinishedDocument;
    return lineless;
  });
  return { ...one, documents };
}
