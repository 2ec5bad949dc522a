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

type Options = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const isText = options.format === "text";
  const format = isText ? "ndjson" : formatFor(options as OutputOptions);
  const { documents, tokenized, isStopword, print } = await openTokens(paths, call, { ...options, format });
  const { pos, offsets, raw, top, ...chosen } = options;
  const shown = top === undefined ? documents : documents.slice(0, top);
  const units = (): Generator<TokenUnit> =>
    tokenUnits(shown, tokenized, {
      ...chosen,
      isStopword,
      places: (offsets || raw) ?? false,
    });
  if (isText) return writeResult(options.output, lines(units()));
  const records = mapped(units(), (one) => recordOf(shown[one.document]!, one, options));
  if (format === "ndjson") return print({ json: {}, table: { columns: [], rows: [] }, records });
  const json = format === "json" ? { [`${options.unit}s`]: [...records] } : {};
  return print({
    json,
    table: format === "json" ? { columns: [], rows: [] } : tableOf(shown, units(), pos ?? false),
  });
}

/** Records are what these tokens are for: they are printed unless another format is asked for, or a terminal shows them. */
const formatFor = (options: Pick<OutputOptions, "format" | "output">) =>
  options.format === undefined && options.output === undefined && !process.stdout.isTTY ? "ndjson" : formatOf(options);

/** One unit a line; a space within a token (two Latin words) becomes `_`. */
function* lines(units: Iterable<TokenUnit>): Generator<string> {
  for (const { tokens } of units) yield `${tokens.map((token) => token.replace(/\s/gu, "_")).join(" ")}\n`;
}

function* mapped<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) yield make(item);
}

function recordOf(
  document: CleanDocument,
  { number, text, tokens, pos, offsets, sentences }: TokenUnit,
  wanted: Pick<Options, "unit" | "pos" | "offsets" | "raw">,
): object {
  const { title, date } = document.metadata;
  return {
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
