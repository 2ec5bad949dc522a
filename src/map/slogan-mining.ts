import type { CleanDocument, CountableDocument } from "../model/document.js";
import { isKept } from "../model/document.js";
import { following, type OnProgress } from "../model/progress.js";
import type { Ahead } from "../pipeline/each-input.js";
import { threadsFor } from "../pipeline/how-many-threads.js";
import { threadFailed } from "../pipeline/thread-failed.js";
import { type MinedDocument, mineDocument } from "../slogans/mine.js";
import { Pool } from "../work/pool.js";
import type { MinedThere, MineTask } from "./mine-thread.js";
import { minedSlogans } from "./stored.js";

const PROGRAM = new URL("../map/mine-thread.js", import.meta.url);
/** Text that the thread gets at once. Unit: characters. */
const BATCH = 50_000;

/** Mines documents for slogans in a thread, from the first one on while others are still read and cleaned. */
export class SloganMining implements Ahead {
  readonly #explain: boolean;
  readonly #jobs: number | undefined;
  readonly #pool = new Pool<MineTask, readonly MinedThere[]>(() => ({ program: PROGRAM, data: null }));
  readonly #mined = new Map<CountableDocument, Promise<MinedDocument>>();
  #waiting: Waiting[] = [];
  #waitingCharacters = 0;
  #characters = 0;

  /**
   * @param explain see `mineDocument`
   * @param jobs 1: nothing is mined but in this thread
   */
  constructor({ explain = false, jobs }: { readonly explain?: boolean; readonly jobs?: number }) {
    this.#explain = explain;
    this.#jobs = jobs;
  }

  expect(characters: number): void {
    this.#pool.grow(Math.min(1, threadsFor(characters, this.#jobs)));
  }

  offer(document: CountableDocument): void {
    const { kept } = document;
    if (!("lines" in document) || kept === undefined) return;
    this.#characters += kept.characters;
    this.expect(this.#characters);
    if (this.#pool.size === 0) return;
    const mined = new Promise<MinedDocument>((resolve, reject) => {
      this.#waiting.push({ document, resolve, reject });
    });
    mined.catch(() => {}); // it is told where they are awaited
    this.#mined.set(document, mined);
    this.#waitingCharacters += kept.characters;
    if (this.#waitingCharacters >= BATCH) this.#dispatch();
  }

  /** What each document says of slogans; those that were not offered are mined now. */
  async of(
    documents: readonly CleanDocument[],
    onProgress?: OnProgress,
  ): Promise<ReadonlyMap<CleanDocument, MinedDocument>> {
    this.#dispatch();
    const mined = new Map<CleanDocument, MinedDocument>();
    for (const document of following(documents, "slogans", onProgress)) {
      mined.set(document, (await this.#mined.get(document)) ?? mineDocument(document, this.#explain));
    }
    return mined;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #dispatch(): void {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    const texts = batch.map(({ document: { path, lines } }) => ({
      path,
      lines: lines.filter(isKept).map((line) => ({ ...line, reason: "" })),
    }));
    this.#pool.run({ texts, explain: this.#explain }, this.#waitingCharacters).then(
      (mined) => {
        for (const [n, { resolve }] of batch.entries())
          resolve({ ...mined[n]!, slogans: minedSlogans(mined[n]!.slogans) });
      },
      (error: Error) => {
        for (const { reject } of batch) reject(threadFailed(error));
      },
    );
    this.#waitingCharacters = 0;
  }
}

interface Waiting {
  readonly document: CleanDocument;
  readonly resolve: (mined: MinedDocument) => void;
  readonly reject: (error: Error) => void;
}
