/** What a run is busy with while it goes over many documents or terms. */
const STAGES = [
  "reading",
  "fingerprints",
  "reprints",
  "excerpts",
  "segmenting",
  "counting",
  "slogans",
  "comparing",
  "permutations",
  "places",
  "writing",
] as const;
export type Stage = (typeof STAGES)[number];

/** How much of the texts is done, of how much. Unit: bytes. */
export interface BytesDone {
  readonly done: number;
  readonly total: number;
}

/**
 * Called often while a stage is at work: how many of its items are done, and how many there are. `bytes`, of a stage that
 * goes over texts, looks sizes up when it is first called.
 */
export type OnProgress = (stage: Stage, done: number, total: number, bytes?: () => BytesDone) => void;

/** What long work may be told. */
export interface ProgressOptions {
  readonly onProgress?: OnProgress;
}

/** 0, 1 … `total` − 1; tells how many are done each time the next one is asked for. */
export function* followed(total: number, stage: Stage, onProgress?: OnProgress): Generator<number> {
  for (let done = 0; done < total; done++) {
    onProgress?.(stage, done, total);
    yield done;
  }
  onProgress?.(stage, total, total);
}

/** The same with the items of a list. */
export function* following<Item>(items: readonly Item[], stage: Stage, onProgress?: OnProgress): Generator<Item> {
  for (const index of followed(items.length, stage, onProgress)) yield items[index]!;
}
