import { type SelectOptions, selectTerms } from "../count/units.js";
import type { Count, Share, Signed, Whole } from "../model/quantity.js";
import { Records } from "../model/table.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { normalizedMutualInformation, type PairCounts as PairFigures } from "../stats/association.js";
import { pairTable } from "../stats/contingency.js";
import { logLikelihoodOfTable } from "../stats/log-likelihood.js";
import { COMMUNITY_DEFAULTS, type CommunityOptions, communitiesOf, degreesOf } from "./communities.js";
import { countPairs, type Window } from "./pair-counts.js";
import { type EdgeColumns, edgeColumnsOf, strongestFirst } from "./together.js";

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

interface Network {
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
}

export interface NetworkResult extends Network {
  /** By NPMI, strongest first, then by co-occurrence and terms. */
  readonly edges: readonly NetworkEdge[];
}

/** A network with millions of edges: none of them is an object. */
export interface NetworkInColumns extends Network {
  /** In the same order. */
  readonly edges: Records<NetworkEdge>;
}

/**
 * The co-word network of a corpus, or of some of its documents: its most frequent terms, and how often two of them stand
 * together. All measures read the same four figures: units with both, with the one, with the other, and all units.
 *
 * @param members indexes of documents; all where absent
 */
export function network(corpus: TokenizedCorpus, options?: NetworkOptions, members?: readonly number[]): NetworkResult {
  const found = networkInColumns(corpus, options, members);
  return { ...found, edges: [...found.edges] };
}

/** The same with edges in columns. */
export function networkInColumns(
  corpus: TokenizedCorpus,
  options: NetworkOptions = {},
  members: readonly number[] = corpus.documents.map((_, index) => index),
): NetworkInColumns {
  const { window, minTogether, seed, resolution, ...select } = {
    ...NETWORK_DEFAULTS,
    ...COMMUNITY_DEFAULTS,
    ...options,
  };
  const documents = members.map((index) => corpus.documents[index]!);
  const { terms, termOf } = selectTerms({ ...corpus, documents }, select, select.top);
  const { alone, together, units } = countPairs(documents, corpus.vocabulary, termOf, terms.length, window);
  const columns = edgeColumnsOf(together, minTogether);
  const { of, modularity } = communitiesOf(terms.length, columns, { seed, resolution });
  const degrees = degreesOf(terms.length, columns);
  const years = firstYears(documents, termOf, terms.length);
  const nodes = terms.map((term, index) => ({
    ...term,
    degree: degrees[index]!,
    first_year: years[index]!,
    community: of[index]!,
  }));
  return {
    window,
    units,
    communities: { method: "louvain", weight: "cooccurrence", seed, resolution, modularity },
    nodes,
    edges: edgesOf(columns, alone, units, nodes),
  };
}

function edgesOf(
  columns: EdgeColumns,
  alone: Float64Array,
  size: number,
  nodes: readonly NetworkNode[],
): Records<NetworkEdge> {
  const figuresOf = ({ sources, targets, weights }: EdgeColumns, edge: number) => ({
    together: weights[edge]!,
    first: alone[sources[edge]!]!,
    second: alone[targets[edge]!]!,
    size,
  });
  const edges = strongestFirst(columns, (edge) => normalizedMutualInformation(figuresOf(columns, edge)) ?? 1);
  const measure =
    <Figure>(of: (figures: PairFigures) => Figure) =>
    (edge: number): Figure =>
      of(figuresOf(edges, edge));
  const texts = nodes.map(({ term }) => term);
  return new Records<NetworkEdge>(edges.length, {
    source: { texts, at: (edge) => edges.sources[edge]! },
    target: { texts, at: (edge) => edges.targets[edge]! },
    cooccurrence: { at: (edge) => edges.weights[edge]! },
    jaccard: { at: measure(({ together, first, second }) => together / (first + second - together)) },
    npmi: { at: measure(normalizedMutualInformation) },
    g2: {
      at: measure((figures) => logLikelihoodOfTable(pairTable(figures.together, figures.first, figures.second, size))),
    },
  });
}

export function edgeRecords({ nodes, edges }: NetworkResult | NetworkInColumns): Records<NetworkEdge> {
  if (edges instanceof Records) return edges;
  const texts = nodes.map(({ term }) => term);
  const index = new Map(texts.map((term, node) => [term, node]));
  const figure = (name: keyof NetworkEdge) => ({ at: (edge: number) => edges[edge]![name] });
  return new Records<NetworkEdge>(edges.length, {
    source: { texts, at: (edge) => index.get(edges[edge]!.source)! },
    target: { texts, at: (edge) => index.get(edges[edge]!.target)! },
    cooccurrence: figure("cooccurrence"),
    jaccard: figure("jaccard"),
    npmi: figure("npmi"),
    g2: figure("g2"),
  });
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
