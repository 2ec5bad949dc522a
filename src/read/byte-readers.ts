import type { Corpus } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import type { Zip } from "./archive/zip.js";
import { type ByteReader, InputFault } from "./byte-file.js";

const one = (document: SourceDocument): Corpus<SourceDocument> => ({ documents: [document], problems: [] });

const pdf: ByteReader = async (file) => (await import("./pdf/pdf.js")).pdfDocument(file);
const gzip: ByteReader = async (file, options) => (await import("./archive/zip.js")).gzipDocuments(file, options);
const mail: ByteReader = async (file, options) => (await import("./mail/mail.js")).mailDocuments(file, options);
const old: ByteReader = async (file) => one(await (await import("./office/doc.js")).docDocument(file));

/** Office files of today are zip archives; what is inside tells them apart, whatever their name. */
const zipped: ByteReader = async (file, options) => {
  const { openZip } = await import("./archive/zip.js");
  const zip = await openZip(file.bytes);
  if (zip.members.some(({ name }) => /^word\/document\d*\.xml$/u.test(name)))
    return one(await (await import("./office/docx.js")).docxDocument(file, zip));
  if (zip.find("xl/workbook.xml"))
    return (await import("./office/xlsx.js")).sheetDocuments(file, zip, options.textColumn);
  if (zip.find("content.xml") && (await isText(zip)))
    return one(await (await import("./office/odt.js")).odtDocument(file, zip));
  if (zip.find("META-INF/container.xml") && zip.find("content.xml") === undefined)
    return one(await (await import("./office/epub.js")).epubDocument(file, zip));
  if (isOther(zip)) throw new InputFault("E_OFFICE_FORMAT", { old: false });
  return (await import("./archive/zip.js")).archiveDocuments(file, options, zip);
};

/** An OpenDocument file says what it is; one that says nothing is taken for a text. */
async function isText(zip: Zip): Promise<boolean> {
  const member = zip.find("mimetype");
  return member === undefined || /opendocument\.text/u.test((await zip.read(member)).toString("latin1"));
}

const isOther = (zip: Zip): boolean =>
  zip.find("content.xml") !== undefined || zip.find("ppt/presentation.xml") !== undefined;

/** Known by their first bytes. A new format is one more line here. */
const BY_MAGIC: readonly { readonly magic: string; readonly reader: ByteReader }[] = [
  { magic: "%PDF-", reader: pdf },
  { magic: "PK\u0003\u0004", reader: zipped },
  { magic: "PK\u0005\u0006", reader: zipped },
  { magic: "\u001f\u008b", reader: gzip },
  { magic: "\u00d0\u00cf\u0011\u00e0", reader: old },
];

/** Extensions of these formats, for folders and archives. */
export const BYTE_EXTENSIONS = ".docx .doc .wps .pdf .xlsx .odt .epub .zip .gz .eml .mht .mhtml".split(" ");

/** What is wrong with a file whose bytes are not what its name says; `null` for names that promise nothing. */
export function faultByName(path: string): InputFault | null {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  if (extension === "zip" || extension === "gz") return new InputFault("E_DAMAGED_ARCHIVE");
  if (extension === "doc" || extension === "wps") return new InputFault("E_DAMAGED_FILE", { kind: "doc" });
  const kind = (["pdf", "docx", "xlsx", "odt", "epub"] as const).find((known) => known === extension);
  return kind === undefined ? null : new InputFault("E_DAMAGED_FILE", { kind });
}

/** Mail programs and servers may put some bytes before a PDF. */
const PDF_STARTS_WITHIN = 1024;

/** The reader of a file that is no text; `null` for texts. */
export function byteReaderOf(bytes: Buffer, path: string): ByteReader | null {
  const head = bytes.subarray(0, PDF_STARTS_WITHIN).toString("latin1");
  const known = BY_MAGIC.find(({ magic }) => head.startsWith(magic));
  if (known) return known.reader;
  if (/\.(?:eml|mht|mhtml)$/iu.test(path) || looksLikeMail(head)) return mail;
  return /\.pdf$/iu.test(path) && head.includes("%PDF-") ? pdf : null;
}

/** Whether bytes begin as mails and saved pages do: lines of headers, among them one that says how the rest is packed. */
const looksLikeMail = (head: string): boolean =>
  /^(?:From|Return-Path|Received|Delivered-To|X-[\w-]+|Message-ID|MIME-Version|Subject|Date):[^\r\n]*\r?\n/iu.test(
    head,
  ) && /^(?:MIME-Version|Content-Transfer-Encoding|Content-Type):/imu.test(head);
