import { type TokenUnit, tokenUnits } from "../../count/index.js";
import type { CleanDocument } from "../../model/document.js";
import { IDENTITY, valueFor } from "../../model/group.js";
import type { Table } from "../../model/table.js";
import type { Call } from "../call.js";
import type { OutputOptions } from "../options/common.js";
import { OPTIONS } from "../options/tokens.js";
import { formatOf } from "../terminal/io.js";
import { writeResult } from "../terminal/write-output.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const isText = options.format === "text";
  const format = isText ? "ndjson" : formatFor(options as OutputOptions);
  const { documents, tokenized, isStopword, print } = await openTokens(paths, call, { ...options, format });
  const { pos, offsets, raw, top, ...chosen } = options;
  const shown = top === undefined ? documents : documents.slice(0, top);
  const settings = { ...chosen, isStopword, places: (offsets || raw) ?? false };
  const units = (): Generator<TokenUnit> => tokenUnits(shown, tokenized, settings);
  if (isText) return writeResult(options.output, lines(units()));
  const records = recordsOf(units(), shown, options);
  if (format === "ndjson") return print({ json: {}, table: NO_TABLE, records });
  if (format === "json") return print({ json: { [`${options.unit}s`]: [...records] }, table: NO_TABLE });
  return print({ json: {}, table: tableOf(shown, units(), pos ?? false) });
}

const NO_TABLE: Table = { columns: [], rows: [] };

/** Records are what these tokens are for: they are printed unless another format is asked for, or a terminal shows them. */
const formatFor = (options: Pick<OutputOptions, "format" | "output">) =>
  options.format === undefined && options.output === undefined && !process.stdout.isTTY ? "ndjson" : formatOf(options);

/** One unit a line; a space within a token (two Latin words) becomes `_`. */
function* lines(units: Iterable<TokenUnit>): Generator<string> {
  for (const { tokens } of units) yield `${tokens.map((token) => token.replace(/\s/gu, "_")).join(" ")}\n`;
}

function* recordsOf(
  units: Iterable<TokenUnit>,
  documents: readonly CleanDocument[],
  wanted: Pick<Call<typeof OPTIONS>["options"], "unit" | "pos" | "offsets" | "raw">,
): Generator<object> {
  for (const { document: index, number, text, tokens, pos, offsets, sentences } of units) {
    const document = documents[index]!;
    const { title, date } = document.metadata;
    yield {
      path: document.path,
      ...(wanted.unit === "document" ? {} : { [wanted.unit]: number }),
      title,
      date,
      ...Object.fromEntries(IDENTITY.map((field) => [field, valueFor(document, field)])),
      ...(Object.keys(document.fields).length > 0 ? { fields: document.fields } : {}),
      ...(wanted.raw ? { text } : {}),
      tokens,
      ...(wanted.pos ? { pos } : {}),
      ...(wanted.offsets ? { offsets } : {}),
      ...(wanted.unit === "sentence" ? {} : { sentences }),
    };
  }
}

const tableOf = (documents: readonly CleanDocument[], units: Iterable<TokenUnit>, pos: boolean): Table => ({
  columns: [
    { name: "path", type: "text", elastic: true, cut: "start" },
    { name: "unit", type: "integer" },
    { name: "tokens", type: "text", elastic: true },
    ...(pos ? [{ name: "pos", type: "text", elastic: true } as const] : []),
  ],
  rows: Array.from(units, (one) => [
    documents[one.document]!.path,
    one.number,
    one.tokens.join(" "),
    ...(pos ? [one.pos.join(" ")] : []),
  ]),
});
