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

export interface WantedValue {
  readonly wanted: Wanted;
  readonly choices: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
  /** What divides a list in an environment variable; `null` in a file. */
  readonly separator: string | null;
}

function wantedValue({ wanted, choices, least, most, separator }: WantedValue): string {
  switch (wanted) {
    case "switch":
      return separator === null ? "true or false" : "1 or 0";
    case "choice":
      return choices.join(" or ");
    case "whole":
      return `a whole number${least === null ? "" : ` of ${least} or more`}`;
    case "number":
      return `a number${least === null ? "" : ` above ${least}`}${most === null ? "" : ` and up to ${most}`}`;
    case "files":
    case "files-or-off":
      return separator === null
        ? `a list of file names in [ ]${wanted === "files" ? "" : ", or false"}`
        : `file names with ${separator} between them`;
    case "texts":
      return separator === null ? "a list of texts in [ ]" : "texts with commas between them";
    case "file":
      return "a file name";
    case "text":
      return "a text";
  }
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
  E_UNKNOWN_COMMAND: ({ name, near }: { name: string; near: string | null }): Said => [
    `unknown command '${name}'${didYouMean(near)}`,
    "cexi help lists them",
  ],
  E_UNKNOWN_OPTION: ({ option, near, command }: { option: string; near: string | null; command: string }): Said => [
    `unknown option '${option}'${didYouMean(near)}`,
    `${command} --help lists them`,
  ],
  E_OPTION_UNUSED: ({ option, command }: { option: string; command: string }): Said => [
    `option '${option}' changes nothing in ${command}`,
    `leave it out; ${command} --help lists what does`,
  ],
  E_MISSING_ARGUMENT: ({ name, command }: { name: string; command: string }): Said => [
    `missing required argument '${name}'`,
    `${command} --help shows how to call it`,
  ],
  E_MISSING_VALUE: ({ option }: { option: string }): Said => [
    `option '${option}' has no value`,
    "give one behind it, or leave the option out",
  ],
  E_MISSING_OPTION: ({ option }: { option: string }): Said => [`option '${option}' is missing`, "add it"],
  E_BAD_VALUE: ({ target, value, wanted }: { target: string; value: string; wanted: string }): Said => [
    `'${value}' is no value for ${target}`,
    wanted,
  ],
  E_BAD_CHOICE: (p: { target: string; value: string; choices: readonly string[]; near: string | null }): Said => [
    `'${p.value}' is no value for ${p.target}${didYouMean(p.near)}`,
    `choose from ${p.choices.join(", ")}`,
  ],
  E_EXCESS_ARGUMENTS: ({ command, most, given }: { command: string; most: number; given: number }): Said => [
    `${command} takes ${some(most, "argument")}, not ${given}`,
    "put a name with spaces between quotes",
  ],
  E_CONFLICT: ({ option, other }: { option: string; other: string }): Said => [
    `option '${option}' cannot be used with '${other}'`,
    "leave one of them out",
  ],
  E_USAGE: ({ detail }: { detail: string }): Said => [detail],
  E_NO_SCHEMA: ({ name, near, names }: { name: string; near: string | null; names: readonly string[] }): Said => [
    `no schema for '${name}'${didYouMean(near)}`,
    `there are ${names.join(", ")}`,
  ],

  // Settings: `where` is a file, or file:line:column; null for an environment variable
  E_CONFIG_UNREADABLE: ({ where, why, detail }: { where: string; why: ConfigFault; detail: string }): Said => {
    const [what, todo] = CONFIG_FAULTS[why];
    return [`${where}: ${what}${why === "other" ? ` (${detail})` : ""}`, todo];
  },
  E_CONFIG_JSON: ({ where, detail }: { where: string; detail: string }): Said => [
    `${where}: not valid JSON: ${detail}`,
    "write strict JSON, without comments or a comma before a bracket",
  ],
  E_CONFIG_OBJECT: ({ where, command, found }: { where: string; command: string | null; found: string }): Said => [
    `${where}: ${command === null ? "" : `${command}: `}an object is wanted, ${found} found`,
    `write {"option": value}${command === null ? "" : ` with options of cexi ${command}`}`,
  ],
  E_CONFIG_TWICE: ({ where, key }: { where: string; key: string }): Said => [
    `${where}: the key ${key} stands here twice`,
    "keep one",
  ],
  E_CONFIG_KEY: (p: {
    where: string;
    key: string;
    near: string | null;
    options: readonly string[];
    sections: readonly string[];
  }): Said => [
    `${p.where}: unknown key ${p.key}${didYouMean(p.near)}`,
    p.sections.length === 0
      ? `allowed are ${p.options.join(", ")}`
      : `allowed are the options ${p.options.join(", ")} and the sections ${p.sections.join(", ")}`,
  ],
  E_CONFIG_SECTION: ({ where, key, commands }: { where: string; key: string; commands: readonly string[] }): Said => [
    `${where}: ${key} is not an option of every command`,
    `put it into the section ${commands.join(" or ")}`,
  ],
  E_SETTING: (p: {
    where: string | null;
    name: string;
    wanted: Wanted;
    choices: readonly string[];
    least: number | null;
    most: number | null;
    separator: string | null;
    found: string;
    near: string | null;
  }): Said => [
    `${p.where === null ? "" : `${p.where}: `}${p.name} cannot be ${p.found}${didYouMean(p.near)}`,
    `write ${wantedValue(p)}`,
  ],
  E_SETTING_FORM: ({
    where,
    name,
    found,
    form,
  }: {
    where: string | null;
    name: string;
    found: string;
    form: string;
  }): Said => [`${where === null ? "" : `${where}: `}${name} cannot be ${found}`, form],
  E_ONE_RUN: ({ where, name, why, flag }: { where: string | null; name: string; why: OneRun; flag: string }): Said => [
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
  E_NO_INPUT: ({ command }: { command: string }): Said => [
    `${command}: nothing to read`,
    "name files or folders, or pipe text in",
  ],
  E_NOTHING_READABLE: ({ path, paths, problems }: { path: string | null; paths: number; problems: number }): Said => {
    const where = path ?? (paths === 1 ? "standard input" : `${paths} paths`);
    return problems > 0
      ? [`${where}: none of the inputs could be read`]
      : [`${where}: no texts found`, "give .txt, .md, .html, .csv, .tsv or .jsonl files, or a folder that holds them"];
  },
  E_UNKNOWN_ENCODING: ({ name }: { name: string }): Said => [
    `${name}: no such encoding`,
    "try utf-8, gb18030, big5 or utf-16le",
  ],
  E_MATRIX_WIDE: (p: { columns: number; rows: number; most: number }): Said => [
    `a wide table would have ${p.columns} columns and ${p.rows} rows; ${p.most} columns and 50 million cells are the most`,
    "choose fewer terms (--top, --min-documents, --terms), or write .mtx, or leave out --wide",
  ],
  E_EMPTY_TERM: (): Said => ["the term is empty", "name the text to look for"],
  E_REGEX: ({ pattern, detail }: { pattern: string; detail: string }): Said => [
    `${pattern}: no regular expression (${detail})`,
    "write marks that mean themselves with a backslash: \\( \\+ \\.",
  ],

  // One input
  E_NO_SUCH_PATH: (): Said => ["no such file or folder", "check its name"],
  E_NO_MATCH: (): Said => ["no file matches this pattern", "check its folder and its ending"],
  E_NO_TEXTS: ({ where, pictures }: { where: "folder" | "archive"; pictures: readonly string[] }): Said => {
    const what =
      where === "archive"
        ? "no texts in this archive"
        : "no texts in this folder (txt, md, html, csv, tsv, jsonl, ndjson, docx, doc, odt, epub, pdf, xlsx, zip, gz)";
    return pictures.length === 0
      ? [what, where === "archive" ? "name the one that holds them" : "name the folder that holds them"]
      : [`${what} but pictures (${pictures.join(", ")})`, "run a text recognition (OCR) over them"];
  },
  E_DENIED: ({ what }: { what: "file" | "folder" | "list" }): Said => [
    `${{ file: "", folder: "folder ", list: "list of files " }[what]}may not be read`,
    "ask for permission (chmod +r)",
  ],
  E_NOT_FOUND: ({ what }: { what: "file" | "folder" | "list" }): Said => [
    `${{ file: "", folder: "folder ", list: "list of files " }[what]}cannot be found`,
    "check its name",
  ],
  E_TOO_LARGE: (): Said => ["is too large to be one text", "split it"],
  E_UNREADABLE: ({ what, detail }: { what: "file" | "folder" | "list"; detail: string }): Said => [
    `${{ file: "", folder: "folder ", list: "list of files " }[what]}cannot be read (${detail})`,
    "see whether another program opens it",
  ],
  E_EMPTY: ({ what }: { what: "file" | "emptied" | "blank" | "office" | "mail" }): Said =>
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
  E_CHANGED: (): Said => ["became shorter while it was read; what was there is counted", "run again"],
  E_NOT_TEXT: ({ kind }: { kind: BinaryKind }): Said => [`no text but ${BINARY[kind][0]}`, BINARY[kind][1]],
  E_ENCODING: (): Said => [
    "cannot be decoded: its bytes are text in no known encoding",
    "name the encoding with --encoding if it is text",
  ],
  E_INVALID_CHARACTERS: ({ count, encoding }: { count: number; encoding: string }): Said => [
    `${some(count, "character is", "characters are")} not valid ${encoding} and read as U+FFFD`,
    "name the encoding with --encoding if it is another",
  ],
  E_TRUNCATED: ({ encoding, bytes }: { encoding: string; bytes: number }): Said => [
    `begins or ends inside a character (${encoding}, ${some(bytes, "byte")} left out); the rest is read`,
    "fetch the file again",
  ],
  E_TRUNCATED_PDF: (): Said => ["ends before its end mark; what could be read is counted", "fetch the file again"],
  E_DAMAGED_PAGE: ({ pages }: { pages: readonly number[] }): Said => [
    `${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")} cannot be read and ${pages.length === 1 ? "is" : "are"} left out`,
    "fetch the file again",
  ],
  E_DAMAGED_FILE: ({ kind }: { kind: keyof typeof DAMAGED }): Said => DAMAGED[kind],
  E_NO_TEXT_LAYER: (): Said => ["its pages are pictures without text", "run a text recognition (OCR) over it first"],
  E_ENCRYPTED: (): Said => ["encrypted", "open it with its password and save it without"],
  E_OFFICE_FORMAT: ({ old }: { old: boolean }): Said =>
    old
      ? ["an old office file that is not read", "save it as docx, xlsx or pdf"]
      : ["an office file that is not read", "save it as docx, xlsx or pdf"],
  E_UNREAD_FORMAT: (p: { texts: number; archives: number; kinds: readonly string[] }): Said => [
    `${some(p.texts + p.archives, "file is", "files are")} not read: ${p.kinds.join(", ")}`,
    [
      ...(p.texts > 0 ? [`save ${p.texts === 1 ? "it" : "them"} as docx, pdf, xlsx or txt`] : []),
      ...(p.archives > 0 ? [`unpack the ${p.archives === 1 ? "archive" : "archives"}`] : []),
    ].join(" and "),
  ],
  E_NESTED_ARCHIVE: ({ depth }: { depth: number }): Said => [`archives are nested ${depth} deep`, "unpack it"],
  E_TAR_ARCHIVE: (): Said => ["a tar archive, which is not read", "unpack it or pack it as zip"],
  E_DAMAGED_ARCHIVE: (): Said => ["damaged or cut off, cannot be unpacked", "fetch the file again"],
  E_ZIP_BOMB: ({
    what,
    most,
    member,
  }: {
    what: "size" | "ratio" | "members";
    most: number;
    member: string | null;
  }): Said => [
    {
      size: `more than ${most} MB unpacked, as zip bombs do`,
      ratio: `${member} grows more than ${most} times, as zip bombs do`,
      members: `more than ${most} members, as zip bombs do`,
    }[what],
    "unpack it by hand if you trust it",
  ],
  E_PDF_BOMB: ({ most }: { most: number }): Said => [
    `more than ${most} MB unpacked, as zip bombs do`,
    "print it to a new PDF if you trust it",
  ],
  E_NO_TEXT_COLUMN: (p: { asked: string | null; known: readonly string[]; columns: readonly string[] }): Said => [
    `${p.asked === null ? `no text column (${p.known.join(", ")})` : `no column ${p.asked}`}; ` +
      (p.columns.length === 0 ? "it has no columns" : `its columns are ${p.columns.join(", ")}`),
    "name the one with the text by --text-column",
  ],
  E_EMPTY_ROW: ({ count, column, rows }: { count: number; column: string; rows: readonly number[] }): Said => [
    `${some(count, "row")} without text in column ${column} left out: ${rows.join(", ")}${rows.length < count ? ", ..." : ""}`,
    "name another column by --text-column if the text is there",
  ],
  E_BROKEN_ROW: ({ row, line }: { row: number; line: number }): Said => [
    `row ${row} (line ${line}) has broken quotes and was left out`,
    "close its quotes or double those inside",
  ],
  E_BROKEN_LINE: ({ line }: { line: number }): Said => [
    `line ${line} is no JSON object and was left out`,
    "write one object a line",
  ],
  E_RECORD_FAILED: ({ detail }: { detail: string }): Said => [
    `the record could not be worked on (${detail})`,
    "the others are not affected; please report it",
  ],
  E_RAGGED_ROW: ({ row, cells, columns }: { row: number; cells: number; columns: number }): Said => [
    `row ${row} has ${cells} cells where the header has ${columns}: what is more was read as part of its text`,
    "put a text that holds commas between quotes",
  ],
  E_BROKEN_JSON: (): Said => ["no valid JSON", "mend it, or name it .txt if it is a text"],
  E_BROKEN_ITEM: ({ item }: { item: number }): Said => [
    `item ${item} of the list is no object with a text and was left out`,
    "write one object a document",
  ],
  E_MORE_ROWS: ({ count }: { count: number }): Said => [
    `${count} more rows or lines like these left out`,
    "mend the file",
  ],

  E_CACHE_DENIED: ({ path }: { path: string }): Said => [
    `${path}: no permission to delete it`,
    "mend its permissions, or name another folder by CEXI_CACHE",
  ],

  // Lists and dictionaries
  E_LIST_UNREADABLE: ({
    path,
    why,
    detail,
  }: {
    path: string;
    why: "missing" | "folder" | "other";
    detail: string;
  }): Said => [
    `${path}: ${{ missing: "no such file", folder: "a folder, not a word list", other: `cannot be read (${detail})` }[why]}`,
    "name a file with one word a line",
  ],
  E_NOT_A_LIST: ({ path }: { path: string }): Said => [`${path}: no word list`, "give plain text with one word a line"],
  E_BAD_DICTIONARY_LINE: (p: { line: number; fault: DictionaryFault; detail: string | number | null }): Said => {
    const at = `line ${p.line}`;
    switch (p.fault) {
      case "fields":
        return [`${at} has ${p.detail} fields`, `${USE} (a word holds no space)`];
      case "long":
        return [`${at} has a word of more than ${p.detail} characters`, "list single words"];
      case "letterless":
        return [`${at} has a word without a letter or digit`, USE];
      case "short":
        return [`${at} has a word of one character`, "a term has two or more"];
      case "broken":
        return [`${at} has a broken character`, "save the file again as UTF-8"];
      case "frequency":
        return [`${at} has the frequency "${p.detail}"`, USE];
      case "tag":
        return [`${at} has the tag "${p.detail}"`, USE];
    }
  },
  E_BAD_REFERENCE_LINE: ({ line }: { line: number }): Said => [
    `line ${line} is no term, tab and count; left out`,
    "write a term, a tab and a whole number",
  ],
  E_BAD_INDICATOR_LINE: ({ line, fault }: { line: number; fault: "id" | "names" }): Said => [
    fault === "id" ? `line ${line} begins with no id` : `line ${line} has no names`,
    "write an id (a-z, 0-9, _), a tab and the names of the series, or the columns of lexicon/indicators.tsv",
  ],
  E_NO_REFERENCE_LIST: ({ path, detail }: { path: string; detail: string | null }): Said => [
    `--reference-list ${path}: ${detail === null ? "no such file" : `cannot be read (${detail})`}`,
    "name a file with a term, a tab and a count a line",
  ],
  E_EMPTY_REFERENCE: ({ path }: { path: string }): Said => [
    `${path}: no line has a term, a tab and a count`,
    "name another list",
  ],
  E_NO_IDF: (): Said => ["jieba's idf list is not installed", "run npm install, or use --idf corpus"],

  // Segmentation
  E_ENGINE_UNAVAILABLE: ({
    engine,
    why,
    detail,
    command,
  }: {
    engine: string;
    why: EngineFault;
    detail: string;
    command: string;
  }): Said => [
    `engine ${engine} cannot be loaded (${why === "other" ? detail : NO_ENGINE[why]})`,
    engine === "nodejieba"
      ? `install it by \`${command}\`, or use --engine node-rs`
      : "run `npm install` again, with optional dependencies",
  ],
  E_DICTIONARY_DAMAGED: ({
    path,
    fault,
    detail,
  }: {
    path: string;
    fault: "line" | "model" | "unreadable" | "empty";
    detail: number | null;
  }): Said => [
    `dictionary ${path}: ${
      {
        line: `line ${detail} is not "word frequency tag"`,
        model: `a model has ${detail} lines of figures`,
        unreadable: "it cannot be read",
        empty: "it is empty",
      }[fault]
    }`,
    "install the package again (npm install)",
  ],
  E_WORKER_FAILED: ({ detail }: { detail: string }): Said => [`a thread failed (${detail})`, "try --jobs 1"],

  // Groups and comparison
  E_UNKNOWN_GROUP: ({ name, near, groups }: { name: string; near: string | null; groups: readonly string[] }): Said => [
    `no group is called ${name}`,
    near === null ? `the groups are ${listed(groups)}` : `did you mean ${near}?`,
  ],
  E_FIELD_UNKNOWN: ({
    name,
    near,
    fields,
    known,
  }: {
    name: string;
    near: readonly string[];
    fields: readonly string[];
    known: boolean;
  }): Said => [
    known
      ? `no document has a value for ${name}`
      : `no document has a field ${name}${near.length === 0 ? "" : ` (did you mean ${near.join(" or ")}?)`}`,
    `--by takes ${fields.length > MOST_FIELDS ? listed(fields) : fields.join(", ")}`,
  ],
  E_BAD_TERM: ({ line, fault, term }: { line: number; fault: TermFault; term: string }): Said => [
    `line ${line}: ${TERM_FAULTS[fault](term)}`,
    "the line is left out",
  ],
  E_NO_TERMS: ({ path, excluders }: { path: string; excluders: number }): Said => [
    `dictionary ${path} has no terms${excluders > 0 ? `, only ${some(excluders, "excluder")}` : ""}`,
    "write a term a line, `category: term term`, or term, category and weight divided by tabs",
  ],
  E_BROKEN_TERMS: ({ path, detail }: { path: string; detail: string }): Said => [
    `dictionary ${path} looks like JSON and is broken (${detail})`,
    "mend it, or write a term a line",
  ],
  E_AMBIGUOUS_GROUP: ({ name, groups }: { name: string; groups: readonly string[] }): Said => [
    `${name} can be ${groups.join(" or ")}`,
    "give the whole name",
  ],
  E_SAME_GROUP: ({ name }: { name: string }): Said => [`${name} cannot be compared with itself`, "name another group"],
  E_NO_TRENDS: ({ option }: { option: string }): Said => [
    `${option} is about trends, and the groups are no years`,
    "give --by year, or leave it out",
  ],
  E_NO_TARGET: (): Said => ["--reference needs --target", "name the group to hold against it"],
  E_ONE_GROUP: ({ name, empty, by }: { name: string; empty: readonly string[]; by: string | null }): Said => [
    `there is only one group, ${name}${without(empty)}`,
    `to compare, give ${by === null ? "--by region or year, two folders," : "another --by, more documents,"} or --reference-list FILE`,
  ],
  E_TOO_MANY_GROUPS: ({ groups, most }: { groups: number; most: number }): Said => [
    `${groups} groups are too many to hold side by side (at most ${most})`,
    "give --by region, year, source, kind or a column, or two folders",
  ],
  E_NO_TOKENS: ({ empty }: { empty: readonly string[] }): Said => [
    `no tokens are left to compare${without(empty)}`,
    "see cexi clean --explain",
  ],
  E_NOT_A_PAIR: ({ texts }: { texts: number | null }): Said =>
    texts === null
      ? ["--explain compares two texts", "cexi dedup --explain A B"]
      : [`--explain compares two texts, these paths hold ${texts}`, "name two files, or two rows as file.csv#3"],

  // Results
  E_NO_OUTPUT: (): Said => ["a page is for a browser", "name a file with -o report.html, or ask for --format markdown"],
  E_ENDING: (p: { path: string; ending: string; format: string | null; endings: readonly string[] }): Said => [
    p.format === null
      ? `${p.path}: no result can be written as ${p.ending}`
      : `${p.path}: the ending ${p.ending} and --format ${p.format} contradict each other`,
    `name the file with one of ${p.endings.join(" ")}${p.format === null ? ", or say --format" : ""}`,
  ],
  E_BINARY_ON_TERMINAL: ({ format }: { format: string }): Said => [
    `--format ${format} is no text for a terminal`,
    `name a file with -o FILE.${format}`,
  ],
  E_OUTPUT_FOLDER_MISSING: ({ path, folder }: { path: string; folder: string }): Said => [
    `${path}: the folder ${folder} does not exist`,
    "make it first",
  ],
  E_OUTPUT_PARENT: ({ path, folder }: { path: string; folder: string }): Said => [
    `${path}: ${folder} is not a folder`,
    "choose another place with -o",
  ],
  E_OUTPUT_IS_FOLDER: ({ path }: { path: string }): Said => [`${path}: a folder`, "name a file to write to"],
  E_OUTPUT_NOT_FOLDER: ({ path }: { path: string }): Said => [`${path}: exists and is no folder`, "name another"],
  E_OUTPUT_NOT_EMPTY: ({ path }: { path: string }): Said => [
    `${path}: not empty`,
    "name a new folder, so that nothing is overwritten",
  ],
  E_OUTPUT_DENIED: ({ path }: { path: string }): Said => [
    `${path}: no permission to write there`,
    "choose another place with -o",
  ],
  E_OUTPUT_NAME: ({ path }: { path: string }): Said => [`${path}: the name is too long`, "choose a shorter one"],
  E_DISK_FULL: ({ path }: { path: string }): Said => [
    `${path}: the disk is full; nothing was written`,
    "make room, or choose another place with -o",
  ],
  E_STDOUT: ({ detail }: { detail: string }): Said => [
    `standard output cannot be written (${detail}); the result is incomplete`,
    "make room, or name a file with -o",
  ],
  E_PLOT_FORMAT: ({ path }: { path: string }): Said => [
    `${path}: a plot is written as .svg or .png`,
    "name the file so",
  ],
  E_PLOT_WITHOUT_GROUPS: (): Said => ["--plot draws slogans by group", "add --by region, year or another field"],
  E_NO_PNG: (): Said => ["PNG cannot be made on this machine: @resvg/resvg-js has no build for it", "write .svg"],
  E_NO_CHINESE_FONT: (): Said => [
    "PNG would show boxes: no font with Chinese letters is installed",
    "install one (Debian: apt install fonts-noto-cjk), or write .svg",
  ],

  // Warnings
  W_ENGINE_FALLBACK: ({ why, detail, command }: { why: EngineFault; detail: string; command: string }): Said => [
    `nodejieba is not available (${why === "other" ? detail : NO_ENGINE[why]})`,
    `segmenting with node-rs, counts can differ a little; said once a day; to install it: ${command}`,
  ],
  W_REPRINTS: ({ reprints, documents }: { reprints: number; documents: number }): Said => [
    `${reprints} of ${documents} documents ${reprints === 1 ? "is a reprint or excerpt of another" : "are reprints or excerpts of others"} and counted too`,
    `--dedup articles counts each text once, cexi dedup lists ${reprints === 1 ? "it" : "them"}`,
  ],
  W_NO_SECTION: ({ documents, of, sections }: { documents: number; of: number; sections: string }): Said => [
    `${documents} of ${of} documents ${documents === 1 ? "has" : "have"} no section ${sections} and ${documents === 1 ? "gives" : "give"} nothing`,
    "only work reports have sections; cexi clean --explain shows them",
  ],
  W_OWN_OUTPUT: ({ files }: { files: readonly string[] }): Said =>
    files.length === 0
      ? ["a result that cexi wrote, left out"]
      : [
          `${some(files.length, "file that cexi wrote is", "files that cexi wrote are")} left out: ${listed(files)}`,
          "move results out of the folder of texts; cleaned documents are read",
        ],
  W_LITTLE_TEXT: ({ files }: { files: readonly string[] }): Said =>
    files.length === 0
      ? ["hardly any text"]
      : [
          `${some(files.length, "document has", "documents have")} hardly any text: ${listed(files)}`,
          "see whether it stands in pictures or another file, or is loaded by a script; cexi clean --explain shows what was removed",
        ],
  W_YEARS: ({ files }: { files: readonly string[] }): Said =>
    files.length === 0
      ? ["its parts state different years"]
      : [
          `${some(files.length, "report states", "reports state")} different years (headings, day of delivery, title, file name): ${listed(files)}`,
          "see whether the column year of cexi clean --format json is right; a column year of a table of texts is final",
        ],
  W_EMPTY_GROUP: ({ group }: { group: string }): Said => [
    `${group} has no tokens after cleaning and is left out of the comparison`,
  ],
  W_NO_FIELD: ({ documents, by }: { documents: number; by: string }): Said => [
    `${some(documents, "document has", "documents have")} no ${by}`,
    documents === 1 ? "it stands in the group ?" : "they stand together in the group ?",
  ],
  W_POOLED: ({ cells, of }: { cells: number; of: number }): Said => [
    `${cells} of ${some(of, "cell")} ${cells === 1 ? "has" : "have"} more than one document`,
    "their texts are counted together; the column documents tells which",
  ],
  W_MISSING_CELLS: ({ missing, cells }: { missing: number; cells: number }): Said => [
    `${missing} of ${some(cells, "cell")} ${missing === 1 ? "has" : "have"} no document`,
    "their figures are missing, not 0",
  ],
  W_SHARED_TERMS: ({ terms }: { terms: readonly string[] }): Said => [
    `${some(terms.length, "term stands", "terms stand")} in several categories: ${listed(terms)}`,
    "each category counts them, the total once",
  ],
  W_PATTERN_TERMS: ({ terms }: { terms: readonly string[] }): Said => [
    `${some(terms.length, "term looks like a pattern", "terms look like patterns")}: ${listed(terms)}`,
    "a term is counted by the letter; write each one out, kwic takes wildcards and --regex",
  ],
  W_EXCLUDED_TERMS: ({ terms }: { terms: readonly string[] }): Said => [
    `${some(terms.length, "term is", "terms are")} also excluded with !: ${listed(terms)}`,
    "they count nothing",
  ],
  W_EXAMPLE_DICTIONARY: ({ name }: { name: string }): Said => [
    `${name} is an example: a dictionary is an argument, and the figures are no better than its terms`,
    "read them, drop and add, and publish the list with the figures",
  ],
  W_NUMBERED_COLUMNS: ({ columns }: { columns: readonly string[] }): Said => [
    `names of columns are ASCII, so categories are numbered: ${listed(columns)}`,
    "labels in .dta and .xlsx hold the names",
  ],
  W_ONE_DOCUMENT: ({ groups, all }: { groups: readonly string[]; all: boolean }): Said => [
    `${all ? "every group has" : `${groups.join(", ")} ${groups.length === 1 ? "has" : "have"}`} one document, and one document per group is no evidence of a habit: p and q there are of tokens (G2), and call too much significant`,
    "read counts and log_ratio, not p",
  ],
  W_FEW_DOCUMENTS: ({
    groups,
    documents,
    terms,
    level,
  }: {
    groups: readonly string[];
    documents: readonly number[];
    /** Of each group: how many terms at once, or 0 where no number is enough. */
    terms: readonly number[];
    level: number;
  }): Said => [
    `too few documents to tell single terms apart: even one that all documents of a group say and no other does has q < ${level} only together with others: ${listed(groups.map((name, i) => `${name} (${some(documents[i]!, "document")}) ${terms[i] === 0 ? "never" : `with ${terms[i]} such terms at once`}`))}`,
    "the figures describe these texts and no more",
  ],
  W_CELLS_CUT: ({ cells, most, mark }: { cells: number; most: number; mark: string }): Said => [
    `${some(cells, "text is", "texts are")} longer than the ${most} characters that a cell of a workbook can hold: cut there, with ${mark} at the end`,
    "CSV, JSON and Parquet hold them whole",
  ],
  W_COLUMNS_LEFT_OUT: ({ columns, most }: { columns: number; most: number }): Said => [
    `this format holds ${most} columns: ${some(columns, "column")} beyond ${columns === 1 ? "it is" : "them are"} left out`,
    "CSV, JSON and Parquet hold them all",
  ],
  W_TABLES_LEFT_OUT: ({ table, others }: { table: string; others: readonly string[] }): Said => [
    `this format holds one table, here ${table}; left out: ${others.join(", ")}`,
    "-o FILE.xlsx holds them all",
  ],
  W_REFERENCE_SIZE: ({ list, stopwords }: { list: string; stopwords: boolean }): Said => [
    `${list} does not state its size${stopwords ? "" : " and has no stop words"}: rates of both sides are of listed tokens, without stop words and figures`,
    "a line `# size: N` in the list, N all tokens of its corpus, makes them rates of all tokens",
  ],
  W_REFERENCE_LIST: ({ tests }: { tests: number }): Said => [
    `a list of frequencies has no documents: p and q of ${tests} tests are of tokens, and call too much significant`,
    "read log_ratio and documents beside them",
  ],
};

/** More fields than this are too long a list to read: the first are named. */
export const MOST_FIELDS = 30;

/** What is wrong with a line of a dictionary of terms to count. */
export type TermFault = "empty" | "letterless" | "long" | "reserved" | "weight" | "twice" | "spaces";

/** What is wrong with a line of a user's dictionary. */
export type DictionaryFault = "fields" | "long" | "letterless" | "short" | "broken" | "frequency" | "tag";

/** All messages of one language. The compiler asks for exactly these codes with exactly these parameters. */
export type Catalogue = typeof en;
export type Code = keyof Catalogue;
export type ErrorCode = Extract<Code, `E_${string}`>;
export type WarningCode = Extract<Code, `W_${string}`>;
