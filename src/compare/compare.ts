import { largestFirst } from "../base/order.js";
import { fieldWarnings, type Grouping, type GroupOptions, groupNamed, groupsOf, onlyGroups } from "../count/groups.js";
import type { CexiError } from "../model/errors.js";
import type { Keys } from "../model/group.js";
import type { Warning } from "../model/message.js";
import type { ProgressOptions } from "../model/progress.js";
import type { Count } from "../model/quantity.js";
import { type CountedCorpus, EMPTY_BAG } from "../segment/tokenized.js";
import { failure, warning } from "../words/message.js";
import {
  type Comparison,
  comparisonOf,
  countInto,
  emptyCounts,
  listedTokens,
  type TermDocuments,
  type TermOptions,
  termDocuments,
} from "./comparison.js";
import { DEFAULT_SEED, FEWEST_DOCUMENTS, LEVEL } from "./document-tests.js";
import { type Keyness, keyness, type Measure } from "./keyness.js";
import { type KeynessRow, LISTED_G2 } from "./keyness-row.js";
import { ofListedTokens, type ReferenceList, withReference } from "./reference-list.js";
import { type Similarity, type SimilarityName, similarityOf } from "./similarity.js";
import { type Trend, trendsOf, yearGroups } from "./trend.js";

export interface CompareOptions extends TermOptions, GroupOptions, ProgressOptions {
  /** One group against another instead of each against the rest. */
  readonly target?: string;
  readonly reference?: string;
  /** All documents, or each group, against a list of frequencies. */
  readonly referenceList?: ReferenceList;
  readonly measure?: Measure;
  /** Deal the documents to groups at random this many times, instead of relying on the distribution of ranks. */
  readonly permutations?: number;
  readonly seed?: number;
  /** Put terms under longer distinctive terms that hold them. */
  readonly fold?: boolean;
  readonly similarity?: SimilarityName;
  /** Trends of these terms instead of all. */
  readonly trendTerms?: readonly string[];
}

export const COMPARE_DEFAULTS = {
  measure: "g2",
  permutations: 0, // ranks have a known distribution; permutations only check it
  seed: DEFAULT_SEED,
  fold: true,
  similarity: "cosine",
  placeNames: "leave", // the name of a place tells its documents from others, and nothing of what they stress
} as const satisfies Partial<CompareOptions>;

/** More groups than this are a list of documents, not a comparison: every term has a figure for every group. Unit: groups. */
export const MAX_GROUPS = 300;

export interface ComparedGroup {
  readonly name: string;
  /** What its documents have for the fields of `by`; of a group of another kind nothing. */
  readonly keys: Keys;
  readonly documents: Count;
  readonly tokens: Count;
}

/** Names are those of the JSON result. */
export interface CompareResult {
  readonly groups: readonly ComparedGroup[];
  readonly terms: readonly KeynessRow[];
  /** Terms of every group, the most frequent first. */
  readonly shared: readonly string[];
  /** By group: terms of that group alone, the most frequent first. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  readonly similarity: Similarity | null;
  /** Groups that are years only: the years of the corpus, and what changed over them. */
  readonly years?: readonly Count[];
  readonly trends?: readonly Trend[];
  /** What to know before a figure is quoted, in English. */
  readonly warnings: readonly string[];
  /** The same with codes and parameters, in the same order. */
  readonly cautions: readonly Warning[];
}

/**
 * What each group of documents says that the others do not.
 *
 * @throws {CexiError} if there is nothing to compare with, or a group is named that is not there
 */
export function compare(tokenized: CountedCorpus, options: CompareOptions = {}): CompareResult {
  const settings = { ...COMPARE_DEFAULTS, ...options };
  const all = groupsOf(tokenized.documents, options);
  if (options.referenceList) return compareWithList(tokenized, all, options.referenceList, settings);
  const grouping = chosenGroups(all, options);
  checkNumber(grouping.names.length);
  const data = termDocuments(within(tokenized, grouping), settings);
  const { used, empty } = withoutEmpty(grouping, data.sizes);
  if (used.names.length < 2) throw oneGroup(used.names, empty, options);
  const comparison = comparisonOf(used, data.sizes);
  const found = keyness(data, comparison, settings);
  if (settings.fold) foldParts(found.rows);
  const areYears = all.fields.join() === "year";
  return {
    groups: groupsIn(grouping, data.sizes),
    terms: found.rows,
    ...spreadOf(data, comparison),
    similarity: similarityOf(data, comparison, settings.similarity),
    ...(areYears
      ? {
          years: yearGroups(comparison).map(({ year }) => year),
          trends: trendsOf(data, comparison, tokenized, options.trendTerms),
        }
      : {}),
    ...toldBy([...empty.map(emptyGroup), ...unknownIn(tokenized, options), ...warningsOf(comparison, found)]),
  };
}

type Settings = CompareOptions & Required<Pick<CompareOptions, keyof typeof COMPARE_DEFAULTS>>;

function compareWithList(
  tokenized: CountedCorpus,
  all: Grouping,
  list: ReferenceList,
  settings: Settings,
): CompareResult {
  if (list.size === 0) throw failure("E_EMPTY_REFERENCE", { path: list.name });
  const isGrouped = settings.by !== undefined || (settings.folders?.length ?? 0) > 1;
  const one = { names: ["corpus"], keys: [{}], fields: [], of: new Int32Array(all.of.length) };
  const whole: Grouping = isGrouped ? all : one;
  checkNumber(whole.names.length);
  const chosen = settings.target === undefined ? whole : onlyGroups(whole, [groupNamed(settings.target, whole.names)]);
  const taking = within(tokenized, chosen);
  const terms = termDocuments(taking, settings);
  // Where the list does not say how large its corpus is, only what both sides list can be compared with each other.
  const listed = list.isStated ? null : listedTokens(taking, settings);
  const own = listed && ofListedTokens(list, settings, (term) => listed.terms.has(term));
  const reference = own?.list ?? list;
  const data = listed === null ? terms : { ...terms, sizes: listed.sizes };
  const { used, empty } = withoutEmpty(chosen, data.sizes);
  if (used.names.length === 0 || reference.size === 0) throw failure("E_NO_TOKENS", { empty });
  const { rows, tests } = withReference(data, used, reference, settings);
  if (settings.fold) foldParts(rows);
  return {
    groups: [...groupsIn(chosen, data.sizes), { name: list.name, keys: {}, documents: 0, tokens: reference.size }],
    terms: rows,
    shared: rows.filter((row) => row.counts[list.name]! > 0).map(({ term }) => term),
    only: {},
    similarity: null,
    ...toldBy([
      ...empty.map(emptyGroup),
      ...unknownIn(tokenized, settings),
      warning("W_REFERENCE_LIST", { tests }),
      ...(own ? [warning("W_REFERENCE_SIZE", { list: list.name, stopwords: own.hasStopwords })] : []),
    ]),
  };
}

function chosenGroups(all: Grouping, { target, reference }: CompareOptions): Grouping {
  if (target === undefined && reference === undefined) return all;
  if (target === undefined) throw failure("E_NO_TARGET");
  const chosen = groupNamed(target, all.names);
  if (reference === undefined) {
    // The target against all others, as one group.
    const rest = "(rest)";
    const two = { names: [all.names[chosen]!, rest], keys: [all.keys[chosen]!, {}] };
    return { ...two, fields: all.fields, of: all.of.map((group) => (group === chosen ? 0 : 1)) };
  }
  const against = groupNamed(reference, all.names);
  if (chosen === against) throw failure("E_SAME_GROUP", { name: all.names[chosen]! });
  return onlyGroups(all, [chosen, against]);
}

function checkNumber(groups: number): void {
  if (groups <= MAX_GROUPS) return;
  throw failure("E_TOO_MANY_GROUPS", { groups, most: MAX_GROUPS });
}

const EMPTY = { bag: EMPTY_BAG, ids: EMPTY_BAG.ids };

/** Documents that take no part are emptied, so that terms of theirs are no terms of the comparison. */
function within(tokenized: CountedCorpus, { of }: Grouping): CountedCorpus {
  if (of.every((group) => group >= 0)) return tokenized;
  return {
    ...tokenized,
    documents: tokenized.documents.map((document, index) => (of[index]! >= 0 ? document : { ...document, ...EMPTY })),
  };
}

function groupsIn({ names, keys, of }: Grouping, sizes: Float64Array): ComparedGroup[] {
  const groups = names.map((name, group) => ({ name, keys: keys[group]!, documents: 0, tokens: 0 }));
  of.forEach((group, document) => {
    if (group < 0) return;
    groups[group]!.documents++;
    groups[group]!.tokens += sizes[document]!;
  });
  return groups;
}

function withoutEmpty(grouping: Grouping, sizes: Float64Array): { used: Grouping; empty: readonly string[] } {
  const groups = groupsIn(grouping, sizes);
  const kept = [...groups.keys()].filter((group) => groups[group]!.tokens > 0);
  const empty = groups.filter(({ tokens }) => tokens === 0).map(({ name }) => name);
  return { used: empty.length === 0 ? grouping : onlyGroups(grouping, kept), empty };
}

function oneGroup(names: readonly string[], empty: readonly string[], { by }: CompareOptions): CexiError {
  const [name] = names;
  return name === undefined
    ? failure("E_NO_TOKENS", { empty })
    : failure("E_ONE_GROUP", { name, empty, by: by ?? null });
}

const emptyGroup = (group: string): Warning => warning("W_EMPTY_GROUP", { group });

/** Terms of all groups, and of one group alone. */
function spreadOf(data: TermDocuments, comparison: Comparison): Pick<CompareResult, "shared" | "only"> {
  const counts = emptyCounts(comparison.names.length);
  const shared: [string, number][] = [];
  const only = comparison.names.map((): [string, number][] => []);
  data.terms.forEach((term, index) => {
    countInto(counts, index, data, comparison.of);
    const holding = [...comparison.names.keys()].filter((group) => counts.counts[group]! > 0);
    if (holding.length === comparison.names.length) shared.push([term, counts.total.count]);
    else if (holding.length === 1) only[holding[0]!]!.push([term, counts.total.count]);
  });
  const ranked = (terms: [string, number][]): string[] => terms.sort(largestFirst).map(([term]) => term);
  return {
    shared: ranked(shared),
    only: Object.fromEntries(comparison.names.map((name, group) => [name, ranked(only[group]!)])),
  };
}

const toldBy = (cautions: readonly Warning[]): Pick<CompareResult, "warnings" | "cautions"> => ({
  warnings: cautions.map(({ message }) => message),
  cautions,
});

/** Documents that lack a field and yet take part: of two groups that are named, they are in neither. */
const unknownIn = (
  { documents }: CountedCorpus,
  { by, target, reference, referenceList }: CompareOptions,
): Warning[] =>
  by === undefined || (target !== undefined && (reference ?? referenceList) !== undefined)
    ? []
    : fieldWarnings(documents, by);

function warningsOf({ names, documents }: Comparison, { poor }: Keyness): Warning[] {
  const warnings: Warning[] = [];
  const single = names.filter((_, group) => documents[group]! < FEWEST_DOCUMENTS);
  if (single.length > 0) {
    warnings.push(warning("W_ONE_DOCUMENT", { groups: single, all: single.length === names.length }));
  }
  if (poor.length > 0) {
    const groups = poor.map(({ name }) => name);
    const terms = poor.map((group) => group.terms ?? 0);
    const few = { groups, documents: poor.map((group) => group.documents), terms, level: LEVEL };
    warnings.push(warning("W_FEW_DOCUMENTS", few));
  }
  return warnings;
}

/** A shorter term is explained by a longer one that makes up at least this share of its occurrences. */
const EXPLAINED = 0.5;
/** Parts of fewer characters are halves of words. Unit: code units. */
const SHORTEST_PART = 2;
/** A longer term than this is searched for parts only to here. Unit: code units. */
const LONGEST_WHOLE = 40;

/**
 * Marks terms that are part of a longer distinctive term of the same group: 历城 under 历城区, 新质 under 新质生产力. A term is
 * marked if the longer one stands above it in the list or makes up half of its occurrences; else it has a life of its own.
 *
 * @param rows in their order
 */
export function foldParts(rows: readonly KeynessRow[]): void {
  const wholes = new Map<string, { row: KeynessRow; place: number }>();
  rows.forEach((row, place) => {
    if (row.g2 < LISTED_G2 && !row.distinctive) return;
    for (const part of partsOf(row.term)) {
      const key = `${row.group}\0${part}`;
      const known = wholes.get(key);
      if (!known || known.row.term.length < row.term.length) wholes.set(key, { row, place });
    }
  });
  rows.forEach((row, place) => {
    const whole = wholes.get(`${row.group}\0${row.term}`);
    if (!whole) return;
    const share = whole.row.counts[row.group]! / row.counts[row.group]!;
    if (whole.place < place || share >= EXPLAINED) row.folded_under = whole.row.term;
  });
}

function* partsOf(term: string): Generator<string> {
  const length = Math.min(term.length, LONGEST_WHOLE);
  for (let start = 0; start < length; start++) {
    for (let end = start + SHORTEST_PART; end <= length; end++) {
      if (end - start < term.length) yield term.slice(start, end);
    }
  }
}
