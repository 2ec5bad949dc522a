import { once } from "../base/once.js";
import { type SelectOptions, selectTerms } from "../count/select-terms.js";
import type { Count, Share, Signed, Whole } from "../model/quantity.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { normalizedMutualInformation } from "../stats/association.js";
import { pairTable } from "../stats/contingency.js";
import { logLikelihoodOfTable } from "../stats/log-likelihood.js";
import { COMMUNITY_DEFAULTS, type CommunityOptions, communitiesOf, degreesOf } from "./communities.js";
import { edgeColumnsOf, strongestFirst } from "./edge-columns.js";
import { countPairs, type Window } from "./pair-counts.js";

export interface NetworkOptions extends Omit<SelectOptions, "ngram" | "minCount">, CommunityOptions {
  readonly window?: Window;
  /** Leave out pairs that co-occur more seldom. Unit: units (sentences, lines, pairs of words). */
  readonly minTogether?: number;
}

export const NETWORK_DEFAULTS = {
  window: "sentence", // in one sentence two words are said of one thing
  minDocuments: 2, // a term of one document describes that document
  top: 200, // nodes; more than a picture can show, few enough to read as a table
  minTogether: 2, // a pair seen once is a sentence, not a habit
} as const;

/** Names are those of the JSON result. */
export interface NetworkNode {
  readonly term: string;
  /** Occurrences as a token. */
  readonly count: Count;
  readonly documents: Count;
  /** Edges of the node. */
  readonly degree: Count;
  /** Earliest year of the documents that hold the term; `null` where none is known. */
  readonly first_year: Whole | null;
  /** Counted from 1, the largest first. */
  readonly community: Count;
}

/** A pair of terms, the more frequent one first. */
export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  /** Units that hold both: sentences, lines, or pairs of words. Weight of the edge. */
  readonly cooccurrence: Count;
  /** Units with both over units with either: 0 to 1. */
  readonly jaccard: Share;
  /** See `normalizedMutualInformation`: −1 to 1; `null` where every unit holds both. */
  readonly npmi: Signed | null;
  /** See `logLikelihoodOfTable`, of the units with both, one, and neither. */
  readonly g2: number;
}

export interface NetworkResult {
  readonly window: Window;
  /** Units in which terms could co-occur. */
  readonly units: Count;
  readonly communities: {
    readonly method: "louvain";
    readonly weight: "cooccurrence";
    readonly seed: Count;
    readonly resolution: number;
    readonly modularity: number | null;
  };
  /** Most frequent first, ties in code-unit order. */
  readonly nodes: readonly NetworkNode[];
  /** By NPMI, strongest first, then by co-occurrence and terms. */
  readonly edges: readonly NetworkEdge[];
}

/**
 * The co-word network of a corpus, or of some of its documents: its most frequent terms, and how often two of them stand
 * together. All measures read the same four figures: units with both, with the one, with the other, and all units.
 *
 * @param members indexes of documents; all where absent
 */
export function network(
  corpus: TokenizedCorpus,
  options: NetworkOptions = {},
  members: readonly number[] = corpus.documents.map((_, index) => index),
): NetworkResult {
  const { window, minTogether, seed, resolution, ...select } = {
    ...NETWORK_DEFAULTS,
    ...COMMUNITY_DEFAULTS,
    ...options,
  };
  const documents = members.map((index) => corpus.documents[index]!);
  const { terms, termOf } = selectTerms({ ...corpus, documents }, select);
  const pairs = countPairs(documents, corpus.vocabulary, termOf, terms.length, window);
  const { alone, together, units } = pairs;
  const columns = edgeColumnsOf(together, minTogether);
  const { sources, targets, weights } = columns;
  const figuresOf = (edge: number): PairFigures => {
    const [first, second] = [alone[sources[edge]!]!, alone[targets[edge]!]!];
    return { together: weights[edge]!, first, second, size: units };
  };
  const { of, modularity } = communitiesOf(terms.length, columns, { seed, resolution });
  const order = strongestFirst(columns, (edge) => normalizedMutualInformation(figuresOf(edge)) ?? 1);
  const degrees = degreesOf(terms.length, columns);
  const years = firstYears(documents, termOf, terms.length);
  const edgeOf = (edge: number): NetworkEdge => ({
    source: terms[sources[edge]!]!.term,
    target: terms[targets[edge]!]!.term,
    cooccurrence: weights[edge]!,
    ...measures(figuresOf(edge)),
  });
  const result = {
    window,
    units,
    communities: { method: "louvain", weight: "cooccurrence", seed, resolution, modularity },
    nodes: terms.map((term, index) => ({
      ...term,
      degree: degrees[index]!,
      first_year: years[index]!,
      community: of[index]!,
    })),
  } as const;
  return withEdges(result, order, edgeOf);
}

const streams = new WeakMap<NetworkResult, () => Iterable<NetworkEdge>>();

/** A network whose edges become objects when somebody asks for all of them. */
function withEdges(
  result: Omit<NetworkResult, "edges">,
  order: Uint32Array,
  edgeOf: (edge: number) => NetworkEdge,
): NetworkResult {
  const edges = once(() => Array.from(order, edgeOf));
  const whole = Object.defineProperty(result, "edges", { get: edges, enumerable: true }) as NetworkResult;
  streams.set(whole, function* () {
    for (const edge of order) yield edgeOf(edge);
  });
  return whole;
}

/** The edges of a network one after another: millions of them need not be at hand together. */
export const eachEdge = (result: NetworkResult): Iterable<NetworkEdge> => streams.get(result)?.() ?? result.edges;

interface PairFigures {
  readonly together: number;
  readonly first: number;
  readonly second: number;
  readonly size: number;
}

function measures(figures: PairFigures) {
  const { together, first, second, size } = figures;
  return {
    jaccard: together / (first + second - together),
    npmi: normalizedMutualInformation(figures),
    g2: logLikelihoodOfTable(pairTable(together, first, second, size)),
  };
}

function firstYears(documents: TokenizedCorpus["documents"], termOf: Uint32Array, terms: number): (number | null)[] {
  const years = new Array<number | null>(terms).fill(null);
  for (const { bag, metadata } of documents) {
    const { year } = metadata;
    if (year === null) continue;
    for (const id of bag.ids) {
      const term = termOf[id]! - 1;
      if (term >= 0) years[term] = Math.min(years[term] ?? year, year);
    }
  }
  return years;
}
