import type { Stage } from "../../model/progress.js";
import { thousands as figure, listed } from "../listed.js";
import { TERMINAL_WORDS } from "../terminal.js";

const some = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

type Counts<Names extends string> = Readonly<Record<Names, number>>;
type Relation = "identical" | "near" | "partial" | null;
type Window = "sentence" | "paragraph" | number;

interface CommandPhrases {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What each example of `COMMANDS` shows, in the same order. */
  readonly says: readonly string[];
  /** Its options, arguments and notes. */
  readonly [name: string]: unknown;
}

/** What the command says beside its errors and warnings (those are in `src/messages`): help, notes, footers. English. */
export const en = {
  help: {
    program: "策析: mines Chinese policy documents",
    version: "print the version",
    help: "show this help",
    helpCommand: {
      summary: "show the help of a command",
      command: "which one, in English or Chinese; all where absent",
    },
    lang: "language of help, messages and notes (default: CEXI_LANG, else the settings, else the locale)",
    startHere: "Start here:",
    firstSteps: [
      "one page on a folder of texts, to open in a browser",
      "its most frequent terms",
      "what each district says that the others do not",
      "its slogans and codes, and what they stand for",
    ],
    more: "cexi help lists everything, cexi help COMMAND explains one; 中文：cexi --lang zh",
    groups: {
      read: "Read and clean",
      count: "Count",
      find: "Find",
      compare: "Compare",
      show: "Show",
      tools: "Tools",
    },
    // Headings
    examples: "Examples:",
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commonOptions: "Options of every command:",
    commands: "Commands:",
    // Within a line of usage
    anyOptions: "[options]",
    anyCommand: "[command]",
    // Behind a description
    choices: (list: readonly string[]) => `choices: ${list.join(", ")}`,
    default: (value: string) => `default: ${value}`,
    extra: (parts: readonly string[]) => ` (${parts.join(", ")})`,
    listsOptions: (command: string) => `${command} --help lists the options`,
  },

  /** What a value has to be. */
  values: {
    positive: "a whole number of 1 or more, please",
    whole: "a whole number of 0 or more, please",
    share: "a number above 0 and up to 1, please",
    list: "a list divided by commas, please",
    aboveZero: "a number above 0",
    window: "sentence, paragraph, or a whole number of words",
    orders: (names: readonly string[]) => `one or more of these, divided by commas (${names.join(", ")}), please`,
    sections: (names: readonly string[]) => `names of sections divided by commas (${names.join(", ")}), please`,
    ngram: (most: number) => `a length or a range such as 2..4, at most ${most}, please`,
  },
  target: {
    option: (flags: string) => `option '${flags}'`,
    argument: (name: string) => `argument '${name}'`,
  },

  options: {
    paths: "files, folders or globs; -: standard input",
    format: "output format (default: by -o; table on a terminal, tsv in a pipe)",
    plainFormat: "output format",
    output: "write to a file; its extension tells the format: .csv, .json, .xlsx ...",
    plainOutput: "write to a file",
    headers: "language of heads of columns (default: that of the run in tables, Markdown and workbooks, en elsewhere)",
    precision: "decimals of figures that are not whole; JSON and Parquet keep all digits",
    bom: "begin CSV with a byte order mark, for Excel",
    places: "names of places among the terms: leave (out) or keep",
    rawCells: "leave CSV and TSV cells as they are, even those that a spreadsheet would run as a formula",
    top: (rows: number) =>
      `at most this many rows, in freq and keywords of each group (default: all; tables on a terminal ${rows})`,
    by: "group by document, region, code, level, year, source, kind, folder or a column, or by several: region,year",
    filesFrom: "read paths from a file, one a line (-: standard input)",
    encoding: "encoding of all inputs (default: told per file)",
    textColumn: "column of a table that holds the text",
    section: "only these parts of work reports: review, targets, plan, other",
    dict: "add a user dictionary (repeatable)",
    stopwords: "add a stop list (repeatable)",
    noStopwords: "count stop words too",
    keepWords: "words of stop lists to list all the same: 促进,优化",
    engine: "segmentation engine",
    dedup: "which repeats to drop",
    keepBoilerplate: "keep lines that are not part of the text",
    jobs: "workers",
    noCache: "neither read nor write the token cache",
    config: "read settings from this file (default: cexi.config.json here or in a folder above)",
    noConfig: "read no settings file",
    color: "colours",
    quiet: "no notes on standard error",
    verbose: "more notes on standard error",
    noProgress: "no progress bar",
    plot: (rows: number, formats: readonly string[]) =>
      `also draw the table as a chart of at most ${rows} rows: a file ending in .${formats.join(" or .")}`,
  },

  /** Notes on standard error. */
  run: {
    stages: {
      reading: "reading",
      fingerprints: "taking fingerprints",
      reprints: "looking for reprints",
      excerpts: "looking for excerpts",
      segmenting: "segmenting",
      counting: "counting",
      slogans: "looking for slogans",
      comparing: "comparing terms",
      permutations: "dealing documents at random",
      places: "looking for places",
      writing: "writing",
    } satisfies Record<Stage, string> as Record<Stage, string>,
    timeLeft: (time: string) => `${time} left`,
    timeTaken: (time: string) => `${time} so far`,
    readAs: (path: string, encoding: string | null) => `${path}: read as ${encoding ?? "a record"}`,
    moreProblems: (count: number) => `… and ${some(count, "more input")} with problems; --verbose lists them`,
    reprintsDropped: (reprints: number, documents: number) =>
      `${reprints} of ${some(documents, "document")} ${reprints === 1 ? "is a reprint or excerpt of another" : "are reprints or excerpts of others"} and left out`,
    uniqueWritten: (documents: number, folder: string) => `${some(documents, "unique document")} written to ${folder}`,
  },

  /** Below and beside tables. */
  table: {
    ...TERMINAL_WORDS,
    cut: (hidden: number) => `${figure(hidden)} more ${hidden === 1 ? "was" : "were"} cut by --top`,
    cutTerms: (group: string, hidden: number) =>
      `${group === "" ? "" : `${group}: `}${some(hidden, "more term was", "more terms were")} cut by --top`,
    cutInGroups: (groups: number, least: number, most: number) =>
      `${groups} groups have ${least === most ? figure(least) : `${figure(least)} to ${figure(most)}`} more terms each, cut by --top`,
  },
  ledger: {
    read: (documents: number, problems: number) =>
      `read: ${some(documents, "document")}${
        problems > 0 ? `; ${some(problems, "input")} with problems, named on standard error` : ""
      }`,
    removed: (boilerplate: number, duplicate: number, meta: number) =>
      `removed: ${figure(boilerplate)} characters of site chrome, ${figure(duplicate)} of pasted repeats, ${figure(meta)} of bylines and dates`,
    counted: (tokens: number, types: number, characters: number) =>
      `counted: ${some(tokens, "token")} of ${some(types, "type")} in ${some(characters, "character")}`,
    engine: (engine: string, version: string, dictionary: string) =>
      `engine: ${engine} ${version}, dictionary ${dictionary}`,
    stopped: (words: number, most: readonly string[]) =>
      `not listed: ${some(words, "stop word")}${most.length === 0 ? "" : `, most often ${most.join(", ")}`}; --keep-words ${most.length === 0 ? "促进,优化" : most.slice(0, 2).join(",")} lists these, --no-stopwords all`,
    tokensAndStrings:
      "count is tokens, substring the string wherever it stands, also inside longer words; cexi count TERM shows which",
  },

  commands: {
    freq: {
      summary: "count terms over a corpus, each document or each group",
      says: [
        "the terms of all texts under corpus/, most frequent first",
        "ten terms of each district",
        "phrases of two or three words, for a spreadsheet",
        "a workbook, with a sheet on how it came about",
      ],
      minCount: (terms: number, phrases: number) => `leave out rarer terms (default: ${terms}; phrases ${phrases})`,
      minDocuments: "leave out terms of fewer documents",
      minLength: "leave out terms of fewer characters",
      pos: "only these parts of speech: n,v (n is n, nr, ns, nz ...)",
      numbers: "list numbers and dates too",
      ngram: (most: number) => `count phrases of n to m words (at most ${most})`,
    },
    clean: {
      summary: "strip site boilerplate and pasted repeats; account for every line",
      says: [
        "one record a document, every line labelled",
        "text and metadata of each document, for DuckDB, R or pandas",
      ],
      explain: "show every line: what was kept, what was removed, and why",
      characters: "Figures after lines are characters. See each line with --explain, each record with --format ndjson.",
      ledger: (p: Counts<"lines" | "input" | "kept" | "boilerplate" | "duplicate" | "meta" | "blank">) =>
        `${some(p.lines, "line")}; ${some(p.input, "character")} = ${figure(p.kept)} kept + ${figure(p.boilerplate)} boilerplate, ${figure(p.duplicate)} duplicate, ${figure(p.meta)} meta + ${figure(p.blank)} on blank lines`,
    },
    count: {
      summary: "count terms: as a token, as a string, and inside which longer words",
      says: [
        "how often 产业 stands alone, and in which words it hides",
        "three terms, a row for each and district, zeros too",
      ],
      term: "what to count; several are divided by commas; ? and * stand for letters",
      terms: "take the terms from a file, one a line; the arguments are all paths then",
      each: "--by document: a row for each document, zeros too",
      total: (token: number, substring: number) => `total: ${token} as a token, ${substring} as a string`,
      inside: (words: string) => `inside longer words: ${words}`,
      across: (words: string) => `across words: ${words}`,
      more: (others: number) => ` and ${others} more`,
    },
    kwic: {
      summary: "show a term in context, with exact places",
      says: [
        "every place of 项目 with what stands around it",
        "sorted by what follows, twelve characters a side",
        "whole sentences of two terms, by the word that follows, then by date",
      ],
      term: "what to look for; several are divided by commas; ? and * stand for letters",
      regex: "the term is a regular expression",
      width: "context on each side, in characters",
      context: "as many characters as --width says, or the whole sentence",
      sort: "as in the text, by what stands left or right, by the words there (L1 is the nearest), or by document",
      found: (places: number, holding: number, documents: number) =>
        `${some(places, "place")} in ${figure(holding)} of ${some(documents, "document")}`,
    },
    compare: {
      summary: "what each district, year or folder says that the others do not",
      says: [
        "the terms of each district against all others",
        "which districts write alike",
        "terms, groups, similarity and trends, a sheet each",
      ],
      paths: "files, folders or globs; two or more folders are the groups; -: standard input",
      target: "only this group, against all others or --reference",
      reference: "the group to hold the target against",
      referenceList: "hold it against frequencies: a term, a tab, a count, one a line",
      measure: "what orders the terms",
      minCount: "leave out rarer terms",
      minDocuments: "leave out terms of fewer documents",
      permutations: "test by dealing documents to groups n times",
      seed: "begins the permutations",
      noFold: "list parts of longer distinctive terms too",
      similarity: "how alike groups are",
      view: "which table (default: groups on a terminal, terms elsewhere)",
      conventions: `Conventions where tools disagree:
  g2            four cells (Dunning, NLTK, quanteda), not two (UCREL, Wmatrix)
  log_ratio     binary; a count of 0 becomes 0.5 in that count only (UCREL)
  percent_diff  none (null) where the others never say the term, instead of a huge figure
  log_odds, z   informative Dirichlet prior, group against rest (eq. 16), variance of two terms (eq. 20)
  p, q          a rank test over documents, that G2 must bear out; Benjamini-Hochberg over all tests of the run;
                of tokens only, with a warning, where a side has one document
  jensen-shannon  the divergence in bits, not its root; delta with the sample's deviation`,
      folded: (terms: number) =>
        `${some(terms, "term that is part of a longer one is", "terms that are part of a longer one are")} not shown; --no-fold shows ${terms === 1 ? "it" : "them"}`,
      cells:
        "a term, its occurrences in the group and (elsewhere); * where the test over documents finds it distinctive",
      noStars: "no * here: the test over documents takes four documents on each side; read the counts",
      similarityTitle: (measure: string, kind: "similarity" | "distance") => `${measure} ${kind} of groups`,
      /** What was measured; absent: as the library says it. */
      similarityUnits: null as Readonly<Record<string, string>> | null,
      phrasesFound: (
        before: string,
        after: string,
        { reworded, new: fresh, gone, kept }: Counts<"reworded" | "new" | "gone" | "kept">,
      ) =>
        `sentences from ${before} to ${after}: ${figure(reworded)} reworded, ${figure(fresh)} new, ${figure(gone)} gone, ${figure(kept)} kept`,
      marks: "[-words that went-] {+words that came+}; marks and spaces make no difference",
      twoGroups: (groups: number) =>
        `two groups, here ${groups === 1 ? "is" : "are"} ${figure(groups)}: two files or folders, --by year, or --reference and --target`,
      trendTerms: "trends of these terms alone: a file, one a line",
      strings: "trends of the strings, too: inside longer words, per 10,000 characters",
      trends: "trends, steepest first",
      trendNote: "slope: per 10,000 tokens and year; tau: -1 ever less, 1 ever more",
    },
    collocates: {
      summary: "which words stand beside a term",
      says: ["words within three words of 发展"],
      term: "the word whose neighbours are looked for, as a token",
      window: "words on each side; never beyond a sentence",
      sentence: "the whole sentence instead of a window",
      minCount: "leave out rarer pairs",
      sort: "what orders the words",
      found: (p: { term: string; occurrences: number; window: number | null; listed: number; minCount: number }) =>
        `${p.term}: ${some(p.occurrences, "token")}; ${p.window === null ? "sentence" : `${some(p.window, "token")} a side`}; ${some(p.listed, "word stands", "words stand")} with it at least ${p.minCount === 1 ? "once" : `${p.minCount} times`}`,
      measures:
        "log_dice: 14 at most, one less is half as often together; mi favours rare words, t and g2 frequent ones",
    },
    keywords: {
      summary: "the words that mark each document or group",
      says: ["against the usage of a large corpus"],
      method: "how words are weighed",
      idf: "rarity in these groups, in the large corpus behind jieba's list, or none",
      textRank: (rarity: string) => `TextRank over the text itself, times ${rarity}`,
      noIdf: "no weight of rarity",
      corpusIdf: (groups: number) =>
        `idf of these ${figure(groups)} groups, ln((1 + n)/(1 + df)): what all say weighs nothing`,
      jiebaIdf: (list: string) => `background idf of jieba (${list})`,
    },
    index: {
      summary: "count the terms of a dictionary by category: an index for a panel of places and years",
      says: [
        "each document, each category",
        "a balanced panel, a column for each category and measure, with sheets on the dictionary and the variables",
        "a formula in use, and a paragraph for the methods of a paper",
      ],
      dictionaryFile:
        "terms: `term TAB category TAB weight`, `category: term term`, or JSON; !term takes places away; or an example: environment, digital-economy, business-climate",
      match: "count strings, or tokens of the engine",
      nested: "within what the longest term wins: the dictionary, each category, or nothing (all)",
      tokens: "also count terms as tokens, and show how the engine cuts them (takes an engine)",
      weights: "add up the weights of the dictionary",
      binary: "say whether a category is there at all, 1 or 0",
      balanced: "every value of --by with every other; missing cells stay empty, never 0",
      wide: "a column for each category and measure",
      formula: "also compute a formula that others use",
      methods: "print a paragraph for the methods section of a paper",
      dictionary: (terms: number, categories: number, excluders: number) =>
        `dictionary: ${some(terms, "term")}, ${some(categories, "category", "categories")}, ${some(excluders, "excluder")}`,
      never: (terms: readonly string[]) => `never matched: ${listed(terms, ", ", (others) => ` and ${others} more`)}`,
      hosted: (term: string, times: number, host: string, of: number) =>
        `${term} stands in longer words ${some(times, "time")}, most often in ${host} (${of})`,
      paragraph: (
        p: Counts<"terms" | "categories" | "excluders" | "matched" | "documents" | "characters"> &
          Readonly<Record<"match" | "nested" | "sha256" | "version" | "inputs", string>> &
          Readonly<Record<"by" | "engine", string | null>> & { formula: { name: string; unit: string } | null },
      ) =>
        [
          `We counted the ${some(p.terms, "term")} of a dictionary with ${some(p.categories, "category", "categories")} and ${some(p.excluders, "excluder")} (SHA-256 ${p.sha256.slice(0, 12)}) in ${some(p.documents, "document")} of ${figure(p.characters)} characters after cleaning (inputs ${p.inputs.slice(0, 12)}).`,
          p.match === "token"
            ? "A term was counted where the engine cut it as a word."
            : {
                dictionary:
                  "Lines were read from left to right; at each place the longest term of the whole dictionary won, so that no place was counted twice.",
                category:
                  "Lines were read from left to right, for each category by itself; at each place its longest term won.",
                all: "Every term was counted wherever its string occurs, also within longer terms.",
              }[p.nested]!,
          `${figure(p.matched)} of the terms occurred. Figures are per ${p.by === null ? "document" : p.by.replaceAll(",", " and ")}; documents of one cell were pooled, cells without a document are missing; negation was not subtracted.`,
          ...(p.formula ? [`The index is ${p.formula.unit} (formula ${p.formula.name}).`] : []),
          `cexi ${p.version}${p.engine === null ? "" : `, segmentation by ${p.engine}`}.`,
        ].join(" "),
    },
    coverage: {
      summary: "what is there of each place and year: missing, short and duplicate texts",
      says: ["each district, year by year", "by another field, as a table"],
      found: (cells: number, missing: number, short: number, duplicate: number) =>
        `${some(cells, "cell")}: ${figure(missing)} missing, ${figure(short)} short (less than half the text usual there), ${figure(duplicate)} with a text that stands elsewhere too`,
      signs: (p: { missing: string; short: string; duplicate: string; levels: string }) =>
        `a sign a year: ${p.levels} how much text; ${p.missing} missing, ${p.short} short, ${p.duplicate} duplicate`,
    },
    tokens: {
      summary:
        "the tokens of each document, for other programs: cleaned, cut, in order, without stop words, single characters and numbers unless asked for",
      says: [
        "one record a document",
        "one sentence a line, tokens parted by spaces",
        "with the cleaned text, and where each token stands in it",
      ],
      unit: "what a record is: a document, a paragraph (a line of kept text) or a sentence",
      pos: "the part of speech of each token, too",
      offsets: "where each token stands in the text of its unit: characters from 0, end exclusive",
      raw: "the kept text, untouched, too",
      format:
        "default: ndjson in a pipe, else by the ending of -o, else a table; text: one unit a line, tokens parted by spaces",
    },
    matrix: {
      summary: "documents × terms: how often each term stands in each document",
      says: [
        "MatrixMarket, with corpus.terms.tsv and corpus.documents.tsv beside it",
        "a region a row, a term a column",
        "weights, as rows of document, term and figure",
      ],
      tfidf: "weigh: count · (ln((1 + N)/(1 + n)) + 1), N documents, n of them with the term",
      wide: "a term a column; refused above 16,000 columns",
      terms: "a file of terms, one a line: these and no others, in this order",
      match: "where the terms of --terms are found: token, or string (inside longer words too)",
      size: (p: { height: number; width: number; entries: number }) =>
        `${some(p.height, "row")} × ${some(p.width, "term")}; ${some(p.entries, "entry", "entries")} above 0`,
    },
    network: {
      summary: "which terms stand together: a network for Gephi, networkx, igraph, Pajek",
      says: [
        "the 60 most frequent terms and their pairs",
        "the network, for Gephi",
        "within five words, with a picture",
      ],
      window: "within what two terms stand together: sentence, paragraph, or this many words",
      minCount: "leave out pairs that stand together more seldom",
      resolution: "of communities: larger ones make more and smaller communities",
      seed: "of communities: the order in which terms are tried",
      title: "co-word network",
      unit: (window: Window) =>
        typeof window === "number" ? `pairs of words at most ${window} apart` : `${window}s that hold both`,
      described: (p: Counts<"units" | "documents" | "minTogether" | "minDocuments"> & { window: Window }) =>
        `${some(p.documents, "document")}; window ${p.window}, ${some(p.units, "unit")}; terms of at least ${some(p.minDocuments, "document")}, pairs of at least ${some(p.minTogether, "unit")}`,
      found: (
        p: Counts<"nodes" | "edges" | "units"> & {
          name?: string;
          communities: Counts<"seed" | "resolution"> & { modularity: number | null };
        },
      ) =>
        `${p.name === undefined ? "" : `${p.name}: `}${some(p.nodes, "term")}, ${some(p.edges, "pair")}, ${some(p.units, "unit")}; Louvain communities (seed ${p.communities.seed}, resolution ${p.communities.resolution}): modularity ${p.communities.modularity === null ? "–" : p.communities.modularity.toFixed(3)}`,
      measures:
        "npmi: -1 never together, 0 as by chance, 1 never apart; jaccard: units with both over units with either",
    },
    copies: {
      summary: "which passages stand in other texts, too, with edits or without; what is shared anyway",
      says: [
        "texts of a folder against each other",
        "one text against a folder",
        "the nearest sentence of the others, and which words changed",
        "a network, from the older text to the younger one",
        "a page: the text, and beside each passage where else it stands",
      ],
      paths: "texts to look at: files, folders or globs; -: standard input",
      against: "what they are held against (default: each other)",
      unit: "passage: stretches of twenty letters and more; sentence: the nearest sentence of the others",
      title: "passages in common",
      found: (p: { documents: readonly unknown[]; runs: readonly unknown[]; sources: number; least: number }) =>
        `${some(p.documents.length, "document")} against ${figure(p.sources)}: ${some(p.runs.length, "passage")} of ${p.least} letters and more, edits included`,
      measures:
        "any: share of letters in such passages; base_rate: median of that among the documents they are held against; percentile: how many of those share less; verbatim: twenty letters in a row just so",
      doubt: "stock language, quotations and a common third source are lawful; figures do not tell who wrote first",
      pairs: (pairs: number, sources: number) =>
        `${some(pairs, "sentence")} with a sentence alike among ${some(sources, "document")}`,
    },
    lifelines: {
      summary: "when each slogan came, fell silent and went, and what it may have replaced",
      says: [
        "the twenty foremost slogans, a lane of years each",
        "each region by itself",
        "regions × years × slogans, ready for event history",
      ],
      panel: "region, code, year, slogan, present: 1, 0, or nothing where there is no document",
      links: "a file of confirmed renamings, old and new name parted by a tab: one life-line for both",
      title: "life-lines of slogans",
      unit: "1: said in that year; 0: silent; blank: no document",
      lane: (years: string | null) =>
        `years${years === null ? "" : ` ${years}`}: █ said, · a document without it, blank: no document; perhaps_from is a guess, applied only by --links`,
      found: (slogans: number, documents: number, undated: number) =>
        `${some(slogans, "slogan")} in ${some(documents, "document")}${undated > 0 ? `; ${figure(undated)} without a year left out` : ""}`,
    },
    map: {
      summary: "records in, a line of JSON out for each: the steps of one document, for Spark, Slurm, GNU parallel",
      says: [
        "what results of this machine stand on: engine, dictionaries, versions",
        "the dictionary as it was read, too",
      ],
      emit: "what is told of each document; docs/map.md says what each holds",
      about: "say what results stand on, read nothing",
      templates: "lines that sites repeat, one a line, as found in a first run (--emit template)",
      strings: "terms whose strings are counted, one a line (--emit strings)",
      forms: "forms of slogans that are looked for, as found in a first run (--emit stands)",
      dictionary: "dictionary of --emit index: a file, or the name of an example",
      pipe: "Reads NDJSON from standard input: texts with columns, paths with bytes in base64, records of cexi clean.",
    },
    slogans: {
      summary: "find slogans and codes, name their kind, expand them, compare who says what",
      says: [
        "every slogan with its kind, head and expansion, strategies first",
        "which district says what, and since when",
        "the list, and a sheet with every place",
        "what looked like a slogan and was not taken for one, and why",
      ],
      noCatchphrases: "leave out mottos, brands and other quoted phrases without a numeral",
      explain:
        "show what was not taken for a slogan, and why; JSON and workbooks also list what was weighed as expansions",
      found: (slogans: number, documents: number, explained: number) =>
        `${some(slogans, "slogan")} in ${some(documents, "document")}, ${figure(explained)} of them spelled out in the texts`,
      rejected: (places: number) =>
        `${some(places, "place looked like a slogan and was", "places looked like slogans and were")} not taken for one (--explain)`,
    },
    indicators: {
      summary: "list every figure with what it measures, its limits, and whether it is a target or a result",
      says: [
        "every figure of the texts with its role and place",
        "growth, prices, jobs and other series of the catalogue only",
        "the list as a workbook, each figure with its sentence",
        "a panel for Stata: a row for each region and year",
      ],
      headline:
        "only series of the catalogue (lexicon/indicators.tsv), under their ids, for the whole territory and whole years",
      panel:
        "one row a region and year, with target, result and gap of each series of the catalogue (with --by region,year)",
      pair: "last year's targets beside this year's results, where both reports are there",
      indicators: "own series, added to the catalogue: an id, a tab and names (repeatable)",
      found: (figures: number, documents: number, targets: number, achieved: number) =>
        `${some(figures, "figure")} in ${some(documents, "document")}: ${figure(targets)} targets, ${figure(achieved)} results`,
    },
    claims: {
      summary: "check how often an article says that a report uses a word",
      says: ["claims of an interview, held against all texts of a folder"],
      articles: "articles, or tables with the columns term and count",
      against: "the reports to count in, and other editions of them",
      found: (claims: number, reports: number) =>
        reports === 0
          ? `${some(claims, "claim")}, no report to count in: name it with --against`
          : `${some(claims, "claim")} held against ${some(reports, "report")}; a text may be another edition, so no claim is called false`,
      verdicts: (counts: Readonly<Record<string, number>>) =>
        Object.entries(counts)
          .map(([verdict, n]) => `${verdict} ${figure(n)}`)
          .join(", "),
    },
    report: {
      summary:
        "one page that shows a corpus: terms, slogans, differences, reprints, with the places behind every figure",
      says: [
        "a page to open in a browser, to print or to send",
        "the same in Chinese, year against year",
        "a brief of a page, with quotes and sources",
      ],
      title: "headline (default: what was read)",
      format: "html, a page; markdown, a brief (default: by -o, else html)",
      top: (most: number) => `terms and slogans listed at most (default: ${most})`,
    },
    schema: {
      summary: "print the JSON Schema of a command's result",
      says: ["what cexi freq --format json prints"],
      command: "whose result; config: the settings file; all of them where absent",
    },
    config: {
      summary: "show the value of every option and where it comes from: flag, environment, settings file, default",
      says: ["what cexi freq would use in this folder", "all options of all commands, for a program"],
      command: "whose options; all where absent",
      flags: "flags of that command, shown with the others",
      note: "--format, --output and --color say how the list is printed.",
      file: (path: string | null) => (path === null ? "no settings file" : `settings file: ${path}`),
      noVariable: (name: string, near: string | null) =>
        `${name}: no such variable${near === null ? "" : ` (did you mean ${near}?)`}`,
    },
    completions: {
      summary: "print a script that completes commands, options and values with TAB",
      says: [
        'for bash: eval "$(cexi completions bash)" in ~/.bashrc',
        "for zsh: save it as _cexi in a folder of $fpath",
        "for fish: save it as ~/.config/fish/completions/cexi.fish",
      ],
      shell: "the shell to complete in",
    },
    man: {
      summary: "print the manual page",
      says: ["a file for man: man -l cexi.1"],
    },
    doctor: {
      summary: "say what this installation can do, what is wrong, and how to mend it",
      says: [
        "engine, dictionary, stop lists, cache folder, terminal",
        "each term of the lexicon and the stop lists, with its origin",
      ],
      terms: "list each term of the lexicon and the stop lists with the file that names it",
      fine: "everything works",
      faulty: (problems: number) => `${some(problems, "problem")}; see remedy`,
      installNode: (oldest: number) => `install Node.js ${oldest} or newer`,
      engineVersion: (version: string, sha256: string) => `${version}, dictionary ${sha256}`,
      installAgain: "run npm install again",
      termsOf: (origin: string, terms: number) => `${origin}: ${terms} ${terms === 1 ? "term" : "terms"}`,
      cacheHolds: (folder: string, files: number, bytes: number) =>
        `${folder}: ${some(files, "file")}, ${some(bytes, "byte")}`,
      mendCache: "set CEXI_CACHE to a folder that can be written, or use --no-cache",
      settings: (path: string | null, keys: number) => (path === null ? "none" : `${path}: ${some(keys, "key")}`),
      mendSettings: "mend the file, or use --no-config",
      listVariables: "cexi config lists the variables",
      notSet: "not set",
      mendLocale: "export LANG=C.UTF-8, so that the terminal shows Chinese",
      terminal: (columns: number, term: string) => `${columns} columns, TERM=${term}`,
      noTerminal: "none: output goes to a pipe or file",
    },
    cache: {
      summary: "say what is remembered between runs, or forget it",
      says: ["folder, files and bytes"],
      action: "info: what it holds; clear: delete it; path: its folder",
    },
    dedup: {
      summary: "find reprints and near-duplicates; keep one of each family",
      says: ["which texts are reprints or excerpts of which", "with the stock paragraphs"],
      paths: "files or folders; with --explain the two texts to compare",
      threshold: "Jaccard index from which two texts are versions of one",
      containment: "share of a text from which it is part of a longer one",
      minCharacters: "letters from which texts are compared by likeness; shorter ones are identical or not",
      paragraphs: (documents: number) =>
        `list paragraphs repeated in a document and those shared by ${documents} documents or more`,
      links: "write pairs as TSV: path_a path_b relation jaccard containment",
      copying: "write who copies whom by source, with days of delay: a table, or a network (.gexf .graphml .net)",
      copyingTitle: "Who copies whom: sources, documents, days of delay",
      explain: "show two texts side by side, with what differs",
      folder: "-o with the name of a folder writes the unique set there as cleaned text, one file a document.",
      found: (p: { documents: number; unique: number; families: number }) => {
        const copies = p.documents - p.unique;
        return `${some(p.documents, "document")}, ${figure(p.unique)} unique: ${figure(copies)} ${copies === 1 ? "is a version or part" : "are versions or parts"} of another, in ${p.families} ${p.families === 1 ? "family" : "families"}`;
      },
      stock: (documents: number) => `Stock paragraphs: in ${documents} documents or more`,
      repeated: "Paragraphs repeated within a document",
      pair: (p: Record<"jaccard" | "first" | "second", string> & { relation: Relation }) =>
        `${p.relation ?? "different texts"}: Jaccard ${p.jaccard}, ${p.first} of the first is in the second, ${p.second} of the second in the first`,
    },
  } satisfies Readonly<Record<string, CommandPhrases>>,
};

export type Phrases = typeof en;
