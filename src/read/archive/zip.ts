import type { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { byCodeUnit } from "../../base/order.js";
import { tried } from "../../base/tried.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { type ByteFile, type ByteOptions, InputFault } from "../byte-file.js";
import { UnreadFiles } from "../unread-formats.js";

/** All members of an archive together may grow to this. Unit: bytes. */
export const MOST_INFLATED = 512 << 20; // a sheet of a million rows has 100 MB, an archive of ten thousand reports 200 MB
/** Above `RATIO_FLOOR` bytes a member may be at most so many times its packed size. */
const MOST_RATIO = 300; // texts pack 3 to 20 times, sheets of empty rows up to 150 times, bombs 1,000 times
const RATIO_FLOOR = 64 << 20;
const MOST_MEMBERS = 200_000;

export interface ZipEntry {
  readonly name: string;
  readonly entry: Entry;
}

/** An open archive, with what is still allowed to come out of it. */
export interface Zip {
  readonly members: readonly ZipEntry[];
  /** The bytes of a member, piece by piece. @throws {InputFault} while reading: damaged, encrypted, or a zip bomb */
  stream(member: ZipEntry): AsyncGenerator<Buffer>;
  read(member: ZipEntry): Promise<Buffer>;
  find(name: string): ZipEntry | undefined;
}

/**
 * Opens an archive held in memory. Nothing is ever written to disk; a member's name is only a name.
 *
 * @throws {InputFault} `E_DAMAGED_ARCHIVE`
 */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const yauzl = (await import("yauzl")).default;
  const members: ZipEntry[] = [];
  let file: ZipFile;
  try {
    file = await new Promise<ZipFile>((resolve, reject) => {
      const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
      yauzl.fromBuffer(bytes, options, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    await new Promise<void>((resolve, reject) => {
      file.on("error", reject).on("end", resolve);
      file.on("entry", (entry: Entry) => {
        const name = memberName(entry);
        if (!name.endsWith("/")) members.push({ name, entry });
        if (members.length > MOST_MEMBERS) reject(bomb("members", MOST_MEMBERS));
        else file.readEntry();
      });
      file.readEntry();
    });
  } catch (error) {
    throw damaged(error);
  }
  let left = MOST_INFLATED;
  async function* stream({ name, entry }: ZipEntry): AsyncGenerator<Buffer> {
    if (entry.isEncrypted()) throw new InputFault("E_ENCRYPTED");
    let size = 0;
    try {
      const source = await new Promise<Readable>((resolve, reject) =>
        file.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
      );
      for await (const piece of source as AsyncIterable<Buffer>) {
        size += piece.length;
        left -= piece.length;
        if (left < 0) throw bomb("size", MOST_INFLATED >> 20);
        if (size > RATIO_FLOOR && size > entry.compressedSize * MOST_RATIO) throw bomb("ratio", MOST_RATIO, name);
        yield piece;
      }
    } catch (error) {
      throw damaged(error);
    }
  }
  return {
    members,
    stream,
    read: async (member) => {
      const pieces: Buffer[] = [];
      for await (const piece of stream(member)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    find: (name) => members.find((member) => member.name === name),
  };
}

const bomb = (what: "size" | "ratio" | "members", most: number, member: string | null = null): InputFault =>
  new InputFault("E_ZIP_BOMB", { what, most, member });

function damaged(error: unknown): InputFault {
  if (error instanceof InputFault) return error;
  return new InputFault("E_DAMAGED_ARCHIVE");
}

const UTF8_FLAG = 0x800;

/** Windows packs Chinese names in GBK and does not say so; others write UTF-8 with or without the flag. */
function memberName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const name = entry.generalPurposeBitFlag & UTF8_FLAG ? raw.toString("utf8") : decodedName(raw);
  const parts = name.replaceAll("\\", "/").split("/");
  // A name never leads out of the archive: `../x` and `/x` stay names below it.
  const safe = parts.map((part) => (part === ".." || part === "." ? "_" : part));
  while (safe.length > 1 && safe[0] === "") safe.shift();
  return safe.join("/");
}

const decodedName = (raw: Buffer): string =>
  tried(() => new TextDecoder("utf-8", { fatal: true }).decode(raw)) ?? new TextDecoder("gb18030").decode(raw);

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
