import type { Problem } from "../model/corpus.js";
import { normalize } from "../model/normalize.js";
import type { DictionaryFault } from "../words/en/messages.js";
import { problem } from "../words/message.js";

/** A decoded file and the name that messages use for it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface UserWord {
  readonly term: string;
  /** `null` where the line has none. */
  readonly tag: string | null;
}

interface UserDictionary {
  readonly words: readonly UserWord[];
  readonly problems: readonly Problem[];
}

/** Longest word accepted, in code units; a longer line is a sentence that went into the wrong file. */
export const LONGEST_WORD = 40;

const FREQUENCY = /^\d+$/u;
const TAG = /^[a-z][a-z0-9]{0,7}$/iu;

/**
 * Reads a dictionary in jieba's format: `word [frequency] [tag]` a line, separated by spaces or tabs; `#` begins a
 * comment line. Words may hold digits, hyphens and Latin letters; full-width forms are read as half-width, as in texts.
 * The frequency is accepted and not used: a word of the user's is kept whole wherever it stands.
 *
 * A line that cannot be used becomes a problem with its number; the others are used.
 */
export function parseUserDictionary({ name, text }: NamedText): UserDictionary {
  const words: UserWord[] = [];
  const problems: Problem[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const trimmed = normalize(line).text.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return;
    const fields = trimmed.split(/\s+/u);
    const fault = faultOf(fields);
    if (fault === null) words.push({ term: fields[0]!, tag: tagOf(fields) });
    else problems.push(problem(name, "E_BAD_DICTIONARY_LINE", { line: index + 1, ...fault }));
  });
  return { words, problems };
}

const tagOf = (fields: readonly string[]): string | null => {
  const last = fields.at(-1)!;
  return fields.length > 1 && !FREQUENCY.test(last) ? last : null;
};

interface Fault {
  readonly fault: DictionaryFault;
  readonly detail: string | number | null;
}

function faultOf(fields: readonly string[]): Fault | null {
  const [word, second, third] = fields;
  if (fields.length > 3) return { fault: "fields", detail: fields.length };
  if (word!.length > LONGEST_WORD) return { fault: "long", detail: LONGEST_WORD };
  if (!/[\p{L}\p{N}]/u.test(word!)) return { fault: "letterless", detail: null };
  if (word!.length < 2) return { fault: "short", detail: null };
  if (/[\p{Cc}\ufffd]/u.test(word!)) return { fault: "broken", detail: null };
  if (third !== undefined && !FREQUENCY.test(second!)) return { fault: "frequency", detail: clip(second!) };
  const tag = third ?? (second !== undefined && !FREQUENCY.test(second) ? second : undefined);
  if (tag !== undefined && !TAG.test(tag)) return { fault: "tag", detail: clip(tag) };
  return null;
}

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
