import { groupsOf, membersOf } from "../count/index.js";
import type { Groupable, Keys } from "../model/group.js";

/** Documents that a command looks at together, by their indexes; what all documents make has no name. */
interface DocumentGroup {
  readonly name?: string;
  readonly keys?: Keys;
  readonly members: readonly number[];
}

/** The groups that `--by` asks for; all documents as one where nothing is asked. */
export function documentGroups(documents: readonly Groupable[], by: string | undefined): DocumentGroup[] {
  if (by === undefined) return [{ members: [...documents.keys()] }];
  const grouping = groupsOf(documents, { by });
  const { names, keys } = grouping;
  return membersOf(grouping).map((members, group) => ({ name: names[group]!, keys: keys[group]!, members }));
}
