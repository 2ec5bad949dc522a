import { type CorpusFigures, removedCharacters } from "../index.js";
import type { Opened } from "./corpus.js";
import type { RunInfo } from "./run-info.js";

const figure = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");
const some = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

/** The footer of a report: what was read, removed and counted, with which engine. */
export function ledgerNotes(opened: Opened, run: RunInfo, list?: { readonly corpus: CorpusFigures }): string[] {
  const { documents, problems } = opened;
  const removed = { boilerplate: 0, duplicate: 0, meta: 0 };
  for (const document of documents) {
    const characters = removedCharacters(document);
    removed.boilerplate += characters.boilerplate;
    removed.duplicate += characters.duplicate;
    removed.meta += characters.meta;
  }
  const unread =
    problems.length > 0 ? `; ${some(problems.length, "input")} with problems, named on standard error` : "";
  return [
    `read: ${some(documents.length, "document")}${unread}`,
    `removed: ${figure(removed.boilerplate)} characters of site chrome, ${figure(removed.duplicate)} of pasted repeats, ` +
      `${figure(removed.meta)} of bylines and dates`,
    ...(list
      ? [
          `counted: ${some(list.corpus.tokens, "token")} of ${some(list.corpus.types, "type")} in ${some(list.corpus.characters, "character")}`,
        ]
      : []),
    ...(run.engine === null
      ? []
      : [`engine: ${run.engine} ${run.engine_version}, dictionary ${run.dictionary_sha256?.slice(0, 8)}`]),
    "count is tokens, substring the string wherever it stands, also inside longer words; cexi count TERM shows which",
  ];
}
