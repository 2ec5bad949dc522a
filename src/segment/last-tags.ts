/** Tag of a word that no dictionary knows. */
export const UNKNOWN_TAG = "x";
/** To both engines it is white space, where they begin anew. */
const LINE_END = "\n";
/** Words that are tagged in one call. */
const TOGETHER = 1000;

/**
 * The tag of the last piece of each word.
 *
 * @param tagged cuts and tags a text; a line end parts words for it
 */
export function lastTags(
  words: readonly string[],
  tagged: (text: string) => readonly { readonly word: string; readonly tag: string }[],
): string[] {
  const tags: string[] = [];
  for (let from = 0; from < words.length; from += TOGETHER) {
    const some = words.slice(from, from + TOGETHER);
    let last = UNKNOWN_TAG;
    for (const { word, tag } of tagged(some.join(LINE_END))) {
      if (word !== LINE_END) last = tag;
      else {
        tags.push(last);
        last = UNKNOWN_TAG;
      }
    }
    tags.push(last);
  }
  return tags;
}
