import type { Count, Share } from "./quantity.js";
import type { MemberGroup, TermRow } from "./rows.js";

/** What a report shows: figures of all stages, each with the places behind it. Made by `report`, drawn by renderers. */
export interface Report {
  /** The field that documents are grouped by; `null` where the corpus has no two groups. */
  readonly by: string | null;
  readonly totals: ReportTotals;
  readonly documents: readonly ReportDocument[];
  /** Inputs that could not be read, or not wholly. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
  readonly terms: readonly ReportTerm[];
  readonly slogans: readonly ReportSlogan[];
  /** Counts of the top slogans by group; `null` without groups or slogans. */
  readonly sloganMatrix: ReportMatrix | null;
  readonly groups: readonly ReportGroup[];
  /** Why groups could not be compared; `null` where they were. */
  readonly notCompared: "one-group" | "too-many-groups" | "no-tokens" | null;
  readonly similarity: ReportSimilarity | null;
  /** How terms rise and fall; `null` where the documents are not of several years. */
  readonly years: ReportYears | null;
  /** Which of the top terms co-occur; `null` where hardly any do. */
  readonly network: ReportNetwork | null;
  /** Headline targets and results; `null` where the texts tell hardly any. */
  readonly targets: ReportTargets | null;
  /** When slogans came and went; `null` where the documents are not of several years. */
  readonly lives: ReportLives | null;
  readonly families: readonly ReportFamily[];
  readonly evidence: ReportEvidence;
  /** How the figures came about. */
  readonly engine: { readonly name: string; readonly version: string };
}

/** Sums over all documents. Unit of text: characters (code points). */
interface ReportTotals {
  readonly documents: Count;
  /** Documents left when every family of reprints counts once. */
  readonly unique: Count;
  readonly input: Count;
  readonly kept: Count;
  readonly boilerplate: Count;
  readonly duplicate: Count;
  readonly meta: Count;
  readonly blank: Count;
  readonly tokens: Count;
  readonly types: Count;
  /** Terms and slogans found; lists below show the top ones. */
  readonly terms: Count;
  readonly slogans: Count;
  readonly groups: Count;
}

/** One row of the ledger. */
export interface ReportDocument {
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly region: string | null;
  readonly group: string | null;
  readonly input: Count;
  readonly kept: Count;
  readonly boilerplate: Count;
  readonly duplicate: Count;
  readonly meta: Count;
}

export interface ReportTerm extends TermRow {
  /** Index of its places in `Report.evidence.lists`. */
  readonly evidence: Count;
}

export interface ReportSlogan {
  readonly text: string;
  readonly kind: string;
  readonly score: Share;
  readonly count: Count;
  readonly documents: Count;
  readonly regions: readonly string[];
  readonly head: string | null;
  readonly variants: readonly string[];
  readonly common: boolean;
  readonly status: "explained" | "partial" | "unexplained";
  readonly members: readonly MemberGroup[];
  /** The words of a glossary that explain it. */
  readonly explanation: string | null;
  /** Where documents give the same words different meanings: each that is spelled out, with its regions. */
  readonly senses: readonly {
    readonly regions: readonly string[];
    readonly members: readonly MemberGroup[];
    readonly explanation: string | null;
  }[];
  readonly evidence: Count;
}

/** Figures by row and column. `evidence` has the index of the places of each cell; `null` where there are none. */
export interface ReportMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly Count[])[];
  readonly evidence: readonly (readonly (Count | null)[])[];
}

export interface ReportGroup {
  readonly name: string;
  readonly documents: Count;
  readonly tokens: Count;
  /** What it says more than the rest, the best evidence first. */
  readonly more: readonly ReportContrast[];
  /** What the rest says and it does not, or less. */
  readonly less: readonly ReportContrast[];
}

/** One term in a group and in all others. */
export interface ReportContrast {
  readonly term: string;
  readonly count: Count;
  readonly rest: Count;
  readonly per_10k: number;
  readonly rest_per_10k: number;
  /** Documents that hold it, on the side that says it more. */
  readonly documents: Count;
  readonly g2: number;
  /** Binary logarithm of the ratio of both rates, above 0 where the group says it more. */
  readonly log_ratio: number;
  readonly interval: readonly [number, number] | null;
  readonly distinctive: boolean;
  /** The side that says it more has it from one document only. */
  readonly one_document: boolean;
  readonly evidence: Count;
}

export interface ReportSimilarity {
  readonly measure: string;
  readonly kind: "similarity" | "distance";
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly (number | null)[])[];
}

export interface ReportYears {
  /** The earliest first. */
  readonly years: readonly { readonly year: Count; readonly documents: Count; readonly tokens: Count }[];
  /** The steepest rise first, the steepest fall last. */
  readonly terms: readonly {
    readonly term: string;
    /** Rates of the years. Unit: per 10,000 tokens. */
    readonly per_10k: readonly number[];
    /** Least-squares slope of the rates. Unit: per 10,000 tokens and year. */
    readonly slope: number;
    readonly evidence: Count;
  }[];
}

/** The top terms and the strongest pairs among them. */
export interface ReportNetwork {
  /** Within what terms co-occur. */
  readonly window: string;
  /** Such stretches in all. */
  readonly units: Count;
  /** Those of one community side by side. */
  readonly nodes: readonly {
    readonly term: string;
    readonly count: Count;
    readonly documents: Count;
    /** Counted from 1, the largest first. */
    readonly community: Count;
    readonly evidence: Count;
  }[];
  /** By NPMI, strongest first; `source` and `target` are indexes of nodes. */
  readonly edges: readonly {
    readonly source: Count;
    readonly target: Count;
    readonly cooccurrence: Count;
    readonly jaccard: Share;
    readonly npmi: number | null;
    readonly g2: number;
    readonly evidence: Count;
  }[];
}

export interface ReportTargets {
  /** Series shown, those that most rows have first. */
  readonly indicators: readonly {
    readonly id: string;
    readonly unit: string;
    readonly name_zh: string;
    readonly name_en: string;
  }[];
  /** Series that the texts tell, shown or not. */
  readonly all: Count;
  /** Regions in years that figures are told for, the newest first; cells in the order of `indicators`. */
  readonly rows: readonly {
    readonly region: string | null;
    readonly year: Count;
    readonly cells: readonly (ReportTargetCell | null)[];
  }[];
}

/** A target and what came of it, in the unit of the series; what no text tells is `null`. */
export interface ReportTargetCell {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string | null;
  readonly commitment: string | null;
  readonly result: number | null;
  readonly gap: number | null;
  /** There is a target, stated as a number or in words. */
  readonly target: boolean;
  readonly target_evidence: Count | null;
  readonly result_evidence: Count | null;
}

export interface ReportLives {
  /** From the first year of the corpus to the last. */
  readonly years: readonly Count[];
  /** Those of which there is no document. */
  readonly missing: readonly Count[];
  /** Lifelines found; below are the top ones. */
  readonly all: Count;
  /** The earliest first. */
  readonly lanes: readonly {
    readonly text: string;
    /** Where it lives, if the same words mean something else elsewhere. */
    readonly place: string | null;
    readonly present: readonly Count[];
    readonly left_censored: boolean;
    readonly perhaps_from: readonly string[];
    readonly evidence: Count;
  }[];
}

/** Documents that carry one text; `document` is an index into `Report.documents`. */
export interface ReportFamily {
  readonly keep: Count;
  readonly members: readonly {
    readonly document: Count;
    readonly relation: "identical" | "near" | "partial";
    readonly jaccard: Share | null;
    readonly containment: Share | null;
  }[];
}

/** Places with their sentences, each sentence once. */
export interface ReportEvidence {
  readonly sentences: readonly ReportSentence[];
  readonly lists: readonly ReportPlaces[];
  /** Sentences shown for one figure at most. */
  readonly cap: Count;
}

export interface ReportSentence {
  /** Index into `Report.documents`. */
  readonly document: Count;
  readonly line: Count;
  /** As it occurs in the text; long ones are cut to what surrounds the place, with … */
  readonly text: string;
}

/** Where a term or slogan stands; the first places of each document in turn. */
export interface ReportPlaces {
  readonly label: string;
  /** The group whose documents are looked at; `null` for all. */
  readonly group: string | null;
  /** All places, listed below or not. */
  readonly total: Count;
  readonly documents: Count;
  readonly places: readonly ReportPlace[];
}

/** `[sentence, start, length, …]`: index into `sentences`, and which code units of it are meant; of a pair both stretches. */
export type ReportPlace = readonly [sentence: number, start: number, length: number, ...second: number[]];
