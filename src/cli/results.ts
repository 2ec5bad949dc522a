import type { CollocateResult } from "../collocates/index.js";
import type { CompareResult } from "../compare/index.js";
import type {
  CorpusFigures,
  CoverageRow,
  DictionaryIndex,
  DocumentTermCount,
  FormulaName,
  FrequencyGroup,
  Hit,
  SelectedTerm,
  TermRow,
  TokenUnit,
  TotalTermCount,
  WideColumn,
} from "../count/index.js";
import type {
  Cluster,
  Copying,
  PairExplanation,
  RepeatedParagraph,
  RepeatLedger,
  StockParagraph,
} from "../dedup/index.js";
import type { CheckedClaim, HeadlineFigure, Indicator, Pair, PanelPlace, PanelRecord } from "../indicators/index.js";
import type { KeywordResult } from "../keywords/index.js";
import type { MapResult } from "../map/index.js";
import type { Metadata } from "../model/document.js";
import type { Keys, KeyValue } from "../model/group.js";
import type { Count, Ordinal } from "../model/quantity.js";
import type { DocumentRecord } from "../model/record.js";
import type { Report } from "../model/report.js";
import type { Cell } from "../model/table.js";
import type { NetworkResult } from "../network/index.js";
import type {
  CopiedDocument,
  CopiedRun,
  ForeignPlace,
  PhraseChange,
  PhraseStatus,
  SentencePair,
} from "../reuse/index.js";
import type { AdoptionRow, Lifeline, Rejection, Slogan, SloganMatrix, WeighedClaim } from "../slogans/index.js";
import type { Check } from "./about/checks.js";
import type { Row } from "./config/rows.js";
import type { RunInfo } from "./run-info.js";

/** What stands in every result beside its figures. */
export interface Common {
  readonly run: RunInfo;
}

/**
 * What commands print as JSON. `scripts/schemas.mjs` makes the published schemas of these types: the comment of a field is
 * its description, and the types of `model/quantity.ts` are its limits.
 */
export interface Results {
  /** Claims that a word is said so many times, compared with reports. */
  readonly claims: { readonly claims: readonly CheckedClaim[] };
  /** Which words occur beside a term. */
  readonly collocates: Omit<CollocateResult, "listed">;
  /** What each group says that the others do not. */
  readonly compare: Partial<Omit<CompareResult, "cautions">> & {
    /** The code of each warning, in the same order. */
    readonly warning_codes?: readonly string[];
    /** With `--view phrases`, which has none of the others. */
    readonly before?: PhraseSide;
    readonly after?: PhraseSide;
    readonly counts?: Readonly<Record<PhraseStatus, Count>>;
    /** Sentences; with `--view phrases`. */
    readonly phrases?: readonly PhraseChange[];
  };
  /** Which passages also occur in other texts; with --unit sentence the nearest sentences. */
  readonly copies: {
    readonly documents?: readonly CopiedDocument[];
    readonly runs?: readonly CopiedRun[];
    readonly foreign_places?: readonly ForeignPlace[];
    readonly pairs?: readonly SentencePair[];
  };
  /** Terms as tokens, as strings, and inside which longer words. One term: its figures; several: a list of the same. */
  readonly count: Partial<CountedTerm> & { readonly terms?: readonly CountedTerm[] };
  /** What is there of each place and year, and what is not. */
  readonly coverage: {
    readonly by: readonly string[];
    /** Keys of the cell, then its figures. */
    readonly rows: readonly CoverageRow[];
  };
  /** Families of reprints: which document is kept, why, and its copies. */
  readonly dedup: {
    readonly documents: Count;
    readonly unique: Count;
    readonly clusters: readonly Cluster[];
    readonly copying?: readonly Copying[];
    readonly paragraphs: RepeatLedger & {
      /** With `--paragraphs`. */
      readonly stock?: readonly StockParagraph[];
      readonly repeated?: readonly RepeatedParagraph[];
    };
    /** With `--explain`. */
    readonly explain?: PairExplanation;
  };
  /** Terms of a corpus, most frequent first; of each group with --by. */
  readonly freq: { readonly corpus: CorpusFigures } & (
    | { readonly terms: readonly TermRow[] }
    | { readonly groups: readonly Omit<FrequencyGroup, "listed">[] }
  );
  /** How much texts say of each category of a dictionary; a row for each document or group, and category. */
  readonly index: {
    readonly dictionary: DictionaryIndex["dictionary"];
    readonly formula?: { readonly name: FormulaName; readonly unit: string };
    readonly methods?: string;
    readonly columns?: readonly WideColumn[];
    /** Keys of the cell, then its figures, `null` where it has no document; with `--wide` a field for each of `columns`. */
    readonly rows: readonly (DictionaryIndex["rows"][number] | Readonly<Record<string, Cell>>)[];
    readonly terms: DictionaryIndex["terms"];
    readonly warnings: readonly string[];
  };
  /** Figures with what they measure, their limits, and whether they are targets or results. */
  readonly indicators: {
    readonly indicators: readonly (Indicator & Partial<HeadlineFigure>)[];
    /** With `--panel`: a row for each region and year, columns INDICATOR_PART. */
    readonly panel?: readonly PanelRecord[];
    /** With `--pair`: a row for each target that has a result. */
    readonly pairs?: readonly Pair[];
    readonly places?: readonly PanelPlace[];
  };
  /** The words that mark each document or group. */
  readonly keywords: KeywordResult;
  /** Every place of a term, or of several, with its context. */
  readonly kwic: { readonly term?: string; readonly terms?: readonly string[]; readonly hits: readonly Hit[] };
  /** When each slogan came, fell silent and went; with --panel regions × years × slogans. */
  readonly lifelines: {
    readonly slogans?: readonly Lifeline[];
    readonly groups?: readonly { readonly name: string; readonly keys: Keys; readonly slogans: readonly Lifeline[] }[];
    readonly panel?: readonly AdoptionRow[];
  };
  /** How often each term stands in each document or group. */
  readonly matrix: {
    readonly terms: readonly SelectedTerm[];
    readonly documents: readonly ({ readonly document: KeyValue } & Readonly<Record<string, KeyValue>>)[];
    /** Document and term, both counted from 1, and the figure. */
    readonly entries: readonly (readonly [document: number, term: number, figure: number])[];
  };
  /** Which terms co-occur. */
  readonly network: Partial<NetworkResult> & { readonly groups?: readonly NetworkGroup[] };
  /** Everything that a report shows, with the places behind each figure. */
  readonly report: Report;
  /** Slogans with their kind, evidence and expansion; with --explain also what was rejected and what was weighed as expansions. */
  readonly slogans: {
    readonly slogans: readonly Slogan[];
    readonly groups?: SloganMatrix["groups"];
    readonly matrix?: Pick<SloganMatrix, "by" | "rows">;
    readonly rejected?: readonly Rejection[];
    readonly claims?: readonly WeighedClaim[];
  };
  /** The tokens of documents, paragraphs or sentences, in the order of the text. */
  readonly tokens: {
    readonly documents?: readonly TokenRecord[];
    readonly paragraphs?: readonly TokenRecord[];
    readonly sentences?: readonly TokenRecord[];
  };
}

/** Results that need no corpus, or are one record per line: nothing is added to these types. */
export interface PlainResults {
  /** One cleaned document; the result is NDJSON, one record per line. */
  readonly clean: DocumentRecord;
  /** The value of every option and where it comes from. */
  readonly "config-values": {
    readonly schema: "cexi/config-values/1";
    /** The settings file in effect. */
    readonly file: string | null;
    /** Whose options; all where `null`. */
    readonly command: string | null;
    readonly options: readonly Row[];
  };
  /** What this installation can do, what is wrong, and how to fix it. */
  readonly doctor: {
    readonly schema: "cexi/doctor/1";
    readonly version: string;
    readonly checks: readonly Check[];
    readonly terms?: readonly ListedTerm[];
  };
  /** What one record of standard input gives; the result is NDJSON, a line for each, in order. */
  readonly map: MapResult;
}

/** One side of a comparison of sentences. */
interface PhraseSide {
  readonly name: string;
  readonly documents: Count;
}

/** A term with its figures. */
export interface CountedTerm {
  readonly term: string;
  readonly documents: readonly DocumentTermCount[];
  readonly groups?: readonly GroupCount[];
  readonly total: TotalTermCount;
}

/** A term over the documents of a group. */
export interface GroupCount extends TotalTermCount {
  readonly name: string;
  readonly keys: Keys;
}

/** A network of one group of documents. */
interface NetworkGroup extends NetworkResult {
  readonly name: string;
  readonly keys: Keys;
  readonly documents: Count;
}

/** The tokens of a document, or of a paragraph or sentence of it. */
interface TokenRecord
  extends Pick<TokenUnit, "text" | "tokens" | "offsets">,
    Partial<Pick<TokenUnit, "pos" | "sentences">>,
    Pick<Metadata, "title" | "date" | "region" | "code" | "level" | "year" | "kind"> {
  readonly path: string;
  readonly paragraph?: Ordinal;
  readonly sentence?: Ordinal;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A term that segmentation keeps whole, or that is left out of lists. */
export interface ListedTerm {
  readonly term: string;
  readonly list: "lexicon" | "stopwords";
  readonly pos: string | null;
  readonly origin: string;
}
