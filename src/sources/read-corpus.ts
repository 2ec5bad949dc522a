import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { CexiError } from "../errors.js";
import type { Corpus, Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { byCodeUnit } from "../model/order.js";
import { decode } from "./decode.js";
import { rowsOf } from "./rows.js";

export interface ReadOptions {
  /** Encoding of every input; told per file where absent. */
  readonly encoding?: string;
  /** Text column of tables; found by its name where absent. */
  readonly textColumn?: string;
}

/** Reads files and folders. Documents come in code-unit order of their paths, whatever the order of `paths`. */
export async function readCorpus(paths: readonly string[], options: ReadOptions = {}): Promise<Corpus<SourceDocument>> {
  const problems: Problem[] = [];
  const documents: SourceDocument[] = [];
  for (const file of [...new Set(paths.flatMap((path) => filesUnder(path)))].sort(byCodeUnit)) {
    documents.push(...readFile(file, options));
  }
  return { documents, problems };
}

function filesUnder(path: string): string[] {
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
  } catch {
    throw new CexiError("NO_SUCH_PATH", `${path}: no such file or folder`);
  }
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => filesUnder(join(path, name)));
}

function readFile(path: string, options: ReadOptions): SourceDocument[] {
  const bytes = readFileSync(path);
  const { text, encoding } = decode(bytes, options.encoding);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const plain = { path, encoding, sha256, text, lineHints: [], stated: {}, fields: {}, labelled: null };
  switch (extname(basename(path)).toLowerCase()) {
    case ".txt":
    case ".md":
      return [plain];
    case ".csv":
    case ".tsv":
      return rowsOf(plain, options.textColumn);
    default:
      return [];
  }
}
