import { isoDate } from "../../base/dates.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { Metadata, SourceDocument } from "../../model/document.js";
import { type ByteFile, type ByteOptions, InputFault } from "../byte-file.js";
import { UnreadFiles } from "../unread-formats.js";

/** Mails inside mails are read so deep. */
const DEEPEST = 3;

/** Texts are asked for as attachments, so that their bytes come undecoded: the charset that a mail states is often wrong. */
const TEXT_TYPE = /^(content-type:\s*)text\/(html|plain)/gim;
const AS_TEXT = "application/x-text-";

/** The document of a mail or of a page saved as MHTML, and those of texts attached to it, under `mail.eml/name.docx`. */
export async function mailDocuments(file: ByteFile, options: ByteOptions): Promise<Corpus<SourceDocument>> {
  if (file.depth >= DEEPEST) throw new InputFault("E_NESTED_ARCHIVE", { depth: DEEPEST });
  const { default: PostalMime } = await import("postal-mime");
  const source = file.bytes.toString("latin1").replace(TEXT_TYPE, `$1${AS_TEXT}$2`);
  const mail = await PostalMime.parse(Buffer.from(source, "latin1"), { attachmentEncoding: "arraybuffer" });
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  const parts = mail.attachments.map((part) => ({ ...part, bytes: Buffer.from(part.content as ArrayBuffer) }));
  const read = async (path: string, bytes: Buffer, innerName: string): Promise<Corpus<SourceDocument>> =>
    options.parse({ path, bytes, sha256: file.sha256, depth: file.depth + 1, innerName });
  const ofType = (type: string) => parts.find(({ mimeType, bytes }) => mimeType === AS_TEXT + type && bytes.length > 0);
  const body = ofType("html") ?? ofType("plain");
  if (body) {
    const inner = await read(file.path, body.bytes, body.mimeType === `${AS_TEXT}html` ? "body.html" : "body.txt");
    const stated = statedBy(mail.subject, mail.date, mail.to === undefined ? savedFrom(source) : null);
    for (const document of inner.documents) documents.push({ ...document, stated: { ...stated, ...document.stated } });
    problems.push(...inner.problems);
  }
  const unread = new UnreadFiles();
  for (const { filename, bytes } of parts.filter((part) => part.filename && !part.mimeType.startsWith(AS_TEXT))) {
    if (!options.isReadable(filename!)) unread.add(filename!);
    else {
      const inner = await read(`${file.path}/${filename}`, bytes, filename!);
      for (const document of inner.documents) documents.push(document);
      problems.push(...inner.problems);
    }
  }
  problems.push(...unread.problems(file.path));
  if (documents.length === 0 && problems.length === 0) throw new InputFault("E_EMPTY", { what: "mail" });
  return { documents, problems };
}

/** Where a saved page comes from; `null` for a mail. Some browsers say so of the whole, some of its first part. */
const savedFrom = (source: string): string | null =>
  /^(?:Snapshot-)?Content-Location:\s*(https?:\S+)/im.exec(source)?.[1] ?? null;

/** A saved page has an address, a mail its subject and day: that of a saved page is when it was saved. */
function statedBy(subject: string | undefined, date: string | undefined, address: string | null): Partial<Metadata> {
  const day = address === null ? isoDate(date ?? "") : null;
  return {
    ...(subject ? { title: subject } : {}),
    ...(day === null ? {} : { date: day }),
    ...(address === null ? {} : { url: address }),
  };
}
