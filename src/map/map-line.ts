import { setImmediate } from "node:timers/promises";
import { isObject } from "../base/is-object.js";
import { clean } from "../clean/clean.js";
import type { TemplateSummary } from "../clean/templates.js";
import type { Problem } from "../model/corpus.js";
import { finishDocument } from "../pipeline/prepare-input.js";
import { documentOfRecord, isRecord } from "../read/table/records.js";
import { problem } from "../words/message.js";
import { ByteLines, pathOf, sourcesOf, type Value, valueIn } from "./input.js";
import { documentOfKept, type KeptHead, mergeOf } from "./merges.js";
import type { MapOptions } from "./options.js";
import { minedSlogans, type StoredSlogan } from "./stored.js";
import { type DocumentSummary, type MappedDocument, Summaries } from "./summaries.js";

/** What a record gives: its documents, and what is wrong with it. */
export interface MapResult {
  readonly path: string;
  readonly documents: readonly DocumentSummary[];
  readonly problems: readonly Told[];
}

type Told = Omit<Problem, "parameters">;

/**
 * The results of records, a line of JSON for each and in their order, gathered while more records are at hand. What is
 * wrong with a record stands in its result; the next one is read whatever it holds.
 *
 * @param input NDJSON
 * @throws {CexiError} if a list cannot be read, or no engine can be used
 */
export async function* mapRecords(input: AsyncIterable<Uint8Array>, options: MapOptions): AsyncGenerator<string> {
  const summaries = new Summaries(options);
  const lines = new ByteLines();
  let number = 0;
  let waiting: Result[] = [];
  let held = 0;
  const gathered = (): string => {
    const told = toldOf(waiting);
    [waiting, held] = [[], 0];
    return told;
  };
  for await (const chunk of withPauses(input)) {
    for (const line of chunk === PAUSE ? [] : lines.push(chunk)) {
      waiting.push(await readLine(line, ++number, options, summaries));
      held += line?.length ?? 0;
      if (held >= GATHERED) yield gathered();
    }
    if (chunk === PAUSE && waiting.length > 0) yield gathered();
  }
  if (waiting.length > 0) yield toldOf(waiting);
  for (const line of lines.end()) yield toldOf([await readLine(line, ++number, options, summaries)]);
}

/** Stands between chunks where none is at hand. */
const PAUSE = Symbol("pause");

/** Chunks, and a pause wherever the next one has not come after a turn of the event loop: a pipe gives 64 KB at a time. */
async function* withPauses(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | typeof PAUSE> {
  const chunks = input[Symbol.asyncIterator]();
  for (;;) {
    const next = chunks.next();
    const first = await Promise.race([next, setImmediate(PAUSE)]);
    if (first === PAUSE) yield PAUSE;
    const { done, value } = await next;
    if (done) return;
    yield value;
  }
}

/** A result as a line of JSON, when it is asked for. */
type Result = () => string;

const toldOf = (results: readonly Result[]): string => results.map((result) => `${result()}\n`).join("");

/**
 * So much is cleaned before any of it is cut: both walk through large tables, and drive each other's from the processor's
 * caches where they take turns at every record. Unit: bytes.
 */
const GATHERED = 1 << 20;

/**
 * The result of one line, its documents cleaned. Never throws for what a line holds.
 *
 * @param line `null` for one that is too long to be held
 * @param number of the line, from 1
 */
async function readLine(
  line: Uint8Array | null,
  number: number,
  options: MapOptions,
  summaries: Summaries,
): Promise<Result> {
  const value = line === null ? undefined : valueIn(line);
  const path = value === undefined ? `-#${number}` : pathOf(value, number);
  if (line === null) return () => failed(problem(path, "E_TOO_LARGE"));
  if (value === undefined) return () => failed(problem(path, "E_BROKEN_LINE", { line: number }));
  try {
    const merged = mergeOf(value);
    const read = merged === null ? await documentsOf(value, line, path, options) : null;
    return () => {
      try {
        return JSON.stringify(merged ?? resultOf(path, read!, summaries));
      } catch (error) {
        return failed(unworkable(path, error));
      }
    };
  } catch (error) {
    return () => failed(unworkable(path, error));
  }
}

const unworkable = (path: string, error: unknown): Problem =>
  problem(path, "E_RECORD_FAILED", { detail: String((error as Error).message).split("\n", 1)[0]! });

const failed = (fault: Problem): string =>
  JSON.stringify({ path: fault.path, documents: [], problems: [told(fault)] } satisfies MapResult);

interface ReadDocuments {
  readonly documents: readonly MappedDocument[];
  readonly problems: readonly Problem[];
}

const resultOf = (path: string, { documents, problems }: ReadDocuments, summaries: Summaries): MapResult => ({
  path,
  documents: documents.map((document) => summaries.of(document)),
  problems: problems.map(told),
});

async function documentsOf(value: Value, line: Uint8Array, path: string, options: MapOptions): Promise<ReadDocuments> {
  const known = knownDocument(value, options);
  if (known !== null) return { documents: [known], problems: [] };
  const { documents, problems } = await sourcesOf(value, line, path, options);
  const finished = documents.map((source) => finishDocument(source, options));
  return {
    documents: finished.map(({ document, summary }) => ({ document, template: summary })),
    problems: [...problems, ...finished.flatMap(({ notes }) => notes)],
  };
}

/** A document that an earlier run has told of; `null` for what is none. */
function knownDocument(value: Value, options: MapOptions): MappedDocument | null {
  if (typeof value.kept === "string" && isObject(value.fields))
    return { document: documentOfKept(value as unknown as KeptHead), template: null, isFinal: true };
  const template = isObject(value.template) ? value.template : undefined;
  const record = value.record ?? template?.record;
  if (!isRecord(record)) return null;
  const source = documentOfRecord(record);
  return {
    // A template's record went through all steps when it was told of.
    document: template === undefined ? finishDocument(source, options).document : clean(source),
    template: (template as TemplateSummary | undefined) ?? null,
    ...(Array.isArray(value.templates) ? { templates: new Set(value.templates as string[]) } : {}),
    ...(Array.isArray(value.slogans) ? { mined: { slogans: minedSlogans(value.slogans as StoredSlogan[]) } } : {}),
  };
}

const told = ({ path, code, reason }: Problem): Told => ({ path, code, reason });
