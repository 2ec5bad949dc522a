import type { ReportNetwork } from "../model/report.js";
import { NETWORK_DEFAULTS, network } from "../network/network.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import type { EvidenceCollector } from "./evidence.js";

/** Names on the circle: as many as can be read around it. Unit: terms. */
const NAMES = 40;
/** Lines for each name; more are a cloth without threads. */
const EDGES_A_NAME = 2;

/** Which of the top terms stand in one sentence; `null` where no two of them do often enough. */
export function networkOf(
  tokenized: TokenizedCorpus,
  isStopword: (text: string) => boolean,
  evidence: EvidenceCollector,
): ReportNetwork | null {
  // In a corpus of one document no term stands in two.
  const minDocuments = Math.min(NETWORK_DEFAULTS.minDocuments, tokenized.documents.length);
  const { window, units, nodes, edges } = network(tokenized, { isStopword, top: NAMES, minDocuments });
  const kept = edges.filter(({ npmi }) => npmi !== null && npmi > 0).slice(0, EDGES_A_NAME * NAMES);
  const joined = new Set(kept.flatMap(({ source, target }) => [source, target]));
  // Those of one community side by side; the sort is stable, so the order within it stays.
  const shown = nodes.filter(({ term }) => joined.has(term)).sort((a, b) => a.community - b.community);
  if (shown.length < 3) return null;
  const index = new Map(shown.map(({ term }, at) => [term, at]));
  return {
    window: String(window),
    units,
    nodes: shown.map(({ term, count, documents, community }) => ({
      term,
      count,
      documents,
      community,
      evidence: evidence.ofTerm(term),
    })),
    edges: kept.map(({ source, target, ...figures }) => ({
      source: index.get(source)!,
      target: index.get(target)!,
      ...figures,
      evidence: evidence.ofPair(source, target),
    })),
  };
}
