import { availableParallelism, freemem } from "node:os";
import { Worker } from "node:worker_threads";
import { CexiError } from "../errors.js";
import { failure } from "../messages/message.js";
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
  /** Free memory that a further worker must find. Unit: bytes. */
  memoryEach: 1024 ** 3,
  /** Text of a batch: small enough to balance, large enough that messages cost nothing. */
  batch: 100_000,
};

/** Workers for so much text: 0 means in this process. `jobs` asks for a number of workers instead. */
export function workersFor(characters: number, jobs?: number): number {
  if (jobs !== undefined) return jobs <= 1 ? 0 : jobs;
  if (characters < POOL_DEFAULTS.workerFrom) return 0;
  const roomy = availableParallelism() >= 2 && freemem() >= POOL_DEFAULTS.memoryEach;
  return characters >= POOL_DEFAULTS.secondFrom && roomy ? 2 : 1;
}

/**
 * Segments texts in threads while the main thread does other things. Threads start when there is enough to do; each
 * loads an engine of its own. Which thread cuts which text changes nothing but the numbers of ids.
 */
export class SegmentPool {
  readonly #setting: WorkerSetting;
  readonly #jobs: number | undefined;
  readonly #workers: PoolWorker[] = [];
  /** Texts that no worker has yet, by key. */
  #waiting = new Map<string, string>();
  #waitingCharacters = 0;
  #offered = 0;
  readonly #keys = new Set<string>();

  constructor(engine: EngineName, terms: Iterable<LexiconTerm>, jobs?: number) {
    this.#setting = { engine, terms: [...terms] };
    this.#jobs = jobs;
  }

  /** Whether a text of this key was offered. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Starts a thread now, so that its engine is loaded by the time that the first text comes. */
  start(): void {
    if (this.#workers.length === 0 && workersFor(POOL_DEFAULTS.secondFrom, this.#jobs) > 0) {
      this.#workers.push(new PoolWorker(this.#setting));
    }
  }

  /** Hands over a text to segment, under a key; its passages are separated by `\n`. */
  offer(key: string, text: string): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.#waiting.set(key, text);
    this.#waitingCharacters += text.length;
    this.#offered += text.length;
    if (this.#waitingCharacters >= POOL_DEFAULTS.batch) this.#dispatch();
  }

  /**
   * Waits until all offered texts are cut.
   *
   * @param done called with each key and its ids in `vocabulary`
   * @returns texts that no worker took because there was too little of them to start one
   */
  async drain(
    vocabulary: TaggedVocabulary,
    done: (key: string, ids: Uint32Array) => void,
  ): Promise<ReadonlyMap<string, string>> {
    if (this.#waiting.size > 0) this.#dispatch();
    await Promise.all(this.#workers.map((worker) => worker.drain(vocabulary, done)));
    return this.#waiting;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()));
  }

  #dispatch(): void {
    const wanted = workersFor(this.#offered, this.#jobs);
    while (this.#workers.length < wanted) this.#workers.push(new PoolWorker(this.#setting));
    if (this.#workers.length === 0) return;
    const idlest = this.#workers.reduce((a, b) => (b.load < a.load ? b : a));
    idlest.send(this.#waiting, this.#waitingCharacters);
    this.#waiting = new Map();
    this.#waitingCharacters = 0;
  }
}

/** One thread, and what it was given. */
class PoolWorker {
  readonly #worker: Worker;
  readonly #batches: { readonly keys: readonly string[]; readonly characters: number }[] = [];
  readonly #results: SegmentedBatch[] = [];
  #unfinished = 0;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  /** Characters given and not yet done. */
  load = 0;

  constructor(setting: WorkerSetting) {
    const execArgv = process.execArgv.filter((flag) => !/^--(?:cpu|heap)-prof/u.test(flag));
    this.#worker = new Worker(new URL("../run/segment-worker.js", import.meta.url), { workerData: setting, execArgv });
    this.#worker.on("message", (result: SegmentedBatch) => {
      this.#results.push(result);
      this.load -= this.#batches[result.id]!.characters;
      this.#unfinished--;
      this.#wake?.();
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("it ended early")));
    this.#worker.unref();
  }

  send(texts: ReadonlyMap<string, string>, characters: number): void {
    const batch: Batch = { id: this.#batches.length, texts: [...texts.values()] };
    this.#batches.push({ keys: [...texts.keys()], characters });
    this.load += characters;
    this.#unfinished++;
    this.#worker.postMessage(batch);
  }

  /** Results in the order of the batches, as far as they are there, until none is missing. */
  async drain(vocabulary: TaggedVocabulary, done: (key: string, ids: Uint32Array) => void): Promise<void> {
    const global: number[] = [0];
    this.#worker.ref();
    for (;;) {
      for (const { id, ids, words } of this.#results.splice(0)) {
        for (const { text, kind, pos } of words) global.push(vocabulary.intern(text, kind, pos));
        for (const [n, local] of ids.entries()) {
          for (let i = 0; i < local.length; i++) local[i] = global[local[i]!]!;
          done(this.#batches[id]!.keys[n]!, local);
        }
      }
      if (this.#unfinished === 0) return;
      if (this.#failure) throw workerFailed(this.#failure);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake?.();
  }
}

const workerFailed = (cause: Error): CexiError =>
  cause instanceof CexiError ? cause : failure("E_WORKER_FAILED", { detail: cause.message.split("\n", 1)[0]! });
