import type { SaxesTagNS, SaxesTagPlain } from "saxes";
import type { Zip, ZipEntry } from "../archive/zip.js";
import { InputFault } from "../byte-file.js";

export type Attributes = Readonly<Record<string, string>>;

export interface Handlers {
  /** @param name without its prefix */
  open?(name: string, attributes: Attributes, prefix: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function attribute(attributes: Attributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/**
 * Reads a part of an office file piece by piece, so that memory follows what the handlers keep, not the part.
 *
 * @throws {InputFault} `E_DAMAGED_FILE` of this kind, or what reading the archive throws
 */
export async function parseXml(
  zip: Zip,
  member: ZipEntry | undefined,
  kind: "docx" | "xlsx" | "odt" | "epub",
  handlers: Handlers,
): Promise<void> {
  if (member === undefined) return;
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  let failed = false;
  parser.on("error", () => {
    failed = true;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain | SaxesTagNS) => {
    const colon = name.indexOf(":");
    handlers.open?.(name.slice(colon + 1), attributes as Record<string, string>, colon < 0 ? "" : name.slice(0, colon));
  });
  parser.on("closetag", ({ name }: SaxesTagPlain | SaxesTagNS) => handlers.close?.(name.slice(name.indexOf(":") + 1)));
  parser.on("text", (text) => handlers.text?.(text));
  const decoder = new TextDecoder();
  for await (const piece of zip.stream(member)) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (failed) throw new InputFault("E_DAMAGED_FILE", { kind });
  }
  parser.close();
  if (failed) throw new InputFault("E_DAMAGED_FILE", { kind });
}
