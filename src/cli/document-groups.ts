import { groupsOf } from "../count/index.js";
import type { Groupable, Keys } from "../model/group.js";

/** Documents of a group. */
export const membersOf = (of: Int32Array, group: number): number[] =>
  [...of.keys()].filter((document) => of[document] === group);

/** Documents that a command looks at together, by their indexes; what all documents make has no name. */
interface DocumentGroup {
  readonly name?: string;
  readonly keys?: Keys;
  readonly members: readonly number[];
}

/** The groups that `--by` asks for; all documents as one where nothing is asked. */
export function documentGroups(documents: readonly Groupable[], by: string | undefined): DocumentGroup[] {
  if (by === undefined) return [{ members: [...documents.keys()] }];
  const { names, keys, of } = groupsOf(documents, { by });
  return names.map((name, group) => ({ name, keys: keys[group]!, members: membersOf(of, group) }));
}
