/** Marks that end a sentence, in text as decoded and as normalised. A semicolon parts clauses that stand on their own. */
const SENTENCE_END = /^[。！？!?；;…︒]+$/u;

/** What may stand between the end of a sentence and the next one. */
const CLOSING = /^[”’"'」』）)》〉】\]]+$/u;

/** Whether a piece of text (a token, a character) ends a sentence. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Whether a piece of text behind the end of a sentence still belongs to it: a closing quotation mark or bracket. */
export const closesSentence = (text: string): boolean => CLOSING.test(text);
