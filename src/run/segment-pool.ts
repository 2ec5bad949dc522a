import { availableParallelism, freemem } from "node:os";
import { Worker } from "node:worker_threads";
import type { EngineName } from "../segment/engine.js";
import type { LexiconTerm } from "../segment/lexicon.js";
import type { Batch, SegmentedBatch, WorkerSetting } from "./segment-worker.js";
import type { TaggedVocabulary } from "./token-cache.js";

/** How work is spread. Lengths in characters (UTF-16 code units); a Han character is three bytes in UTF-8. */
export const POOL_DEFAULTS = {
  /** Below this much text a worker saves nothing: it starts as long as the text takes. */
  workerFrom: 150_000,
  /** From here a second engine, a second to load and 250 MB, pays for itself on two processors. */
  secondFrom: 5_000_000,
  /** Free memory that each further worker must find. Unit: bytes. */
  memoryEach: 1024 ** 3,
  /** Text of a batch: small enough to balance, large enough that messages cost nothing. */
  batch: 100_000,
  /** Batches on their way to one worker, so that it never waits. */
  inFlight: 2,
};

/** Workers for so much text: 0 means in this process. `jobs` asks for a number of workers instead. */
export function workersFor(characters: number, jobs?: number): number {
  if (jobs !== undefined) return jobs <= 1 ? 0 : jobs;
  if (characters < POOL_DEFAULTS.workerFrom) return 0;
  const roomy = availableParallelism() >= 2 && freemem() >= POOL_DEFAULTS.memoryEach;
  return characters >= POOL_DEFAULTS.secondFrom && roomy ? 2 : 1;
}

/** Threads that segment, each with an engine of its own, which it loads at once. */
export class SegmentPool {
  readonly #workers: Worker[] = [];
  readonly #setting: WorkerSetting;
  readonly #flags: string[];

  constructor(engine: EngineName, terms: Iterable<LexiconTerm>) {
    this.#setting = { engine, terms: [...terms] };
    this.#flags = process.execArgv.filter((flag) => !flag.startsWith("--cpu-prof") && !flag.startsWith("--heap-prof"));
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Starts workers until there are so many. */
  grow(workers: number): void {
    while (this.#workers.length < workers) {
      const worker = new Worker(new URL("./segment-worker.js", import.meta.url), {
        workerData: this.#setting,
        execArgv: this.#flags,
      });
      worker.setMaxListeners(0);
      worker.on("error", () => {}); // told to whoever waits for a batch; before that nobody needs to know
      this.#workers.push(worker);
    }
  }

  /**
   * Segments texts; the passages of a text are separated by `\n`. Which worker does which text changes nothing but the
   * numbers of the ids, and those only within `vocabulary`.
   *
   * @param done called with the position of each text and its ids
   */
  async segment(
    texts: readonly string[],
    vocabulary: TaggedVocabulary,
    done: (position: number, ids: Uint32Array) => void,
  ): Promise<void> {
    const batches = batchesOf(texts);
    let next = 0;
    await Promise.all(
      this.#workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const global: number[] = [0];
            let waiting = 0;
            const feed = (): void => {
              while (waiting < POOL_DEFAULTS.inFlight && next < batches.length) {
                const id = next++;
                waiting++;
                worker.postMessage({ id, texts: batches[id]!.map((position) => texts[position]!) } satisfies Batch);
              }
              if (waiting === 0) resolve();
            };
            worker.once("error", reject);
            worker.once("exit", () => reject(new Error("a worker ended early")));
            worker.on("message", ({ id, ids, words }: SegmentedBatch) => {
              for (const { text, kind, pos } of words) global.push(vocabulary.intern(text, kind, pos));
              for (const [n, local] of ids.entries()) {
                for (let i = 0; i < local.length; i++) local[i] = global[local[i]!]!;
                done(batches[id]![n]!, local);
              }
              waiting--;
              feed();
            });
            feed();
          }),
      ),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}

/** Positions of texts, batch by batch. */
function batchesOf(texts: readonly string[]): number[][] {
  const batches: number[][] = [];
  let size = POOL_DEFAULTS.batch;
  for (const [position, text] of texts.entries()) {
    if (size >= POOL_DEFAULTS.batch) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(position);
    size += text.length;
  }
  return batches;
}
