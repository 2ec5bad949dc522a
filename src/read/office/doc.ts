import type { SourceDocument } from "../../model/document.js";
import { type ByteFile, InputFault, officeDocument } from "../byte-file.js";

const utf16 = (name: string): Buffer => Buffer.from(name, "utf16le");

/** The text of a Word file of before 2007; other files of that container are named and refused. */
export async function docDocument(file: ByteFile): Promise<SourceDocument> {
  if (file.bytes.includes(utf16("EncryptedPackage"))) throw new InputFault("E_ENCRYPTED");
  if (!file.bytes.includes(utf16("WordDocument"))) throw new InputFault("E_OFFICE_FORMAT", { old: true });
  const lines = (await textsOf(file.bytes)).flatMap((text) => text.split(/\r\n|[\r\n\f\v]/u)).map(withoutRowEnd);
  return officeDocument(
    file,
    lines.map((text) => ({ text })),
  );
}

/** A row of a table ends in the mark of its last cell. */
const withoutRowEnd = (line: string): string => line.replace(/\t+$/u, "");

/** Body, text boxes and notes, without what is empty. */
async function textsOf(bytes: Buffer): Promise<string[]> {
  const { default: WordExtractor } = await import("word-extractor");
  const options = { filterUnicode: false, includeHeadersAndFooters: false };
  try {
    const document = await new WordExtractor().extract(bytes);
    const more = [document.getTextboxes(options), document.getFootnotes(options), document.getEndnotes(options)];
    return [document.getBody(options), ...more.filter((text) => text.trim() !== "")];
  } catch {
    throw new InputFault("E_DAMAGED_FILE", { kind: "doc" });
  }
}
