import type { SourceDocument } from "../model/document.js";
import { type ByteFile, documentOf } from "./byte-readers.js";
import { InputFault } from "./input-fault.js";

const utf16 = (name: string): Buffer => Buffer.from(name, "utf16le");

/** The text of a Word file of before 2007; other files of that container are named and refused. */
export async function docDocument(file: ByteFile): Promise<SourceDocument> {
  if (file.bytes.includes(utf16("EncryptedPackage"))) throw new InputFault("E_ENCRYPTED");
  if (!file.bytes.includes(utf16("WordDocument"))) throw new InputFault("E_OFFICE_FORMAT", { old: true });
  const body = await bodyOf(file.bytes);
  const lines = body.split(/\r\n|[\r\n\f\v]/u);
  if (!lines.some((line) => line.trim() !== "")) throw new InputFault("E_EMPTY", { what: "office" });
  return documentOf(
    file,
    lines.map((text) => ({ text })),
  );
}

async function bodyOf(bytes: Buffer): Promise<string> {
  const { default: WordExtractor } = await import("word-extractor");
  try {
    return (await new WordExtractor().extract(bytes)).getBody({ filterUnicode: false });
  } catch {
    throw new InputFault("E_DAMAGED_FILE", { kind: "doc" });
  }
}
