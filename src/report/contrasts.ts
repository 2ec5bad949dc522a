import { byCodeUnit } from "../base/order.js";
import { type CompareOptions, type CompareResult, compare, MAX_GROUPS } from "../compare/compare.js";
import type { KeynessRow } from "../compare/keyness-row.js";
import { CexiError } from "../model/errors.js";
import type { Report, ReportContrast, ReportGroup, ReportSimilarity } from "../model/report.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { logLikelihood } from "../stats/log-likelihood.js";
import { logRatio } from "../stats/log-ratio.js";
import type { EvidenceCollector } from "./evidence.js";
import type { ReportGrouping } from "./grouping.js";

/** Groups shown, the largest first; and terms that each says more, and less, than the rest. */
const GROUPS_SHOWN = 40;
const MORE_TERMS = 10;
const LESS_TERMS = 5;
/** Below this a difference is not worth a bar: χ² at 0.05 with 1 degree of freedom. No unit. */
const WORTH_SHOWING = 3.84;

export function contrastsOf(
  tokenized: CountedCorpus,
  grouping: ReportGrouping,
  options: Pick<CompareOptions, "isStopword" | "onProgress">,
  evidence: EvidenceCollector,
): Pick<Report, "groups" | "similarity" | "notCompared"> {
  const nothing = { groups: [], similarity: null };
  if (grouping.by === null || grouping.names.length < 2) return { ...nothing, notCompared: "one-group" };
  if (grouping.names.length > MAX_GROUPS) return { ...nothing, notCompared: "too-many-groups" };
  const result = compared(tokenized, { by: grouping.by, ...options });
  if (result === null) return { ...nothing, notCompared: "no-tokens" };
  const shown = largest(result);
  const total = result.groups.reduce((sum, { tokens }) => sum + tokens, 0);
  const termRows = [...new Map(result.terms.map((row) => [row.term, row])).values()];
  const groups = shown.map((group): ReportGroup => {
    const sides = { group, rest: total - group.tokens, label: grouping.labels.get(group.name)! };
    return {
      name: sides.label,
      documents: group.documents,
      tokens: group.tokens,
      more: result.terms
        .filter((row) => row.group === group.name && row.folded_under === undefined && row.g2 >= WORTH_SHOWING)
        .slice(0, MORE_TERMS)
        .map((row) => contrastOf(row, sides, evidence.ofTerm(row.term, group.name), intervalOf(row))),
      less: lessOf(termRows, sides).map((row) => contrastOf(row, sides, evidence.ofTerm(row.term), null)),
    };
  });
  return { groups, similarity: similarityOf(result, shown, grouping), notCompared: null };
}

interface Sides {
  readonly group: CompareResult["groups"][number];
  readonly rest: number;
}

function compared(tokenized: CountedCorpus, options: CompareOptions): CompareResult | null {
  try {
    return compare(tokenized, options);
  } catch (error) {
    if (error instanceof CexiError) return null;
    throw error;
  }
}

function largest({ groups }: CompareResult): CompareResult["groups"] {
  const withText = groups.filter(({ tokens }) => tokens > 0);
  if (withText.length <= GROUPS_SHOWN) return withText;
  const kept = new Set(
    [...withText].sort((a, b) => b.tokens - a.tokens || byCodeUnit(a.name, b.name)).slice(0, GROUPS_SHOWN),
  );
  return withText.filter((group) => kept.has(group));
}

const sum = (figures: Readonly<Record<string, number>>): number =>
  Object.values(figures).reduce((all, figure) => all + figure, 0);

function countsOf(row: KeynessRow, { group, rest }: Sides) {
  const count = row.counts[group.name] ?? 0;
  return { count, others: sum(row.counts) - count, size: group.tokens, restSize: rest };
}

const intervalOf = ({ log_ratio_ci: [low, high] }: KeynessRow): ReportContrast["interval"] =>
  low === null || high === null ? null : [low, high];

function contrastOf(
  row: KeynessRow,
  sides: Sides,
  evidence: number,
  interval: readonly [number, number] | null,
): ReportContrast {
  const { count, others, size, restSize } = countsOf(row, sides);
  const inGroup = row.documents[sides.group.name] ?? 0;
  const ratio = logRatio(count, others, size, restSize) ?? 0;
  const documents = ratio >= 0 ? inGroup : sum(row.documents) - inGroup;
  return {
    term: row.term,
    count,
    rest: others,
    per_10k: (count / size) * 10_000,
    rest_per_10k: (others / restSize) * 10_000,
    documents,
    g2: logLikelihood(count, others, size, restSize),
    log_ratio: ratio,
    interval,
    distinctive: row.group === sides.group.name && row.distinctive,
    one_document: documents <= 1,
    evidence,
  };
}

/** Terms that the rest says and the group does not, or less, the clearest first. */
function lessOf(rows: readonly KeynessRow[], sides: Sides): KeynessRow[] {
  return rows
    .filter((row) => row.folded_under === undefined)
    .map((row) => ({ row, g2: shortfallOf(row, sides) }))
    .filter(({ g2 }) => g2 >= WORTH_SHOWING)
    .sort((a, b) => b.g2 - a.g2 || byCodeUnit(a.row.term, b.row.term))
    .slice(0, LESS_TERMS)
    .map(({ row }) => row);
}

/** G² where the group says the term less than the rest, else 0. */
function shortfallOf(row: KeynessRow, sides: Sides): number {
  const { count, others, size, restSize } = countsOf(row, sides);
  return count * restSize < others * size ? logLikelihood(count, others, size, restSize) : 0;
}

/** The matrix of the groups that are shown; those left out leave no gap in the order. */
function similarityOf(
  { similarity }: CompareResult,
  shown: CompareResult["groups"],
  { labels }: ReportGrouping,
): ReportSimilarity | null {
  if (similarity === null) return null;
  const names = new Set(shown.map(({ name }) => name));
  const kept = similarity.labels.map((_, index) => index).filter((index) => names.has(similarity.labels[index]!));
  return {
    measure: similarity.measure,
    kind: similarity.kind,
    labels: kept.map((index) => labels.get(similarity.labels[index]!)!),
    matrix: kept.map((row) => kept.map((column) => similarity.matrix[row]![column]!)),
  };
}
