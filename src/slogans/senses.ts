import { byFrequency } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { FoundExpansion } from "./expand/expand.js";
import { type Expansion, type Sense, type Slogan, UNEXPLAINED } from "./types.js";
import { bareForm } from "./variants.js";

/** What one document says of a slogan. */
interface Witness {
  readonly path: string;
  readonly region: string | null;
  readonly head: string | null;
  readonly expansion: FoundExpansion | null;
}

interface Draft {
  readonly items: ReadonlySet<string>;
  readonly words: string;
  readonly witnesses: Witness[];
}

/** Lists that share this much of their names are one list, told fuller or shorter. */
const SAME_SHARE = 0.5;
/** The slogan as a whole stands for what one sense stands for if that covers this share of its documents. */
const WHOLE_SHARE = 0.9;

/**
 * The same letters in two places are not the same thing: an expansion belongs to the documents that give it. A document
 * without one joins a sense of its own region, or one with the same head, if there is only one such.
 * @param common a phrase that most places use: it means one thing until two documents say two
 */
export function sensesOf(witnesses: readonly Witness[], common: boolean): Pick<Slogan, "expansion" | "senses"> {
  const drafts: Draft[] = [];
  const silent: Witness[] = [];
  for (const witness of witnesses) {
    if (witness.expansion === null) silent.push(witness);
    else place(witness, witness.expansion, drafts);
  }
  if (drafts.length === 0) return { expansion: UNEXPLAINED, senses: [] };
  const joined = drafts.map(({ witnesses }) => [...witnesses]);
  const alone: Witness[] = [];
  for (const witness of silent) {
    const { region, head } = witness;
    const at =
      only(drafts, () => common) ??
      only(drafts, ({ witnesses }) => region !== null && witnesses.some((one) => one.region === region)) ??
      only(drafts, ({ witnesses }) => head !== null && witnesses.some((one) => one.head === head));
    (at === null ? alone : joined[at]!).push(witness);
  }
  const senses = [
    ...joined.map((group) => senseOf(group, fullest(group))),
    ...(alone.length > 0 ? [senseOf(alone, UNEXPLAINED)] : []),
  ].sort(
    (a, b) =>
      b.documents - a.documents ||
      byCodeUnit(a.regions.join(), b.regions.join()) ||
      byCodeUnit(a.head ?? "", b.head ?? ""),
  );
  if (senses.length === 1) return { expansion: senses[0]!.expansion, senses: [] };
  const [first] = senses;
  return { expansion: first!.documents >= WHOLE_SHARE * witnesses.length ? first!.expansion : UNEXPLAINED, senses };
}

/** The only draft that fits, by its index; `null` where none or several do. */
function only(drafts: readonly Draft[], fits: (draft: Draft) => boolean): number | null {
  const at = drafts.findIndex(fits);
  return at < 0 || drafts.slice(at + 1).some(fits) ? null : at;
}

function place(witness: Witness, expansion: FoundExpansion, drafts: Draft[]): void {
  const items = new Set(expansion.members.flatMap((group) => group.items).map(bareForm));
  const words = items.size === 0 ? wordsOf(expansion) : "";
  const same = drafts.find((draft) =>
    items.size > 0 ? shareOf(items, draft.items) >= SAME_SHARE : draft.items.size === 0 && draft.words === words,
  );
  if (same !== undefined) same.witnesses.push(witness);
  else drafts.push({ items, words, witnesses: [witness] });
}

/** What an expansion without names says: its labels, else the words of its note. */
const wordsOf = ({ members, explanation }: Expansion): string =>
  members.map(({ n, label }) => `${n ?? ""}${label ?? ""}`).join("+") || bareForm(explanation?.text ?? "");

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((item) => b.has(item)).length / Math.max(1, Math.min(a.size, b.size));

/** Names before bare labels, a complete list before an open one, one with the words of a note before one without. */
function fullest(witnesses: readonly Witness[]): Expansion {
  const fullness = ({ status, members, explanation }: Expansion): number =>
    (members.some(({ items }) => items.length > 0) ? 4 : 0) + (status === "explained" ? 2 : 0) + (explanation ? 1 : 0);
  const found = witnesses.map(({ expansion }) => expansion).filter((expansion) => expansion !== null);
  const best = found.reduce((most, next) => (fullness(next) > fullness(most) ? next : most));
  const { score, ...expansion } = best;
  const explanation = best.explanation ?? found.find((other) => other.explanation)?.explanation;
  return explanation === undefined ? expansion : { ...expansion, explanation };
}

function senseOf(witnesses: readonly Witness[], expansion: Expansion): Sense {
  const [head = null] = byFrequency(witnesses.flatMap(({ head }) => head ?? []));
  const regions = [...new Set(witnesses.flatMap(({ region }) => region ?? []))].sort(byCodeUnit);
  return { regions, documents: witnesses.length, head, expansion };
}
