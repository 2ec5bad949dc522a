// What a number of a result can be. `scripts/schemas.mjs` reads the tags, so the published schemas say the same.

/**
 * A whole number, 0 or more: occurrences, documents, characters.
 *
 * @schema {"type":"integer","minimum":0}
 */
export type Count = number;

/**
 * Counted from 1: a line, a sentence.
 *
 * @schema {"type":"integer","minimum":1}
 */
export type Ordinal = number;

/**
 * A year, or another whole number that may lie below 0.
 *
 * @schema {"type":"integer"}
 */
export type Whole = number;

/**
 * From 0 to 1: a share, a probability, a likeness.
 *
 * @schema {"type":"number","minimum":0,"maximum":1}
 */
export type Share = number;

/**
 * From −1 to 1: a correlation, an association.
 *
 * @schema {"type":"number","minimum":-1,"maximum":1}
 */
export type Signed = number;

/**
 * A figure that may be infinite, which JSON writes as `null`.
 *
 * @schema {"anyOf":[{"type":"number"},{"type":"null"}]}
 */
export type Unbounded = number;

/**
 * A SHA-256 in hexadecimal digits.
 *
 * @schema {"type":"string","pattern":"^[0-9a-f]{64}$"}
 */
export type Sha256 = string;
