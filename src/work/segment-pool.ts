import { availableParallelism, freemem } from "node:os";
import { Worker } from "node:worker_threads";
import { interruption, type Stoppable } from "../base/interruption.js";
import { once } from "../base/once.js";
import type { TableWord } from "../cache/word-table.js";
import type { CexiError } from "../model/errors.js";
import type { TokenBag } from "../segment/bag.js";
import type { Engine } from "../segment/engine.js";
import type { Lexicon } from "../segment/lexicon.js";
import type { ReadTwice } from "../segment/nodejieba/second-reading.js";
import { SparedReading } from "../segment/nodejieba/spared-reading.js";
import { failure, revived } from "../words/message.js";
import type { Batch, SegmentedBatch, WorkerSetting } from "./segment-worker.js";
import { SEGMENT_WORKER, SEGMENT_WORKER_OPTIONS, takeStandby } from "./standby-thread.js";

/** How work is spread. Lengths in characters (UTF-16 code units); a Han character is three bytes in UTF-8. */
export const POOL_DEFAULTS = {
  /** Below this much text a worker saves nothing, unless it was started before the text came. */
  workerFrom: 150_000,
  /** From here a second engine, half a second to load and 140 MB, pays for itself where a processor is free for it. */
  secondFrom: 5_000_000,
  /** One for the main thread, which reads and cleans meanwhile, and one for each of two workers. Unit: processors. */
  processorsForTwo: 3,
  /** Free memory that a further worker must find. Unit: bytes. */
  memoryEach: 1024 ** 3,
  /** Text of a batch: small enough to balance, large enough that messages cost nothing. */
  batch: 100_000,
  /** Text of a batch for a worker that has nothing to do. */
  smallBatch: 20_000,
};

/** Workers for so much text: 0 means in this thread. `jobs` asks for a number of workers instead; 1 is this thread alone. */
export function workersFor(characters: number, jobs?: number): number {
  if (jobs !== undefined) return jobs <= 1 ? 0 : jobs;
  if (characters < POOL_DEFAULTS.workerFrom) return 0;
  const isRoomy = availableParallelism() >= POOL_DEFAULTS.processorsForTwo && freemem() >= POOL_DEFAULTS.memoryEach;
  return characters >= POOL_DEFAULTS.secondFrom && isRoomy ? 2 : 1;
}

/** Takes what workers made, batch by batch, in the order of each worker's batches. Ids are those of the worker. */
export interface BatchTaker {
  /** The words that this worker numbered since its last batch. */
  words(worker: number, words: readonly TableWord[]): void;
  text(worker: number, key: string, bag: TokenBag, ids: Uint32Array): void;
}

/**
 * Segments texts in threads while the main thread does other things; each thread loads an engine of its own. Which
 * thread cuts which text changes nothing but the numbers of ids.
 */
export class SegmentPool {
  readonly #engine: Engine;
  readonly #setting: () => Setting;
  readonly #jobs: number | undefined;
  readonly #taker: BatchTaker;
  readonly #workers: PoolWorker[] = [];
  /** Texts that no worker has yet, by key. */
  #waiting = new Map<string, string>();
  #waitingCharacters = 0;
  #offered = 0;
  readonly #keys = new Set<string>();

  constructor(engine: Engine, lexicon: Lexicon, jobs: number | undefined, taker: BatchTaker) {
    this.#engine = engine;
    this.#setting = once(() => ({
      engine: engine.engine,
      terms: lexicon.isBuiltIn ? null : [...lexicon.terms.values()],
    }));
    this.#jobs = jobs;
    this.#taker = taker;
  }

  /** Whether a text of this key was offered. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Starts a thread now, so that its engine is loaded by the time that the first text comes. */
  start(): void {
    if (this.#workers.length === 0 && workersFor(POOL_DEFAULTS.workerFrom, this.#jobs) > 0) this.#startWorker();
  }

  /** Hands over a text to segment, under a key that no other text was offered under. */
  offer(key: string, text: string): void {
    this.#keys.add(key);
    this.#waiting.set(key, text);
    this.#waitingCharacters += text.length;
    this.#offered += text.length;
    const isIdle = this.#workers.some(({ load }) => load === 0);
    if (this.#waitingCharacters >= POOL_DEFAULTS[isIdle ? "smallBatch" : "batch"]) this.#dispatch();
  }

  /**
   * Waits until all offered texts are cut.
   * @returns texts that no worker took because there was too little of them to start one
   */
  async drain(): Promise<ReadonlyMap<string, string>> {
    if (this.#waiting.size > 0) this.#dispatch();
    await Promise.all(this.#workers.map((worker) => worker.drain()));
    return this.#takeWaiting();
  }

  #takeWaiting(): Map<string, string> {
    const taken = this.#waiting;
    this.#waiting = new Map();
    this.#waitingCharacters = 0;
    return taken;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()));
  }

  #startWorker(): void {
    this.#workers.push(new PoolWorker(this.#workers.length, this.#setting(), this.#engine.readTwice, this.#taker));
  }

  #dispatch(): void {
    const wanted = workersFor(this.#offered, this.#jobs);
    while (this.#workers.length < wanted) this.#startWorker();
    if (this.#workers.length === 0) return;
    const idlest = this.#workers.reduce((a, b) => (b.load < a.load ? b : a));
    const characters = this.#waitingCharacters;
    idlest.send(this.#takeWaiting(), characters);
  }
}

type Setting = Pick<WorkerSetting, "engine" | "terms">;

/** One thread, and what it was given. */
class PoolWorker implements Stoppable {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #ended: Promise<void>;
  /** Batches not yet done, by id. */
  readonly #batches = new Map<number, { readonly keys: readonly string[]; readonly characters: number }>();
  #sent = 0;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  /** Characters given and not yet done. */
  load = 0;

  constructor(index: number, setting: Setting, readTwice: ReadTwice | undefined, taker: BatchTaker) {
    this.#worker = takeStandby() ?? new Worker(SEGMENT_WORKER, SEGMENT_WORKER_OPTIONS);
    const spared = readTwice === undefined ? null : SparedReading.begin(readTwice);
    const told: WorkerSetting = { ...setting, link: spared?.link ?? null, stop: this.#stop };
    this.#worker.postMessage(told);
    this.#worker.on("message", ({ id, texts, words }: SegmentedBatch) => {
      const { keys, characters } = this.#batches.get(id)!;
      this.#batches.delete(id);
      this.load -= characters;
      taker.words(index, words);
      for (const [n, { bag, ids }] of texts.entries()) taker.text(index, keys[n]!, bag, ids);
      this.#wake?.();
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.on("exit", () => {
        spared?.end();
        interruption.threads.delete(this);
        this.#fail(new Error("it ended early"));
        resolve();
      });
    });
    interruption.threads.add(this);
    this.#worker.unref();
  }

  send(texts: ReadonlyMap<string, string>, characters: number): void {
    const batch: Batch = { id: this.#sent++, texts: [...texts.values()] };
    this.#batches.set(batch.id, { keys: [...texts.keys()], characters });
    this.load += characters;
    this.#worker.postMessage(batch);
  }

  /** Waits until all batches are done. */
  async drain(): Promise<void> {
    this.#worker.ref();
    while (this.#batches.size > 0) {
      if (this.#failure) throw workerFailed(this.#failure);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    if (this.#batches.size > 0) await this.stop();
    else await this.#worker.terminate();
  }

  /** Ends the thread at its next text; from now on it does not answer. */
  async stop(): Promise<void> {
    this.#wake = undefined;
    Atomics.store(this.#stop, 0, 1);
    this.#worker.ref();
    await this.#ended;
  }

  #fail(error: Error): void {
    if (Atomics.load(this.#stop, 0) !== 0) return;
    this.#failure ??= error;
    this.#wake?.();
  }
}

const workerFailed = (cause: Error): CexiError =>
  revived(cause) ?? failure("E_WORKER_FAILED", { detail: cause.message.split("\n", 1)[0]! });
