/**
 * Parts of a passage that can be cut one by one and give the very tokens of the whole.
 *
 * A part ends behind a mark of `ENDS` that no ASCII character follows. There both engines begin anew: jieba-rs cuts
 * blocks of Han and Latin letters, cppjieba parts at `。`, its model restarts at ASCII characters, and no word of their
 * dictionaries holds such a mark (a test looks). Of the spans only figures and addresses go over a mark (1,234;
 * http://a.cn/?x,y), and those go on with ASCII. A passage with straight quotes is one part: whether one opens or
 * closes is told from all before it.
 */
const ENDS = ",;:!?。";

/** 1 for each code unit that may end a part. */
export const CLAUSE_ENDS = new Uint8Array(0x10000);
for (const mark of ENDS) CLAUSE_ENDS[mark.charCodeAt(0)] = 1;

export const FIRST_BEYOND_ASCII = 0x80;

/** Whether a passage may be cut in parts at all. */
export const hasClauses = (text: string): boolean => !text.includes('"') && !text.includes("'");

/** Whether a term goes over the end of a part: then parts cannot be told from the text alone. */
export const holdsClauseEnd = (term: string): boolean => [...ENDS].some((mark) => term.includes(mark));

/**
 * Joins clauses into one text that an engine cuts as it cuts each of them: to both engines a line end is white space,
 * where they begin anew. One call for many clauses, for a call costs as much as five words.
 */
export const CLAUSE_JOINT = "\n";
