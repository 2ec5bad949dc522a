import { readFileSync } from "node:fs";
import { failure } from "../words/message.js";

/**
 * Checks an engine's main dictionary before the engine sees it: a native engine that meets a broken line does not
 * throw, it aborts the whole process.
 *
 * @throws {CexiError} if a line is not `word frequency tag`
 */
export function checkMainDictionary(path: string, bytes: Buffer): void {
  const broken = brokenLine(bytes);
  if (broken > 0) throw failure("E_DICTIONARY_DAMAGED", { path, fault: "line", detail: broken });
}

/**
 * Checks a hidden Markov model in jieba's format by the number of its lines.
 *
 * @throws {CexiError} if the file is cut short
 */
export function checkHiddenMarkovModel(path: string, bytes: Buffer): void {
  const lines = bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length !== MODEL_LINES || lines.some((line) => line.length < MODEL_SHORTEST_LINE)) {
    throw failure("E_DICTIONARY_DAMAGED", { path, fault: "model", detail: MODEL_LINES });
  }
}

/** One line of start probabilities, four of transitions, four of emissions. */
const MODEL_LINES = 9;
/** Four figures with three separators. */
const MODEL_SHORTEST_LINE = 7;

/**
 * The bytes of a dictionary.
 *
 * @throws {CexiError} if the file is missing or empty
 */
export function readDictionaryFile(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw failure("E_DICTIONARY_DAMAGED", { path, fault: "unreadable", detail: null });
  }
  if (bytes.length === 0) throw failure("E_DICTIONARY_DAMAGED", { path, fault: "empty", detail: null });
  return bytes;
}

/** Number of the first line that does not have exactly three fields with a number in the middle; 0 where all do. */
function brokenLine(bytes: Buffer): number {
  const lines = bytes.toString("latin1").replace(/\n$/u, "").split("\n");
  return lines.findIndex((line) => !/^[^ \r]+ [0-9]+ [^ \r]+$/u.test(line)) + 1;
}
