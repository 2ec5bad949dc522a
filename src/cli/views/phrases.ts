import { resolve } from "node:path";
import { groupsOf } from "../../count/index.js";
import type { CleanDocument } from "../../model/document.js";
import { PHRASE_STATUSES, type PhraseChange, phraseChanges, phraseCounts, phrasesTable } from "../../reuse/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import type { OPTIONS } from "../options/compare.js";
import type { Results } from "../results.js";
import { formatOf } from "../terminal/io.js";

interface Side {
  readonly name: string;
  readonly documents: readonly CleanDocument[];
}

/** Which sentences of the first of two groups are kept, reworded or gone in the second, and which are new there. */
export async function printPhrases(
  paths: readonly string[],
  folders: readonly string[],
  call: Call<typeof OPTIONS>,
): Promise<void> {
  const { options } = call;
  const opened = await openCorpus(paths, call);
  const [before, after] = sidesOf(opened.documents, paths, folders, options);
  const all = phraseChanges(before.documents, after.documents);
  const changes = options.top === undefined ? all : foremost(all, options.top);
  // What is kept is said in a number: on a terminal one looks for what changed.
  const shown = formatOf(options) === "table" ? changes.filter(({ status }) => status !== "kept") : changes;
  const counts = phraseCounts(all);
  const notes = [
    phrases.commands.compare.phrasesFound(before.name, after.name, counts),
    phrases.commands.compare.marks,
  ];
  const sideOf = ({ name, documents }: Side) => ({ name, documents: documents.length });
  const json: Results["compare"] = { before: sideOf(before), after: sideOf(after), counts, phrases: changes };
  return opened.print({ json, table: { ...phrasesTable(shown), notes }, records: changes });
}

/** So many of each status. */
const foremost = (all: readonly PhraseChange[], top: number): PhraseChange[] =>
  PHRASE_STATUSES.flatMap((wanted) => all.filter(({ status }) => status === wanted).slice(0, top));

/** The earlier and the later side: years as they run, folders and files as they were named, else --reference and --target. */
function sidesOf(
  documents: readonly CleanDocument[],
  paths: readonly string[],
  folders: readonly string[],
  { by, target, reference }: Call<typeof OPTIONS>["options"],
): [Side, Side] {
  const { names, of } = groupsOf(documents, { folders, ...(by === undefined ? {} : { by }) });
  const groups = names.map((name, group) => ({ name, documents: documents.filter((_, n) => of[n] === group) }));
  const inOrder = by !== undefined ? groups : [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const wanted = target === undefined || reference === undefined ? inOrder : [reference, target].map(named);
  const [before, after, more] = wanted;
  if (before === undefined || after === undefined || more !== undefined)
    throw failure("E_BAD_VALUE", {
      target: "--view",
      value: "phrases",
      wanted: phrases.commands.compare.twoGroups(names.length),
    });
  return [before, after];

  function firstOf({ name }: Side): number {
    const named = paths.findIndex((path) => resolve(path) === resolve(name));
    return named < 0 ? paths.length : named;
  }

  function named(name: string): Side | undefined {
    return groups.find((group) => group.name === name);
  }
}
