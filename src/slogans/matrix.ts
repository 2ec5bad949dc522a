import { countBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { groupsOf } from "../count/groups.js";
import type { CleanDocument } from "../model/document.js";
import type { Keys } from "../model/group.js";
import type { Count } from "../model/quantity.js";
import { yearOf } from "./lifelines.js";
import type { Slogan, SloganKind } from "./types.js";

/** One slogan over all groups. */
export interface MatrixRow {
  readonly text: string;
  readonly kind: SloganKind;
  /** Occurrences by the name of the group; groups without any are left out. */
  readonly counts: Readonly<Record<string, Count>>;
  /** `common`: a stock phrase used everywhere; else `shared` by two groups or more, or said by `one` only. */
  readonly spread: "common" | "shared" | "one";
  /** The only group that says it; `null` where several do, and where only its uses in quotation marks are counted. */
  readonly only: string | null;
  /** The first year of a document that says it; `null` where no year is known, and where only its uses in quotation marks are counted. */
  readonly since: Count | null;
}

/** Who says what: slogans by groups. */
export interface SloganMatrix {
  readonly by: string;
  /** In the order of `groupsOf`. */
  readonly groups: readonly {
    readonly name: string;
    readonly keys: Keys;
    readonly documents: Count;
    readonly slogans: Count;
  }[];
  /** In the order of the slogans. */
  readonly rows: readonly MatrixRow[];
}

/** Counts each slogan in each group of documents: what is shared, what is said by one group only, and since when. */
export function sloganMatrix(
  documents: readonly CleanDocument[],
  slogans: readonly Slogan[],
  by: string,
): SloganMatrix {
  const { names, keys, of } = groupsOf(documents, { by });
  const groups = new Map(documents.map(({ path }, index) => [path, names[of[index]!]!]));
  const years = new Map(documents.map((document) => [document.path, yearOf(document)]));
  const rows = slogans.map((slogan): MatrixRow => {
    const counts = countBy(slogan.occurrences, ({ path }) => groups.get(path)!);
    const known = [...new Set(slogan.occurrences.map(({ path }) => years.get(path)!))].filter((year) => year !== null);
    const [first] = counts.keys();
    return {
      text: slogan.text,
      kind: slogan.kind,
      counts: Object.fromEntries([...counts].sort((a, b) => byCodeUnit(a[0], b[0]))),
      spread: slogan.common ? "common" : counts.size > 1 ? "shared" : "one",
      only: counts.size === 1 && slogan.counted === "all" ? first! : null,
      since: known.length === 0 || slogan.counted === "quoted" ? null : known.reduce((a, b) => Math.min(a, b)),
    };
  });
  return {
    by,
    groups: names.map((name, group) => ({
      name,
      keys: keys[group]!,
      documents: documents.filter((document) => groups.get(document.path) === name).length,
      slogans: rows.filter((row) => Object.hasOwn(row.counts, name)).length,
    })),
    rows,
  };
}
