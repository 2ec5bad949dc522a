import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../src/index.js";

/** What the library offers, in code-unit order. A name that comes or goes is a change for its users: say it in CHANGELOG.md. */
const VALUES = `
  CLEANING_RULES CexiError GAP NO_METADATA SubstringCounter adoptionPanel adoptionTable catalogueOf catalogueWith
  checkClaims chooseEngine claimsIn claimsTable clean codePoints collocates collocatesTable compare
  comparisonTable concordance concordanceTable containmentOf copies copyingOf countTable countTerm countTerms
  coverage coverageTable dedup describe dictionaryIndex documentsTable dropReprints edgesTable explain explainPair
  familyTable foreignPlaces frequencies frequencyTable groupFrequencyTable groupsOf headline indexTable indicators
  indicatorsTable jaccardOf keptText keywords keywordsTable ledgerOf lifelines lifelinesTable linesTable
  loadLexicon loadStopwords loadTermDictionary mapRecords matrixTable network ngrams nodesTable normalize
  overlapOf pairsOf pairsTable panelOf panelTable parseReferenceList passages phraseChanges phrasesTable prepare
  prepareForCounting readCatalogue readCorpus report runsTable said sectionsOf segmentDocuments sentencePairs
  sentencePairsTable similarityTable sloganMatrix slogans slogansTable stockParagraphs termMatrix textRank
  toRecord tokenUnits tokenizeCorpus trendTable tripletsTable wideTable
`;
const TYPES = `
  AdoptionRow CatalogueEntry Cell CheckedClaim Claim CleanDocument Cluster Collocate CollocateOptions
  CollocateResult Column CompareOptions CompareResult ConcordanceOptions ConcordanceOrder CopiedDocument CopiedRun
  CopiesResult Copying Corpus CorpusFigures CountableDocument CountedCorpus Coverage CoverageOptions CoverageRow
  DedupOptions DedupResult DictionaryIndex DictionaryIndexOptions DocumentRecord DocumentTermCount Explanation
  ForeignPlace FrequencyGroup FrequencyList FrequencyOptions GroupOptions Grouping HeadlineFigure HeadlineOptions
  Hit IndexRow Indicator IndicatorCatalogue KeynessRow Keys KeywordOptions KeywordResult Ledger Lexicon Lifeline
  MapOptions MatrixOptions NetworkEdge NetworkNode NetworkOptions NetworkResult NgramOptions Pair PairExplanation
  Panel Passage PhraseChange Place PrepareOptions Prepared Problem ProgressOptions ReadOptions ReferenceList
  Rejection Report ReportOptions Section SectionName SegmentOptions SegmentedDocuments SentencePair Similarity
  Slogan SloganMatrix SlogansOptions SlogansResult StockParagraph Stopwords Table TermCountResult TermDictionary
  TermMatrix TermRow TokenUnit TokenUnitOptions TokenizedCorpus TotalTermCount Trend Warning WeighedClaim
`;
const namesIn = (list: string): string[] => list.trim().split(/\s+/u);

describe("cexi as a library", () => {
  it("offers these functions and constants", () => {
    expect(Object.keys(library).sort()).toEqual(namesIn(VALUES));
  });

  it("offers these types", () => {
    const source = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8");
    const types = [...source.matchAll(/export (type )?\{([^}]*)\}/gu)].flatMap(([, all, names]) =>
      names!
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && (all || name.startsWith("type ")))
        .map((name) => name.replace(/^type /u, "")),
    );
    expect(types.sort()).toEqual(namesIn(TYPES));
  });
});
