import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { ProgressOptions } from "../model/progress.js";
import type { InputMemory } from "./input-memory.js";
import type { InputOptions } from "./input-options.js";

interface ReprintOptions extends InputOptions, ProgressOptions {
  readonly countReprints?: boolean;
}

/** Drops reprints or counts them, as asked. */
export async function judgeReprints(
  documents: readonly CountableDocument[],
  { dedup, countReprints, onProgress }: ReprintOptions,
  memory: InputMemory | null,
): Promise<{ documents: readonly CountableDocument[]; reprints: number | null }> {
  const finder = () => import("../dedup/dedup.js");
  const watched = onProgress ? { onProgress } : {};
  if (dedup === "articles") {
    const kept = (await finder()).dropReprints(documents as readonly CleanDocument[], watched);
    return { documents: kept, reprints: documents.length - kept.length };
  }
  if (!countReprints) return { documents, reprints: null };
  const count = async () => (await finder()).countReprints(documents as readonly CleanDocument[], watched);
  return { documents, reprints: await (memory?.numberFor("reprints", documents, count) ?? count()) };
}
