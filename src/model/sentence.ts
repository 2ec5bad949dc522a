/** Marks that end a sentence, in text as decoded and as normalised. A semicolon parts clauses that stand on their own. */
const SENTENCE_END = /^[。！？!?；;…︒]+$/u;

/** What may stand between the end of a sentence and the next one. */
const CLOSING = /^[”’"'」』）)》〉】\]]+$/u;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Whether a piece of text behind the end of a sentence still belongs to it: a closing quotation mark or bracket. */
const closesSentence = (text: string): boolean => CLOSING.test(text);

/**
 * The sentences of a passage as ranges of its pieces (characters, tokens): each goes on to behind its marks and what closes
 * it. Together they are all of it.
 */
export function* sentenceRanges(
  length: number,
  pieceAt: (index: number) => string,
): Generator<[from: number, to: number]> {
  let from = 0;
  for (let at = 0; at < length; at++) {
    if (!endsSentence(pieceAt(at))) continue;
    while (at + 1 < length && (endsSentence(pieceAt(at + 1)) || closesSentence(pieceAt(at + 1)))) at++;
    yield [from, at + 1];
    from = at + 1;
  }
  if (from < length) yield [from, length];
}
