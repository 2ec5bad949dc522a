/**
 * Stretches: the parts of a clause at whose edges an engine begins anew, so that each is cut as it is cut within the
 * clause. Between two clauses that differ in a figure only, all other stretches are the same.
 */

/** What a code unit is to an engine. Stretches end where two of different classes meet (see `endsBetween`). */
const OTHER = 0;
/** An ASCII character but for letters, where the engine's model restarts at ASCII. */
const FIGURE = 1;
/** An ASCII letter: it may be part of a word that goes on beyond ASCII (T恤). */
const LETTER = 2;
/** A mark that is cut off on both sides. */
const MARK = 3;

/** The class of each code unit. */
export type StretchClasses = Uint8Array;

/**
 * cppjieba's model restarts at ASCII characters, and of the words of its dictionary only seven, with letters, hold one.
 * It cuts texts in parts at `。`, and keeps apart single characters of its user dictionary, of which no other word holds
 * one.
 *
 * @param marks the user dictionary, a mark at the head of each line
 */
export function cppjiebaStretches(marks: string): StretchClasses {
  const classes = new Uint8Array(0x10000).fill(FIGURE, 0, 0x80);
  for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
    classes[letter.charCodeAt(0)] = LETTER;
    classes[letter.toLowerCase().charCodeAt(0)] = LETTER;
  }
  for (const line of marks.split("\n")) if (line !== "") classes[line.charCodeAt(0)] = MARK;
  return classes;
}

/** jieba-rs cuts blocks of Han, Latin letters, digits and `+#&._%-` one by one; these marks are not in them. */
const MARKS_OF_JIEBA_RS = "。、,;:!?()[]{}<>《》〈〉「」『』【】“”‘’\"'/~|=*—…·";

export const JIEBA_RS_STRETCHES: StretchClasses = new Uint8Array(0x10000).fill(OTHER);
for (const mark of MARKS_OF_JIEBA_RS) JIEBA_RS_STRETCHES[mark.charCodeAt(0)] = MARK;

/** Whether a stretch ends between two neighbours of these classes. */
export const endsBetween = (left: number, right: number): boolean =>
  left === MARK || right === MARK || (left === OTHER && right === FIGURE) || (left === FIGURE && right === OTHER);
