import { Worker } from "node:worker_threads";
import { READY, type Reply, type Request, type ThreadData, WAKE } from "./serve.js";

interface ThreadPlan {
  /** Its program, which calls `serve`. */
  readonly program: URL;
  /** What the program is told. */
  readonly data: unknown;
  /** Called once: its program answers from now on, or it has ended. */
  readonly onReady?: () => void;
}

/** Threads that do tasks; which of them does one is told by their load alone. */
export class Pool<Task, Done> {
  readonly #threads: PoolThread<Task, Done>[] = [];

  constructor(private readonly plan: (index: number) => ThreadPlan) {}

  get size(): number {
    return this.#threads.length;
  }

  grow(threads: number): void {
    while (this.#threads.length < threads) this.#threads.push(new PoolThread(this.plan(this.#threads.length)));
  }

  /**
   * Has a task done by the thread that has least to do. A thread answers in the order of its tasks.
   *
   * @param size how much work it is, in any unit
   * @throws {Error} that ended the thread, or the program's own
   */
  run(task: Task, size: number): Promise<Done> {
    return this.#threads.reduce((a, b) => (b.load < a.load ? b : a)).run(task, size);
  }

  /** Ends all threads, those at work as soon as they look up: one that is ended within native code aborts the process. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }
}

interface Waiting<Done> {
  readonly size: number;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

class PoolThread<Task, Done> {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #ended: Promise<void>;
  readonly #waiting = new Map<number, Waiting<Done>>();
  #isReady = false;
  #sent = 0;
  #failure: Error | null = null;
  /** Size of what it was given and has not done. */
  load = 0;

  constructor({ program, data, onReady }: ThreadPlan) {
    const workerData: ThreadData = { stop: this.#stop, data };
    this.#worker = new Worker(program, {
      workerData,
      execArgv: [], // none of the flags of this process: a thread refuses some, and a profile is of the main thread
      // What a thread makes is gone soon: more room would only be memory, and more than the processor's cache. Unit: MB.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    const ready = (): void => {
      if (!this.#isReady) onReady?.();
      this.#isReady = true;
    };
    this.#worker.on("message", ({ id, done }: Reply<Done>) => {
      if (id === READY) ready();
      else this.#take(id)?.resolve(done);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.on("exit", () => {
        ready();
        this.#fail(new Error("it ended early"));
        resolve();
      });
    });
  }

  run(task: Task, size: number): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const request: Request<Task> = { id: this.#sent++, task };
      this.load += size;
      this.#waiting.set(request.id, { size, resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    Atomics.store(this.#stop, 0, 1);
    if (this.#isReady && this.#waiting.size === 0) await this.#worker.terminate();
    else {
      this.#worker.postMessage(WAKE); // it may wait for tasks already: what it sent last has not arrived here
      await this.#ended;
    }
  }

  #take(id: number): Waiting<Done> | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.load -= waiting?.size ?? 0;
    return waiting;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(this.#failure);
  }
}
