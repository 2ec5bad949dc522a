import { type MinedDocument, type MinedText, mineDocument } from "../slogans/mine.js";
import { serve } from "../work/serve.js";
import { type StoredSlogan, storedSlogans } from "./stored.js";

/** Texts to mine. */
export interface MineTask {
  readonly texts: readonly MinedText[];
  /** See `mineDocument`. */
  readonly explain: boolean;
}

/** What was mined, without the rules themselves, which cannot be handed over. */
export interface MinedThere extends Omit<MinedDocument, "slogans"> {
  readonly slogans: readonly StoredSlogan[];
}

serve<MineTask, readonly MinedThere[]>(({ texts, explain }, isStopped) => {
  const done: MinedThere[] = [];
  for (const text of texts) {
    if (isStopped()) break;
    const mined = mineDocument(text, explain);
    done.push({ ...mined, slogans: storedSlogans(mined) });
  }
  return { done };
});
