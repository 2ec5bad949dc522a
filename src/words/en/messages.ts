import { listed as listOf } from "../listed.js";

/**
 * Every error (`E_`: it changes the exit code) and every warning (`W_`: it does not) in English. A code is never renamed
 * or used again for something else. A message has two parts: what is wrong, and what to do about it.
 *
 * What follows a path ("a.txt: empty, nothing to read") begins with a small letter; the path itself is no parameter
 * where a `Problem` has it.
 */
export type Said = readonly [what: string, todo?: string];

const some = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const listed = (names: readonly string[]): string => listOf(names, ", ", (others) => ` and ${others} more`);

const WHAT = { file: "", folder: "folder ", list: "list of files " } as const;
const UNPACK = "unpack it";
const RECOGNIZE = "run a text recognition (OCR) over it";

/** Kinds of files that are no text, by id, and what to do about each. */
const BINARY = {
  pdf: ["a PDF file", "name it with the extension pdf"],
  bzip2: ["a bzip2 archive", UNPACK],
  xz: ["an xz archive", UNPACK],
  "7z": ["a 7z archive", UNPACK],
  rar: ["a rar archive", UNPACK],
  rtf: ["an RTF file", "save it as docx or txt"],
  png: ["a PNG image", RECOGNIZE],
  jpeg: ["a JPEG image", RECOGNIZE],
  gif: ["a GIF image", RECOGNIZE],
  program: ["a program", "leave it out"],
  database: ["a database", "export its texts as CSV"],
  binary: ["a binary file", "leave it out"],
} as const;
export type BinaryKind = keyof typeof BINARY;

const DAMAGED = {
  docx: ["a damaged Word file", "open it in Word and save it again"],
  doc: ["a damaged or encrypted Word file", "open it in Word and save it as docx"],
  xlsx: ["a damaged workbook", "open it in Excel and save it again"],
  odt: ["a damaged OpenDocument file", "open it and save it again"],
  epub: ["a damaged electronic book", "fetch the file again"],
  pdf: ["a damaged or cut off PDF", "fetch the file again"],
} as const;

const USE = 'write "word", "word frequency" or "word frequency tag"';
const NO_ENGINE = { "not-installed": "package not installed" } as const;
/** Why an engine cannot be loaded; `other`: `detail` has what its loader said. */
export type EngineFault = keyof typeof NO_ENGINE | "other";

const didYouMean = (near: string | null): string => (near === null ? "" : ` (did you mean ${near}?)`);
const without = (empty: readonly string[]): string =>
  empty.length === 0 ? "" : ` (without any tokens: ${listed(empty)})`;

/** Why a settings file cannot be used; `other`: `detail` has the system's code. */
const CONFIG_FAULTS = {
  missing: ["no such file", "check its name"],
  folder: ["a folder, not a file", "name a file"],
  irregular: ["not a regular file", "name a file"],
  other: ["cannot be read", "see whether another program opens it"],
  large: ["larger than 1 MiB, which no settings file is", "check its name"],
  encoding: ["not UTF-8", "save it as UTF-8"],
  empty: ["empty", "write {} at least"],
  deep: ["nested too deeply", "options stand at most one object deep"],
} as const;
export type ConfigFault = keyof typeof CONFIG_FAULTS;

/** What an option takes as its value; `or-off`: or false, which a flag says by `--no-`. */
export type Wanted = "switch" | "choice" | "whole" | "number" | "files" | "files-or-off" | "texts" | "file" | "text";
/** What options name that belong to one run. */
export type OneRun = "result" | "inputs" | "settings";

export type WantedValue = {
  readonly wanted: Wanted;
  readonly choices: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
  /** What divides a list in an environment variable; `null` in a file. */
  readonly separator: string | null;
};

function wantedValue({ wanted, choices, least, most, separator }: WantedValue): string {
  const files = separator === null ? "a list of file names in [ ]" : `file names with ${separator} between them`;
  const values: Readonly<Record<Wanted, string>> = {
    switch: separator === null ? "true or false" : "1 or 0",
    choice: choices.join(" or "),
    whole: `a whole number${least === null ? "" : ` of ${least} or more`}`,
    number: `a number${least === null ? "" : ` above ${least}`}${most === null ? "" : ` and up to ${most}`}`,
    files,
    "files-or-off": separator === null ? `${files}, or false` : files,
    texts: separator === null ? "a list of texts in [ ]" : "texts with commas between them",
    file: "a file name",
    text: "a text",
  };
  return values[wanted];
}

const TERM_FAULTS: Readonly<Record<TermFault, (term: string) => string>> = {
  empty: () => "no term",
  letterless: (term) => `${term} has neither letter nor figure`,
  long: (term) => `${term}… is too long for a term`,
  reserved: () => "no category may be called total",
  weight: (term) => `the weight of ${term} is no number`,
  twice: (term) => `${term} has another weight above`,
  spaces: (term) => `${term} may be one term or several; write one a line, or \`category: term term\``,
};

export const en = {
  // The command line
  E_UNKNOWN_COMMAND: ({ name, near }: { name: string; near: string | null }) => [
    `unknown command '${name}'${didYouMean(near)}`,
    "cexi help lists them",
  ],
  E_UNKNOWN_OPTION: ({ option, near, command }: { option: string; near: string | null; command: string }) => [
    `unknown option '${option}'${didYouMean(near)}`,
    `${command} --help lists them`,
  ],
  E_OPTION_UNUSED: ({ option, command }: { option: string; command: string }) => [
    `option '${option}' changes nothing in ${command}`,
    `leave it out; ${command} --help lists what does`,
  ],
  E_MISSING_ARGUMENT: ({ name, command }: { name: string; command: string }) => [
    `missing required argument '${name}'`,
    `${command} --help shows how to call it`,
  ],
  E_MISSING_VALUE: ({ option }: { option: string }) => [
    `option '${option}' has no value`,
    "give one behind it, or leave the option out",
  ],
  E_BAD_VALUE: ({ target, value, wanted }: { target: string; value: string; wanted: string }) => [
    `'${value}' is no value for ${target}`,
    wanted,
  ],
  E_BAD_CHOICE: (p: { target: string; value: string; choices: readonly string[]; near: string | null }) => [
    `'${p.value}' is no value for ${p.target}${didYouMean(p.near)}`,
    `choose from ${p.choices.join(", ")}`,
  ],
  E_EXCESS_ARGUMENTS: ({ command, most, given }: { command: string; most: number; given: number }) => [
    `${command} takes ${some(most, "argument")}, not ${given}`,
    "put a name with spaces between quotes",
  ],
  E_USAGE: ({ detail }: { detail: string }) => [detail],
  E_NO_SCHEMA: ({ name, near, names }: { name: string; near: string | null; names: readonly string[] }) => [
    `no schema for '${name}'${didYouMean(near)}`,
    `there are ${names.join(", ")}`,
  ],

  // Settings: `where` is a file, or file:line:column; null for an environment variable
  E_CONFIG_UNREADABLE: ({ where, why, detail }: { where: string; why: ConfigFault; detail: string }) => {
    const [what, todo] = CONFIG_FAULTS[why];
    return [`${where}: ${what}${why === "other" ? ` (${detail})` : ""}`, todo];
  },
  E_CONFIG_JSON: ({ where, detail }: { where: string; detail: string }) => [
    `${where}: not valid JSON: ${detail}`,
    "write strict JSON, without comments or a comma before a bracket",
  ],
  E_CONFIG_OBJECT: ({ where, command, found }: { where: string; command: string | null; found: string }) => [
    `${where}: ${command === null ? "" : `${command}: `}an object is wanted, ${found} found`,
    `write {"option": value}${command === null ? "" : ` with options of cexi ${command}`}`,
  ],
  E_CONFIG_TWICE: ({ where, key }: { where: string; key: string }) => [
    `${where}: the key ${key} stands here twice`,
    "keep one",
  ],
  E_CONFIG_KEY: (p: {
    where: string;
    key: string;
    near: string | null;
    options: readonly string[];
    sections: readonly string[];
  }) => [
    `${p.where}: unknown key ${p.key}${didYouMean(p.near)}`,
    p.sections.length === 0
      ? `allowed are ${p.options.join(", ")}`
      : `allowed are the options ${p.options.join(", ")} and the sections ${p.sections.join(", ")}`,
  ],
  E_CONFIG_SECTION: ({ where, key, commands }: { where: string; key: string; commands: readonly string[] }) => [
    `${where}: ${key} is not an option of every command`,
    `put it into the section ${commands.join(" or ")}`,
  ],
  E_SETTING: (p: WantedValue & { where: string | null; name: string; found: string; near: string | null }) => [
    `${p.where === null ? "" : `${p.where}: `}${p.name} cannot be ${p.found}${didYouMean(p.near)}`,
    `write ${wantedValue(p)}`,
  ],
  E_SETTING_FORM: (p: { where: string | null; name: string; found: string; form: string }) => [
    `${p.where === null ? "" : `${p.where}: `}${p.name} cannot be ${p.found}`,
    p.form,
  ],
  E_ONE_RUN: ({ where, name, why, flag }: { where: string | null; name: string; why: OneRun; flag: string }) => [
    `${where === null ? "" : `${where}: `}${name} cannot be set here: ${
      {
        result: "it names a result of one run, which the next would overwrite",
        inputs: "it names the inputs of one run",
        settings: "a settings file does not name another",
      }[why]
    }`,
    `give ${flag} on the command line`,
  ],

  // Inputs as a whole
  E_NO_INPUT: ({ command }: { command: string }) => [
    `${command}: nothing to read`,
    "name files or folders, or pipe text in",
  ],
  E_NOTHING_READABLE: ({ path, paths, problems }: { path: string | null; paths: number; problems: number }) => {
    const where = path ?? (paths === 1 ? "standard input" : `${paths} paths`);
    return problems > 0
      ? [`${where}: none of the inputs could be read`]
      : [`${where}: no texts found`, "give .txt, .md, .html, .csv, .tsv or .jsonl files, or a folder that holds them"];
  },
  E_UNKNOWN_ENCODING: ({ name }: { name: string }) => [
    `${name}: no such encoding`,
    "try utf-8, gb18030, big5 or utf-16le",
  ],
  E_MATRIX_WIDE: (p: { columns: number; rows: number; most: number }) => [
    `a wide table would have ${p.columns} columns and ${p.rows} rows; ${p.most} columns and 50 million cells are the most`,
    "choose fewer terms (--top, --min-documents, --terms), or write .mtx, or leave out --wide",
  ],
  E_EMPTY_TERM: () => ["the term is empty", "name the text to look for"],
  E_REGEX: ({ pattern, detail }: { pattern: string; detail: string }) => [
    `${pattern}: no regular expression (${detail})`,
    "write marks that mean themselves with a backslash: \\( \\+ \\.",
  ],

  // One input
  E_NO_SUCH_PATH: () => ["no such file or folder", "check its name"],
  E_NO_MATCH: () => ["no file matches this pattern", "check its folder and its ending"],
  E_NO_TEXTS: ({ where, pictures }: { where: "folder" | "archive"; pictures: readonly string[] }) => {
    const what =
      where === "archive"
        ? "no texts in this archive"
        : "no texts in this folder (txt, md, html, csv, tsv, jsonl, ndjson, docx, doc, odt, epub, pdf, xlsx, zip, gz)";
    return pictures.length === 0
      ? [what, where === "archive" ? "name the one that holds them" : "name the folder that holds them"]
      : [`${what} but pictures (${pictures.join(", ")})`, "run a text recognition (OCR) over them"];
  },
  E_DENIED: ({ what }: { what: keyof typeof WHAT }) => [
    `${WHAT[what]}may not be read`,
    "ask for permission (chmod +r)",
  ],
  E_NOT_FOUND: ({ what }: { what: keyof typeof WHAT }) => [`${WHAT[what]}cannot be found`, "check its name"],
  E_TOO_LARGE: () => ["is too large to be one text", "split it"],
  E_UNREADABLE: ({ what, detail }: { what: keyof typeof WHAT; detail: string }) => [
    `${WHAT[what]}cannot be read (${detail})`,
    "see whether another program opens it",
  ],
  E_EMPTY: ({ what }: { what: "file" | "emptied" | "blank" | "office" | "mail" }) =>
    what === "emptied"
      ? ["emptied while it was read", "run again"]
      : [
          {
            file: "empty, nothing to read",
            blank: "white space only, nothing to read",
            office: "no text in this Word file",
            mail: "no text in this mail or saved page",
          }[what],
        ],
  E_CHANGED: () => ["became shorter while it was read; what was there is counted", "run again"],
  E_NOT_TEXT: ({ kind }: { kind: BinaryKind }) => [`no text but ${BINARY[kind][0]}`, BINARY[kind][1]],
  E_ENCODING: () => [
    "cannot be decoded: its bytes are text in no known encoding",
    "name the encoding with --encoding if it is text",
  ],
  E_INVALID_CHARACTERS: ({ count, encoding }: { count: number; encoding: string }) => [
    `${some(count, "character is", "characters are")} not valid ${encoding} and read as U+FFFD`,
    "name the encoding with --encoding if it is another",
  ],
  E_TRUNCATED: ({ encoding, bytes }: { encoding: string; bytes: number }) => [
    `begins or ends inside a character (${encoding}, ${some(bytes, "byte")} left out); the rest is read`,
    "fetch the file again",
  ],
  E_TRUNCATED_PDF: () => ["ends before its end mark; what could be read is counted", "fetch the file again"],
  E_DAMAGED_PAGE: ({ pages }: { pages: readonly number[] }) => [
    `${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")} cannot be read and ${pages.length === 1 ? "is" : "are"} left out`,
    "fetch the file again",
  ],
  E_DAMAGED_FILE: ({ kind }: { kind: keyof typeof DAMAGED }) => DAMAGED[kind],
  E_NO_TEXT_LAYER: () => ["its pages are pictures without text", "run a text recognition (OCR) over it first"],
  E_ENCRYPTED: () => ["encrypted", "open it with its password and save it without"],
  E_OFFICE_FORMAT: ({ old }: { old: boolean }) =>
    old
      ? ["an old office file that is not read", "save it as docx, xlsx or pdf"]
      : ["an office file that is not read", "save it as docx, xlsx or pdf"],
  E_UNREAD_FORMAT: (p: { texts: number; archives: number; kinds: readonly string[] }) => [
    `${some(p.texts + p.archives, "file is", "files are")} not read: ${p.kinds.join(", ")}`,
    [
      ...(p.texts > 0 ? [`save ${p.texts === 1 ? "it" : "them"} as docx, pdf, xlsx or txt`] : []),
      ...(p.archives > 0 ? [`unpack the ${p.archives === 1 ? "archive" : "archives"}`] : []),
    ].join(" and "),
  ],
  E_NESTED_ARCHIVE: ({ depth }: { depth: number }) => [`archives are nested ${depth} deep`, "unpack it"],
  E_TAR_ARCHIVE: () => ["a tar archive, which is not read", "unpack it or pack it as zip"],
  E_DAMAGED_ARCHIVE: () => ["damaged or cut off, cannot be unpacked", "fetch the file again"],
  E_ZIP_BOMB: ({ what, most, member }: { what: "size" | "ratio" | "members"; most: number; member: string | null }) => [
    {
      size: `more than ${most} MB unpacked, as zip bombs do`,
      ratio: `${member} grows more than ${most} times, as zip bombs do`,
      members: `more than ${most} members, as zip bombs do`,
    }[what],
    "unpack it by hand if you trust it",
  ],
  E_PDF_BOMB: ({ most }: { most: number }) => [
    `more than ${most} MB unpacked, as zip bombs do`,
    "print it to a new PDF if you trust it",
  ],
  E_NO_TEXT_COLUMN: (p: { asked: string | null; known: readonly string[]; columns: readonly string[] }) => [
    `${p.asked === null ? `no text column (${p.known.join(", ")})` : `no column ${p.asked}`}; ` +
      (p.columns.length === 0 ? "it has no columns" : `its columns are ${p.columns.join(", ")}`),
    "name the one with the text by --text-column",
  ],
  E_EMPTY_ROW: ({ count, column, rows }: { count: number; column: string; rows: readonly number[] }) => [
    `${some(count, "row")} without text in column ${column} left out: ${rows.join(", ")}${rows.length < count ? ", ..." : ""}`,
    "name another column by --text-column if the text is there",
  ],
  E_BROKEN_ROW: ({ row, line }: { row: number; line: number }) => [
    `row ${row} (line ${line}) has broken quotes and was left out`,
    "close its quotes or double those inside",
  ],
  E_BROKEN_LINE: ({ line }: { line: number }) => [
    `line ${line} is no JSON object and was left out`,
    "write one object a line",
  ],
  E_RECORD_FAILED: ({ detail }: { detail: string }) => [
    `the record could not be worked on (${detail})`,
    "the others are not affected; please report it",
  ],
  E_RAGGED_ROW: ({ row, cells, columns }: { row: number; cells: number; columns: number }) => [
    `row ${row} has ${cells} cells where the header has ${columns}: what is more was read as part of its text`,
    "put a text that holds commas between quotes",
  ],
  E_BROKEN_JSON: () => ["no valid JSON", "mend it, or name it .txt if it is a text"],
  E_BROKEN_ITEM: ({ item }: { item: number }) => [
    `item ${item} of the list is no object with a text and was left out`,
    "write one object a document",
  ],
  E_MORE_ROWS: ({ count }: { count: number }) => [`${count} more rows or lines like these left out`, "mend the file"],

  E_CACHE_DENIED: ({ path }: { path: string }) => [
    `${path}: no permission to delete it`,
    "mend its permissions, or name another folder by CEXI_CACHE",
  ],

  // Lists and dictionaries
  E_LIST_UNREADABLE: (p: {
    path: string;
    why: "missing" | "folder" | "other";
    detail: string;
    examples: readonly string[];
  }) => [
    `${p.path}: ${{ missing: "no such file", folder: "a folder, not a word list", other: `cannot be read (${p.detail})` }[p.why]}`,
    p.examples.length > 0
      ? `name the dictionary before the texts: a file, or an example (${p.examples.join(", ")})`
      : "name a file with one word a line",
  ],
  E_NOT_A_LIST: ({ path }: { path: string }) => [`${path}: no word list`, "give plain text with one word a line"],
  E_BAD_DICTIONARY_LINE: (p: { line: number; fault: DictionaryFault; detail: string | number | null }) => {
    const faults: Readonly<Record<DictionaryFault, readonly [string, string]>> = {
      fields: [`has ${p.detail} fields`, `${USE} (a word holds no space)`],
      long: [`has a word of more than ${p.detail} characters`, "list single words"],
      letterless: ["has a word without a letter or digit", USE],
      short: ["has a word of one character", "a term has two or more"],
      broken: ["has a broken character", "save the file again as UTF-8"],
      frequency: [`has the frequency "${p.detail}"`, USE],
      tag: [`has the tag "${p.detail}"`, USE],
    };
    const [what, todo] = faults[p.fault];
    return [`line ${p.line} ${what}`, todo];
  },
  E_BAD_REFERENCE_LINE: ({ line }: { line: number }) => [
    `line ${line} is no term, tab and count; left out`,
    "write a term, a tab and a whole number",
  ],
  E_BAD_INDICATOR_LINE: ({ line, fault }: { line: number; fault: "id" | "names" }) => [
    fault === "id" ? `line ${line} begins with no id` : `line ${line} has no names`,
    "write an id (a-z, 0-9, _), a tab and the names of the series, or the columns of lexicon/indicators.tsv",
  ],
  E_NO_REFERENCE_LIST: ({ path, detail }: { path: string; detail: string | null }) => [
    `--reference-list ${path}: ${detail === null ? "no such file" : `cannot be read (${detail})`}`,
    "name a file with a term, a tab and a count a line",
  ],
  E_EMPTY_REFERENCE: ({ path }: { path: string }) => [
    `${path}: no line has a term, a tab and a count`,
    "name another list",
  ],
  E_NO_IDF: () => ["jieba's idf list is not installed", "run npm install, or use --idf corpus"],

  // Segmentation
  E_ENGINE_UNAVAILABLE: (p: { engine: string; why: EngineFault; detail: string; command: string }) => [
    `engine ${p.engine} cannot be loaded (${p.why === "other" ? p.detail : NO_ENGINE[p.why]})`,
    p.engine === "nodejieba"
      ? `install it by \`${p.command}\`, or use --engine node-rs`
      : "run `npm install` again, with optional dependencies",
  ],
  E_DICTIONARY_DAMAGED: (p: { path: string; fault: DamagedDictionary; detail: number | null }) => [
    `dictionary ${p.path}: ${
      {
        line: `line ${p.detail} is not "word frequency tag"`,
        model: `a model has ${p.detail} lines of figures`,
        unreadable: "it cannot be read",
        empty: "it is empty",
      }[p.fault]
    }`,
    "install the package again (npm install)",
  ],
  E_WORKER_FAILED: ({ detail }: { detail: string }) => [`a thread failed (${detail})`, "try --jobs 1"],

  // Groups and comparison
  E_UNKNOWN_GROUP: ({ name, near, groups }: { name: string; near: string | null; groups: readonly string[] }) => [
    `no group is called ${name}`,
    near === null ? `the groups are ${listed(groups)}` : `did you mean ${near}?`,
  ],
  E_FIELD_UNKNOWN: (p: { name: string; near: readonly string[]; fields: readonly string[]; known: boolean }) => [
    p.known
      ? `no document has a value for ${p.name}`
      : `no document has a field ${p.name}${p.near.length === 0 ? "" : ` (did you mean ${p.near.join(" or ")}?)`}`,
    `--by takes ${p.fields.length > MOST_FIELDS ? listed(p.fields) : p.fields.join(", ")}`,
  ],
  E_BAD_TERM: ({ line, fault, term }: { line: number; fault: TermFault; term: string }) => [
    `line ${line}: ${TERM_FAULTS[fault](term)}`,
    "the line is left out",
  ],
  E_NO_TERMS: ({ path, excluders }: { path: string; excluders: number }) => [
    `dictionary ${path} has no terms${excluders > 0 ? `, only ${some(excluders, "excluder")}` : ""}`,
    "write a term a line, `category: term term`, or term, category and weight divided by tabs",
  ],
  E_BROKEN_TERMS: ({ path, detail }: { path: string; detail: string }) => [
    `dictionary ${path} looks like JSON and is broken (${detail})`,
    "mend it, or write a term a line",
  ],
  E_AMBIGUOUS_GROUP: ({ name, groups }: { name: string; groups: readonly string[] }) => [
    `${name} can be ${groups.join(" or ")}`,
    "give the whole name",
  ],
  E_SAME_GROUP: ({ name }: { name: string }) => [`${name} cannot be compared with itself`, "name another group"],
  E_NO_TRENDS: ({ option }: { option: string }) => [
    `${option} is about trends, and the groups are no years`,
    "give --by year, or leave it out",
  ],
  E_NO_TARGET: () => ["--reference needs --target", "name the group to hold against it"],
  E_ONE_GROUP: ({ name, empty, by }: { name: string; empty: readonly string[]; by: string | null }) => [
    `there is only one group, ${name}${without(empty)}`,
    `to compare, give ${by === null ? "--by region or year, two folders," : "another --by, more documents,"} or --reference-list FILE`,
  ],
  E_TOO_MANY_GROUPS: ({ groups, most }: { groups: number; most: number }) => [
    `${groups} groups are too many to hold side by side (at most ${most})`,
    "give --by region, year, source, kind or a column, or two folders",
  ],
  E_NO_TOKENS: ({ empty }: { empty: readonly string[] }) => [
    `no tokens are left to compare${without(empty)}`,
    "see cexi clean --explain",
  ],
  E_NOT_A_PAIR: ({ texts }: { texts: number | null }) =>
    texts === null
      ? ["--explain compares two texts", "cexi dedup --explain A B"]
      : [`--explain compares two texts, these paths hold ${texts}`, "name two files, or two rows as file.csv#3"],

  // Results
  E_NO_OUTPUT: () => ["a page is for a browser", "name a file with -o report.html, or ask for --format markdown"],
  E_ENDING: (p: { path: string; ending: string; format: string | null; endings: readonly string[] }) => [
    p.format === null
      ? `${p.path}: no result can be written as ${p.ending}`
      : `${p.path}: the ending ${p.ending} and --format ${p.format} contradict each other`,
    `name the file with one of ${p.endings.join(" ")}${p.format === null ? ", or say --format" : ""}`,
  ],
  E_BINARY_ON_TERMINAL: ({ format }: { format: string }) => [
    `--format ${format} is no text for a terminal`,
    `name a file with -o FILE.${format}`,
  ],
  E_OUTPUT_FOLDER_MISSING: ({ path, folder }: { path: string; folder: string }) => [
    `${path}: the folder ${folder} does not exist`,
    "make it first",
  ],
  E_OUTPUT_PARENT: ({ path, folder }: { path: string; folder: string }) => [
    `${path}: ${folder} is not a folder`,
    "choose another place with -o",
  ],
  E_OUTPUT_IS_FOLDER: ({ path }: { path: string }) => [`${path}: a folder`, "name a file to write to"],
  E_OUTPUT_NOT_FOLDER: ({ path }: { path: string }) => [`${path}: exists and is no folder`, "name another"],
  E_OUTPUT_NOT_EMPTY: ({ path }: { path: string }) => [
    `${path}: not empty`,
    "name a new folder, so that nothing is overwritten",
  ],
  E_OUTPUT_DENIED: ({ path }: { path: string }) => [
    `${path}: no permission to write there`,
    "choose another place with -o",
  ],
  E_OUTPUT_NAME: ({ path }: { path: string }) => [`${path}: the name is too long`, "choose a shorter one"],
  E_DISK_FULL: ({ path }: { path: string }) => [
    `${path}: the disk is full; nothing was written`,
    "make room, or choose another place with -o",
  ],
  E_STDOUT: ({ detail }: { detail: string }) => [
    `standard output cannot be written (${detail}); the result is incomplete`,
    "make room, or name a file with -o",
  ],
  E_PLOT_FORMAT: ({ path }: { path: string }) => [`${path}: a plot is written as .svg or .png`, "name the file so"],
  E_PLOT_WITHOUT_GROUPS: () => ["--plot draws slogans by group", "add --by region, year or another field"],
  E_NO_PNG: () => ["PNG cannot be made on this machine: @resvg/resvg-js has no build for it", "write .svg"],
  E_NO_CHINESE_FONT: () => [
    "PNG would show boxes: no font with Chinese letters is installed",
    "install one (Debian: apt install fonts-noto-cjk), or write .svg",
  ],

  // Warnings
  W_ENGINE_FALLBACK: ({ why, detail, command }: { why: EngineFault; detail: string; command: string }) => [
    `nodejieba is not available (${why === "other" ? detail : NO_ENGINE[why]})`,
    `segmenting with node-rs, counts can differ a little; said once a day; to install it: ${command}`,
  ],
  W_REPRINTS: ({ reprints, documents }: { reprints: number; documents: number }) => [
    `${reprints} of ${documents} documents ${reprints === 1 ? "is a reprint or excerpt of another" : "are reprints or excerpts of others"} and counted too`,
    `--dedup articles counts each text once, cexi dedup lists ${reprints === 1 ? "it" : "them"}`,
  ],
  W_NO_TOKEN: ({ term, documents }: { term: string; documents: number }) => [
    `${term} does not occur as a token in ${some(documents, "document")}`,
    "cexi count shows whether it stands inside longer words",
  ],
  W_NO_SECTION: ({ documents, of, sections }: { documents: number; of: number; sections: string }) => [
    `${documents} of ${of} documents ${documents === 1 ? "has" : "have"} no section ${sections} and ${documents === 1 ? "gives" : "give"} nothing`,
    "only work reports have sections; cexi clean --explain shows them",
  ],
  W_OWN_OUTPUT: ({ files }: { files: readonly string[] }) =>
    files.length === 0
      ? ["a result that cexi wrote, left out"]
      : [
          `${some(files.length, "file that cexi wrote is", "files that cexi wrote are")} left out: ${listed(files)}`,
          "move results out of the folder of texts; cleaned documents are read",
        ],
  W_LITTLE_TEXT: ({ files }: { files: readonly string[] }) =>
    files.length === 0
      ? ["hardly any text"]
      : [
          `${some(files.length, "document has", "documents have")} hardly any text: ${listed(files)}`,
          "see whether it stands in pictures or another file, or is loaded by a script; cexi clean --explain shows what was removed",
        ],
  W_YEARS: ({ files }: { files: readonly string[] }) =>
    files.length === 0
      ? ["its parts state different years"]
      : [
          `${some(files.length, "report states", "reports state")} different years (headings, day of delivery, title, file name): ${listed(files)}`,
          "see whether the column year of cexi clean --format json is right; a column year of a table of texts is final",
        ],
  W_EMPTY_GROUP: ({ group }: { group: string }) => [
    `${group} has no tokens after cleaning and is left out of the comparison`,
  ],
  W_NO_FIELD: ({ documents, by }: { documents: number; by: string }) => [
    `${some(documents, "document has", "documents have")} no ${by}`,
    documents === 1 ? "it stands in the group ?" : "they stand together in the group ?",
  ],
  W_POOLED: ({ cells, of }: { cells: readonly string[]; of: number }) => [
    `${cells.length} of ${some(of, "cell")} ${cells.length === 1 ? "has" : "have"} more than one document (${listed(cells)})`,
    "their texts are counted together; the column documents tells which",
  ],
  W_MISSING_CELLS: ({ missing, cells }: { missing: number; cells: number }) => [
    `${missing} of ${some(cells, "cell")} ${missing === 1 ? "has" : "have"} no document`,
    "their figures are missing, not 0",
  ],
  W_SHARED_TERMS: ({ terms }: { terms: readonly string[] }) => [
    `${some(terms.length, "term stands", "terms stand")} in several categories: ${listed(terms)}`,
    "each category counts them, the total once",
  ],
  W_PATTERN_TERMS: ({ terms }: { terms: readonly string[] }) => [
    `${some(terms.length, "term looks like a pattern", "terms look like patterns")}: ${listed(terms)}`,
    "a term is counted by the letter; write each one out, kwic takes wildcards and --regex",
  ],
  W_EXCLUDED_TERMS: ({ terms }: { terms: readonly string[] }) => [
    `${some(terms.length, "term is", "terms are")} also excluded with !: ${listed(terms)}`,
    "they count nothing",
  ],
  W_EXAMPLE_DICTIONARY: ({ name }: { name: string }) => [
    `${name} is an example: a dictionary is an argument, and the figures are no better than its terms`,
    "read them, drop and add, and publish the list with the figures",
  ],
  W_NUMBERED_COLUMNS: ({ columns }: { columns: readonly string[] }) => [
    `names of columns are ASCII, so categories are numbered: ${listed(columns)}`,
    "labels in .dta and .xlsx hold the names",
  ],
  W_ONE_DOCUMENT: ({ groups, all }: { groups: readonly string[]; all: boolean }) => [
    `${all ? "every group has" : `${groups.join(", ")} ${groups.length === 1 ? "has" : "have"}`} one document, and one document per group is no evidence of a habit: p and q there are of tokens (G2), and call too much significant`,
    "read counts and log_ratio, not p",
  ],
  W_FEW_DOCUMENTS: (p: {
    groups: readonly string[];
    documents: readonly number[];
    /** Of each group: how many terms at once, or 0 where no number is enough. */
    terms: readonly number[];
    level: number;
  }) => [
    `too few documents to tell single terms apart: even one that all documents of a group say and no other does has q < ${p.level} only together with others: ${listed(p.groups.map((name, i) => `${name} (${some(p.documents[i]!, "document")}) ${p.terms[i] === 0 ? "never" : `with ${p.terms[i]} such terms at once`}`))}`,
    "the figures describe these texts and no more",
  ],
  W_CELLS_CUT: ({ cells, most, mark }: { cells: number; most: number; mark: string }) => [
    `${some(cells, "text is", "texts are")} longer than the ${most} characters that a cell of a workbook can hold: cut there, with ${mark} at the end`,
    "CSV, JSON and Parquet hold them whole",
  ],
  W_COLUMNS_LEFT_OUT: ({ columns, most }: { columns: number; most: number }) => [
    `this format holds ${most} columns: ${some(columns, "column")} beyond ${columns === 1 ? "it is" : "them are"} left out`,
    "CSV, JSON and Parquet hold them all",
  ],
  W_TABLES_LEFT_OUT: ({ table, others }: { table: string; others: readonly string[] }) => [
    `this format holds one table, here ${table}; left out: ${others.join(", ")}`,
    "-o FILE.xlsx holds them all",
  ],
  W_REFERENCE_SIZE: ({ list, stopwords }: { list: string; stopwords: boolean }) => [
    `${list} does not state its size${stopwords ? "" : " and has no stop words"}: rates of both sides are of listed tokens, without stop words and figures`,
    "a line `# size: N` in the list, N all tokens of its corpus, makes them rates of all tokens",
  ],
  W_REFERENCE_LIST: ({ tests }: { tests: number }) => [
    `a list of frequencies has no documents: p and q of ${tests} tests are of tokens, and call too much significant`,
    "read log_ratio and documents beside them",
  ],
} satisfies Readonly<Record<string, (parameters: never) => Said>>;

/** More fields than this are too long a list to read: the first are named. */
export const MOST_FIELDS = 30;

/** What is wrong with a line of a dictionary of terms to count. */
export type TermFault = "empty" | "letterless" | "long" | "reserved" | "weight" | "twice" | "spaces";

type DamagedDictionary = "line" | "model" | "unreadable" | "empty";

/** What is wrong with a line of a user's dictionary. */
export type DictionaryFault = "fields" | "long" | "letterless" | "short" | "broken" | "frequency" | "tag";

/** All messages of one language. The compiler asks for exactly these codes with exactly these parameters. */
export type Catalogue = { readonly [C in keyof typeof en]: (...given: Parameters<(typeof en)[C]>) => Said };
export type Code = keyof Catalogue;
export type ErrorCode = Extract<Code, `E_${string}`>;
export type WarningCode = Extract<Code, `W_${string}`>;
