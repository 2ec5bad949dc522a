/** A list before or behind a slogan is looked for no farther. Unit: code units. */
export const REACH_BEFORE = 400;
export const REACH_BEHIND = 800;

/** Where the sentence begins that holds a place. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH_BEFORE);
  for (let start = at; start > from; start--) if (ENDING.has(text.charCodeAt(start - 1))) return start;
  // A sentence that goes on farther back is read from a mark on.
  return from === 0 ? 0 : from + Math.max(0, text.slice(from, at).search(/[,、]/u) + 1);
}
const ENDING: ReadonlySet<number> = new Set([..."。!?;"].map((mark) => mark.charCodeAt(0)));

/** Where the sentence ends that begins at a place. */
export function firstSentenceEnd(text: string, from: number): number {
  const stop = text.slice(from).search(/[。!?\n]/u);
  return stop < 0 ? text.length : from + stop;
}
