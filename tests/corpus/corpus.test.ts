import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { main } from "../../src/cli/main.js";
import { type CleanDocument, keptText, prepare } from "../../src/index.js";
import { isKept, keptTextOf, type Line, type Metadata } from "../../src/model/document.js";

/** What a reader decided about each sample by hand; see the note in the file. */
interface Expected {
  readonly documents: Readonly<Record<string, ExpectedDocument>>;
  readonly slogans: readonly ExpectedSlogan[];
  readonly notSlogans: readonly string[];
  readonly reprints: readonly (readonly [string, string])[];
}
interface ExpectedDocument {
  readonly metadata: Partial<Metadata> & { readonly encoding: string };
  /** Line numbers, for text whose lines are those of the file. */
  readonly lines?: {
    readonly titles: readonly number[];
    readonly kept: readonly number[];
    readonly dropped: readonly number[];
    readonly duplicates: readonly number[];
    /** Repeats such as 各位代表 that a reader may keep or drop. */
    readonly either?: readonly number[];
    readonly mixed?: Readonly<Record<string, string>>;
  };
  /** Passages, for a page whose lines are made by the reader of HTML. */
  readonly keptTexts?: readonly string[];
  readonly droppedTexts?: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}
interface ExpectedSlogan {
  readonly text: string;
  readonly variants?: readonly string[];
  /** Other kinds that a careful reader might name. */
  readonly acceptKinds?: readonly string[];
  readonly kind: string;
  readonly count: number;
  readonly documents: readonly string[];
  readonly members?: readonly (readonly string[])[];
  readonly explained?: boolean;
}

const folder = fileURLToPath(new URL("../../corpus", import.meta.url));
const expected: Expected = JSON.parse(readFileSync(new URL("./expected.json", import.meta.url), "utf8"));
const names = Object.keys(expected.documents);

const fold = (text: string): string => text.normalize("NFKC");
const occurrences = (text: string, term: string): number => text.split(term).length - 1;

describe("the sample corpus, end to end", () => {
  let documents: Map<string, CleanDocument>;
  const documentOf = (name: string): CleanDocument => {
    const document = documents.get(name);
    if (!document) throw new Error(`${name} was not read`);
    return document;
  };

  beforeAll(async () => {
    const corpus = await prepare([folder]);
    expect(corpus.problems).toEqual([]);
    documents = new Map(corpus.documents.map((document) => [basename(document.path), document]));
  });

  it("is read whole, and its hidden description is not a document", () => {
    expect([...documents.keys()].sort()).toEqual([...names].sort());
  });

  it.each(withLines())("keeps and drops the right lines of %s", (name, lines) => {
    const document = documentOf(name);
    const show = (line: Line): string => `${line.number} ${line.label}: ${line.raw.trim().slice(0, 24)}`;
    const at = (number: number): Line => document.lines[number - 1]!;
    const lost = lines.kept.map(at).filter((line) => !isKept(line));
    const left = lines.dropped.map(at).filter(isKept);
    expect({ lost: lost.map(show), left: left.map(show) }).toEqual({ lost: [], left: [] });
  });

  it.each(withLines())("knows the title and the repeats of %s", (name, lines) => {
    const labelled = (label: string): number[] =>
      documentOf(name)
        .lines.filter((line) => line.label === label)
        .map((line) => line.number)
        .filter((number) => !lines.either?.includes(number));
    expect(labelled("title")).toEqual(lines.titles);
    expect(labelled("duplicate")).toEqual(lines.duplicates);
  });

  it.each(mixedLines())("cuts what is glued to line %i of %s", (number, name, kept) => {
    expect(keptTextOf(documentOf(name).lines[number - 1]!).trim()).toBe(kept.trim());
  });

  it.each(withTexts())("keeps the article of %s and nothing of the page around it", (name, sample) => {
    const text = fold(keptText(documentOf(name)));
    expect(sample.keptTexts?.filter((part) => !text.includes(fold(part)))).toEqual([]);
    expect(sample.droppedTexts?.filter((part) => text.includes(fold(part)))).toEqual([]);
  });

  it.each(names)("reads the metadata of %s", (name) => {
    const { encoding: _, ...stated } = expected.documents[name]!.metadata;
    const found: Partial<Metadata> = documentOf(name).metadata;
    const asked = Object.fromEntries(Object.keys(stated).map((field) => [field, found[field as keyof Metadata]]));
    // A letter-spaced title may be given with its spaces or without; elsewhere spaces in titles follow the page.
    expect(withoutSpaces(asked)).toEqual(withoutSpaces(stated));
  });

  it.each(names)("counts every term of %s once where it is kept", (name) => {
    const text = fold(keptText(documentOf(name)));
    const { counts } = expected.documents[name]!;
    const found = Object.fromEntries(Object.keys(counts).map((term) => [term, occurrences(text, term)]));
    expect(found).toEqual(counts);
  });

  it.each(names.filter((name) => !name.includes("#")))("tells the encoding of %s", (name) => {
    // GB2312 and GBK are parts of GB18030; which of the three is named makes no difference to the text.
    const found = documentOf(name)
      .encoding?.toLowerCase()
      .replace(/^gb(k|2312)$/u, "gb18030");
    expect(found).toBe(expected.documents[name]!.metadata.encoding);
  });

  it("loses no character of any sample", () => {
    for (const name of names.filter((each) => each.endsWith(".txt"))) {
      const bytes = readFileSync(join(folder, name));
      const text = iconv.decode(bytes, expected.documents[name]!.metadata.encoding);
      const lines = documentOf(name).lines.map((line) => line.raw);
      expect(lines.join("\n").trimEnd(), name).toBe(text.replace(/\r\n/gu, "\n").trimEnd());
    }
  });
});

describe.skipIf(!("slogans" in COMMANDS))("slogans of the sample corpus", () => {
  interface Slogan {
    readonly text: string;
    readonly kind: string;
    readonly count: number;
    readonly variants: readonly unknown[];
    readonly expansion: { readonly status: string; readonly members: readonly { readonly items: readonly string[] }[] };
    readonly occurrences: readonly { readonly path: string }[];
  }
  let found: readonly Slogan[];
  beforeAll(async () => {
    found = (await resultOf<{ slogans: Slogan[] }>("slogans")).slogans;
  });
  const sloganOf = (sample: ExpectedSlogan): Slogan | undefined =>
    found.find(({ text }) => [sample.text, ...(sample.variants ?? [])].includes(fold(text)));

  it.each(expected.slogans)("finds $text ($kind) with every place", (sample) => {
    const slogan = sloganOf(sample);
    const paths = new Set(slogan?.occurrences.map((place) => basename(place.path)));
    expect([sample.kind, ...(sample.acceptKinds ?? [])]).toContain(slogan?.kind);
    expect({ count: slogan?.count, documents: [...paths].sort() }).toEqual({
      count: sample.count,
      documents: [...sample.documents].sort(),
    });
  });

  it.each(expected.slogans.filter((sample) => sample.members))("reads the members of $text", (sample) => {
    const groups = sloganOf(sample)?.expansion.members.map((group) => group.items) ?? [];
    for (const [index, items] of sample.members!.entries())
      expect(groups[index]).toEqual(expect.arrayContaining([...items]));
  });

  it.each(expected.slogans.filter((sample) => sample.explained))("knows that $text is explained", (sample) => {
    expect(["explained", "partial"]).toContain(sloganOf(sample)?.expansion.status);
  });

  it("takes no quantity, hotline or index number for a slogan", () => {
    const texts = new Set(found.map((slogan) => fold(slogan.text)));
    expect(expected.notSlogans.filter((text) => texts.has(text))).toEqual([]);
  });
});

describe.skipIf(!("dedup" in COMMANDS))("reprints in the sample corpus", () => {
  it("are one family, and nothing else is", async () => {
    interface Cluster {
      readonly keep: string;
      readonly members: readonly {
        readonly path: string;
        readonly relation: string;
        readonly jaccard: number;
        readonly containment: number;
      }[];
    }
    const { clusters } = await resultOf<{ clusters: Cluster[] }>("dedup");
    const families = clusters.map(({ keep, members }) =>
      [...new Set([keep, ...members.map((member) => member.path)].map((path) => basename(path)))].sort(),
    );
    expect(families).toEqual(expected.reprints.map((pair) => [...pair]));
    // Counted apart from the program over the labelled text: 0.856 and 0.980. Punctuation and spaces move them a little.
    const reprint = clusters[0]?.members.find((member) => basename(member.path) !== basename(clusters[0]!.keep));
    expect(reprint?.relation).toBe("near");
    expect(reprint?.jaccard).toBeCloseTo(0.856, 1);
    expect(reprint?.containment).toBeGreaterThan(0.95);
  });
});

/** The JSON that `cexi COMMAND corpus` writes. */
async function resultOf<T>(command: string): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), "cexi-corpus-"));
  try {
    const output = join(scratch, "result.json");
    expect(await main(["node", "cexi", command, "--format", "json", "--output", output, folder])).toBe(0);
    return JSON.parse(readFileSync(output, "utf8"));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function withLines(): [string, NonNullable<ExpectedDocument["lines"]>][] {
  return names.flatMap((name) => {
    const { lines } = expected.documents[name]!;
    return lines ? [[name, lines] as [string, typeof lines]] : [];
  });
}

function mixedLines(): [number, string, string][] {
  return withLines().flatMap(([name, lines]) =>
    Object.entries(lines.mixed ?? {}).map(([line, kept]): [number, string, string] => [Number(line), name, kept]),
  );
}

function withTexts(): [string, ExpectedDocument][] {
  return names.flatMap((name): [string, ExpectedDocument][] => {
    const sample = expected.documents[name]!;
    return sample.keptTexts ? [[name, sample]] : [];
  });
}

describe("the files themselves", () => {
  it("hold real GB18030 and GBK bytes where their names say so", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    for (const name of readdirSync(folder).filter((each) => !each.startsWith("."))) {
      const bytes = readFileSync(join(folder, name));
      if (/gb(2312|18030)/u.test(name)) expect(() => strict.decode(bytes), name).toThrow();
      else expect(() => strict.decode(bytes), name).not.toThrow();
    }
  });

  const evaluation = fileURLToPath(new URL("../../../shared/data", import.meta.url));
  const samples = fileURLToPath(new URL("../../docs/samples", import.meta.url));
  const parts = (text: string): string[] =>
    fold(text)
      .replace(/<script.*?<\/script>|<[^>]*>/gsu, "。")
      .replace(/[^\S\n]/gu, "")
      .split(/[。;!?\n]/u);

  /** Unit: characters. Slogans, names and set phrases are shorter; a sentence of someone else is longer. */
  const SENTENCE = 24;

  it.skipIf(!existsSync(evaluation))("share no sentence with the evaluation texts (needs ../shared/data)", () => {
    const foreign = [...filesUnder(evaluation)].map((path) => compact(decoded(path))).join("\n");
    const own = [folder, samples].flatMap((each) => [...filesUnder(each)]).flatMap((path) => parts(decoded(path)));
    const sentences = own.filter((part) => /\p{Script=Han}/u.test(part) && part.length >= SENTENCE);
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((part) => foreign.includes(part))).toEqual([]);
  });
});

const withoutSpaces = (metadata: Partial<Metadata>): Partial<Metadata> =>
  metadata.title ? { ...metadata, title: compact(metadata.title) } : metadata;

const compact = (text: string): string => fold(text).replace(/\s/gu, "");

/** UTF-8 where the bytes are valid, GB18030 otherwise: enough for both folders. */
function decoded(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "gb18030");
  }
}

function* filesUnder(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}
