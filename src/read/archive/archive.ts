import { gunzipSync } from "node:zlib";
import { byCodeUnit } from "../../base/order.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import type { ByteFile, ByteOptions } from "../byte-file.js";
import { InputFault } from "../input-fault.js";
import { UnreadFiles } from "../unread-formats.js";
import { MOST_INFLATED, type Zip } from "./zip.js";

/** Archives inside archives are opened so deep. */
const DEEPEST = 3;

/** The documents of all texts in an archive, under `archive.zip/inner/name.txt`. Hidden members are skipped, as in folders. */
export async function archiveDocuments(
  file: ByteFile,
  options: ByteOptions,
  zip: Zip,
): Promise<Corpus<SourceDocument>> {
  if (file.depth >= DEEPEST) throw new InputFault("E_NESTED_ARCHIVE", { depth: DEEPEST });
  const visible = zip.members.filter(({ name }) => !isHidden(name));
  const isWanted = (name: string): boolean => options.isReadable(name) || options.maySayNothing(name);
  const wanted = visible.filter(({ name }) => isWanted(name));
  const unread = new UnreadFiles();
  for (const { name } of visible) if (!isWanted(name)) unread.add(name);
  const problems: Problem[] = unread.problems(file.path);
  const documents: SourceDocument[] = [];
  for (const member of wanted.sort((a, b) => byCodeUnit(a.name, b.name))) {
    const path = `${file.path}/${member.name}`;
    try {
      const bytes = await zip.read(member);
      if (!options.isReadable(member.name) && !options.beginsAsText(bytes, member.name)) continue;
      const inner = await options.parse({ path, bytes, sha256: file.sha256, depth: file.depth + 1 });
      for (const document of inner.documents) documents.push(document);
      for (const problem of inner.problems) problems.push(problem);
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      // A bomb ends the archive: what came before it is kept.
      problems.push(error.at(path));
      if (error.code === "E_ZIP_BOMB") break;
    }
  }
  if (documents.length === 0 && problems.length === 0)
    throw new InputFault("E_NO_TEXTS", { where: "archive", pictures: unread.pictures });
  return { documents, problems };
}

const isHidden = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/u.test(name);

/** The documents of a file that was packed with gzip; they keep the name of the packed file. */
export async function gzipDocuments(file: ByteFile, options: ByteOptions): Promise<Corpus<SourceDocument>> {
  if (file.depth >= DEEPEST) throw new InputFault("E_NESTED_ARCHIVE", { depth: DEEPEST });
  const bytes = unpacked(file.bytes);
  if (bytes.subarray(257, 262).toString("latin1") === "ustar") throw new InputFault("E_TAR_ARCHIVE");
  return options.parse({ ...file, bytes, depth: file.depth + 1, innerName: file.path.replace(/\.gz$/iu, "") });
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_INFLATED });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new InputFault("E_ZIP_BOMB", { what: "size", most: MOST_INFLATED >> 20, member: null });
    throw new InputFault("E_DAMAGED_ARCHIVE");
  }
}
