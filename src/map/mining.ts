import { type CatalogueEntry, catalogueWith } from "../indicators/catalogue.js";
import { type DocumentFigure, figuresFor } from "../indicators/headline.js";
import { type CleanDocument, type CountableDocument, isKept } from "../model/document.js";
import { following, type OnProgress, type Stage } from "../model/progress.js";
import type { Ahead } from "../pipeline/each-input.js";
import { begins, threadFailed, threadsFor } from "../pipeline/threads.js";
import { type MinedDocument, mineDocument } from "../slogans/mine.js";
import { Pool } from "../work/pool.js";
import type { MinedThere, MineTask, Search } from "./mine-thread.js";
import { minedSlogans } from "./stored.js";

const PROGRAM = new URL("../map/mine-thread.js", import.meta.url);
/** Text that the thread gets at once. Unit: characters. */
const BATCH = 50_000;

/** What documents are looked through for, in the thread and without it. */
interface Quest<Found> {
  /** 1: all is done in this thread. */
  readonly jobs: number | undefined;
  readonly search: Search;
  readonly stage: Stage;
  readonly here: (document: CleanDocument) => Found;
  /** What the thread found, as `here` gives it. */
  readonly received: (there: unknown) => Found;
}

/** Looks through documents in a thread, from the first one on while others are still read and cleaned. */
export class Mining<Found> implements Ahead {
  readonly #pool: Pool<MineTask, readonly unknown[]>;
  readonly #sent = new Map<CountableDocument, Sent<Found>>();
  #waiting: CleanDocument[] = [];
  #waitingCharacters = 0;
  #characters = 0;

  constructor(private readonly quest: Quest<Found>) {
    this.#pool = new Pool(() => ({ program: PROGRAM, data: quest.search }));
  }

  expect(characters: number): void {
    this.#pool.grow(Math.min(1, threadsFor(characters, this.quest.jobs)));
  }

  offer(document: CountableDocument): void {
    const { kept } = document;
    if (!("lines" in document) || kept === undefined) return;
    this.#characters += kept.characters;
    this.expect(this.#characters);
    if (this.#pool.size === 0) return;
    this.#waiting.push(document);
    this.#waitingCharacters += kept.characters;
    if (this.#waitingCharacters >= BATCH) this.#dispatch();
  }

  /** What was found in each document, in their order; those that were not offered are looked through now. */
  async of(documents: readonly CleanDocument[], onProgress?: OnProgress): Promise<ReadonlyMap<CleanDocument, Found>> {
    this.#dispatch();
    const found = new Map<CleanDocument, Found>();
    // From the last one on: what the thread comes to last is done here, as long as it has not begun with it.
    for (const document of following([...documents].reverse(), this.quest.stage, onProgress)) {
      const sent = this.#sent.get(document);
      const isLeft = sent === undefined || begins(sent.begun, sent.place);
      found.set(document, isLeft ? this.quest.here(document) : (await sent.answer)[sent.place]!);
    }
    return new Map([...found].reverse());
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #dispatch(): void {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    const begun = new Int32Array(new SharedArrayBuffer(batch.length * Int32Array.BYTES_PER_ELEMENT));
    const answer = this.#pool.run({ documents: batch.map(handedOver), begun }, this.#waitingCharacters).then(
      (there) => there.map((one) => (one === null ? null : this.quest.received(one))),
      (error: Error) => {
        throw threadFailed(error);
      },
    );
    answer.catch(() => {}); // it is told where it is awaited
    for (const [place, document] of batch.entries()) this.#sent.set(document, { begun, place, answer });
    this.#waitingCharacters = 0;
  }
}

/** A document that the thread was given, by its place in what it was given at once. */
interface Sent<Found> {
  readonly place: number;
  /** See `begins`. */
  readonly begun: Int32Array;
  /** `null` for those that it left. */
  readonly answer: Promise<readonly (Found | null)[]>;
}

/** A document without what rules do not read. */
function handedOver({ kept: _, ...document }: CleanDocument): CleanDocument {
  return { ...document, lines: document.lines.filter(isKept).map((line) => ({ ...line, reason: "" })) };
}

/** @param options `explain`: see `mineDocument` */
export function sloganMining(options: { readonly explain?: boolean; readonly jobs?: number }): Mining<MinedDocument> {
  const { explain = false, jobs } = options;
  return new Mining({
    jobs,
    search: { for: "slogans", explain },
    stage: "slogans",
    here: (document) => mineDocument(document, explain),
    received: (there) => {
      const mined = there as MinedThere;
      return { ...mined, slogans: minedSlogans(mined.slogans) };
    },
  });
}

/** @param own rows that come to the built-in catalogue, whose series are looked for; `null`: all figures are */
export const figureMining = (
  own: readonly CatalogueEntry[] | null,
  { jobs }: { readonly jobs?: number },
): Mining<readonly DocumentFigure[]> =>
  new Mining({
    jobs,
    search: { for: "figures", own },
    stage: "counting",
    here: figuresFor(own === null ? null : catalogueWith(own)),
    received: (there) => there as readonly DocumentFigure[],
  });
