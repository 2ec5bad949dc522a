import type { TemplateSummary } from "../clean/templates.js";
import type { Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { finishDocument } from "../pipeline/prepare-input.js";
import { documentOfRecord, isRecord } from "../read/table/records.js";
import { problem } from "../words/message.js";
import { ByteLines } from "./byte-lines.js";
import { isValue, pathOf, sourcesOf, type Value, valueIn } from "./input.js";
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
  let held = "";
  for await (const chunk of input) {
    for (const line of lines.push(chunk)) {
      held += `${await mapLine(line, ++number, options, summaries)}\n`;
      if (held.length < GATHERED) continue;
      yield held;
      held = "";
    }
    if (held !== "") yield held;
    held = "";
  }
  for (const line of lines.end()) yield `${await mapLine(line, ++number, options, summaries)}\n`;
}

/** So much is written at once. Unit: code units. */
const GATHERED = 1 << 18;

/**
 * The result of one line. Never throws for what a line holds.
 *
 * @param line `null` for one that is too long to be held
 * @param number of the line, from 1
 */
async function mapLine(
  line: Uint8Array | null,
  number: number,
  options: MapOptions,
  summaries: Summaries,
): Promise<string> {
  const value = line === null ? undefined : valueIn(line);
  const path = value === undefined ? `-#${number}` : pathOf(value, number);
  if (line === null) return failed(problem(path, "E_TOO_LARGE"));
  if (value === undefined) return failed(problem(path, "E_BROKEN_LINE", { line: number }));
  try {
    return JSON.stringify(mergeOf(value) ?? (await summarised(value, path, options, summaries)));
  } catch (error) {
    const [detail] = String((error as Error).message).split("\n", 1);
    return failed(problem(path, "E_RECORD_FAILED", { detail: detail! }));
  }
}

const failed = (fault: Problem): string => {
  const result: MapResult = { path: fault.path, documents: [], problems: [told(fault)] };
  return JSON.stringify(result);
};

async function summarised(value: Value, path: string, options: MapOptions, summaries: Summaries): Promise<MapResult> {
  const known = knownDocument(value, options);
  if (known !== null) return { path, documents: [summaries.of(known)], problems: [] };
  const { documents, problems } = await sourcesOf(value, path, options);
  const notes: Problem[] = [...problems];
  const found = documents.map((source) => {
    const { document, summary, notes: own } = finishDocument(source, options);
    notes.push(...own);
    return summaries.of({ document, template: summary });
  });
  return { path, documents: found, problems: notes.map(told) };
}

/** A document that an earlier run has told of; `null` for what is none. */
function knownDocument(value: Value, options: MapOptions): MappedDocument | null {
  if (typeof value.kept === "string" && isValue(value.fields))
    return { document: documentOfKept(value as unknown as KeptHead), template: null, isFinal: true };
  const template = isValue(value.template) ? value.template : undefined;
  const record = value.record ?? template?.record;
  if (!isRecord(record)) return null;
  const source: SourceDocument = documentOfRecord(record);
  return {
    document: finishDocument(source, options).document,
    template: (template as TemplateSummary | undefined) ?? null,
    ...(Array.isArray(value.slogans) ? { mined: { slogans: minedSlogans(value.slogans as StoredSlogan[]) } } : {}),
  };
}

const told = ({ path, code, reason }: Problem): Told => ({ path, code, reason });
