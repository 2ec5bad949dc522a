import { existsSync, statSync } from "node:fs";
import { type Copying, copyingGraph, copyingTable } from "../../dedup/index.js";
import { type CleanDocument, keptText } from "../../model/document.js";
import { following, type OnProgress } from "../../model/progress.js";
import { render } from "../../render/index.js";
import { phrases } from "../../words/phrases.js";
import type { OpenOptions } from "../corpus.js";
import { fileNames } from "../file-names.js";
import { checkEnding, formatByName, graphWriterOf } from "../terminal/io.js";
import { writeFolder, writeToFile } from "../terminal/write-output.js";

/** The folder that `-o` names; a name with the extension of a format is a file, as everywhere. */
export function folderOf({ output, format }: OpenOptions): string | undefined {
  if (output === undefined || output === "-") return undefined;
  const isFolder = existsSync(output) && statSync(output).isDirectory();
  if (!isFolder && !/[/\\]$/u.test(output)) checkEnding(output, format);
  const isFile = formatByName(output) !== undefined;
  return isFolder || !isFile || /[/\\]$/u.test(output) ? output : undefined;
}

export async function writeUnique(
  folder: string,
  kept: readonly CleanDocument[],
  onProgress: OnProgress,
): Promise<void> {
  const names = fileNames(kept.map((document) => document.path));
  const files = kept.map((document, index) => ({ name: names[index]!, text: `${keptText(document)}\n` }));
  await writeFolder(folder, following(files, "writing", onProgress));
}

/** Who copies whom, as a network where the ending is of one, else as a table. */
export async function writeCopying(file: string, copying: readonly Copying[], description: string): Promise<void> {
  const write = graphWriterOf({ output: file });
  if (write) return writeToFile(file, write(copyingGraph(copying, phrases.commands.dedup.copyingTitle, description)));
  const format = formatByName(file) === "csv" ? "csv" : "tsv";
  return writeToFile(file, await render({ json: {}, table: copyingTable(copying) }, format));
}
