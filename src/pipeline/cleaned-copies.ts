import type { CountableDocument } from "../model/document.js";
import type { PreparedInput } from "./prepared-format.js";

/** Whether a document of an input is counted, by the indexes of both. */
export type Counts = (input: number, document: number) => boolean;

/**
 * Cleaned documents, as `clean` writes them, that lie beside the very texts they were made of: counted with them every
 * text would count twice. Each knows the hash of the input that it was made of.
 *
 * @returns for each input that has some, their indexes
 */
export function cleanedCopies(
  inputs: readonly string[],
  prepared: readonly PreparedInput[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const madeOf = ({ path, sha256, fields }: CountableDocument, input: string): string | undefined =>
    path.startsWith(input) ? fields.sha256 : sha256;
  const sources = new Set<string>();
  prepared.forEach(({ documents }, index) => {
    for (const one of documents) if (madeOf(one, inputs[index]!) === undefined) sources.add(one.sha256);
  });
  const copies = new Map<number, ReadonlySet<number>>();
  prepared.forEach(({ documents }, index) => {
    const some = [...documents.keys()].filter((n) => sources.has(madeOf(documents[n]!, inputs[index]!) ?? ""));
    if (some.length > 0) copies.set(index, new Set(some));
  });
  return copies;
}
