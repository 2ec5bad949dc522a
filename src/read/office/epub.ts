import { posix } from "node:path";
import { isoDate } from "../../base/dates.js";
import { tried } from "../../base/tried.js";
import type { Metadata, SourceDocument } from "../../model/document.js";
import type { Zip } from "../archive/zip.js";
import { type ByteFile, officeDocument, type TextLine } from "../byte-file.js";
import { fragmentText, openElements } from "../html/html.js";
import { attribute, parseXml } from "./xml.js";

interface Package {
  /** Files of the book in the order of reading, by their names in the archive. */
  readonly parts: readonly string[];
  readonly stated: Partial<Metadata>;
}

/** The text of an electronic book (`.epub`): its chapters in the order of reading, and what it states of itself. */
export async function epubDocument(file: ByteFile, zip: Zip): Promise<SourceDocument> {
  const { parts, stated } = await packageOf(zip);
  const lines: TextLine[] = [];
  for (const name of parts) {
    const member = zip.find(name);
    if (member === undefined) continue;
    const html = openElements(new TextDecoder().decode(await zip.read(member)));
    for (const text of fragmentText(html).split("\n")) lines.push({ text });
  }
  return { ...officeDocument(file, lines), stated };
}

async function packageOf(zip: Zip): Promise<Package> {
  let root = "";
  await parseXml(zip, zip.find("META-INF/container.xml"), "epub", {
    open: (name, attributes) => {
      if (name === "rootfile") root ||= attribute(attributes, "full-path") ?? "";
    },
  });
  const names = new Map<string, string>();
  const order: string[] = [];
  const said = new Map<string, string>();
  let field = "";
  await parseXml(zip, zip.find(root), "epub", {
    open: (name, attributes, prefix) => {
      const of = (key: string): string => attribute(attributes, key) ?? "";
      const isText = /html/iu.test(of("media-type")) && !/\bnav\b/u.test(of("properties"));
      if (name === "item" && isText) names.set(of("id"), posix.join(posix.dirname(root), decoded(of("href"))));
      else if (name === "itemref") order.push(of("idref"));
      field = prefix === "dc" && !said.has(name) ? name : "";
    },
    text: (text) => {
      if (field !== "" && text.trim() !== "") said.set(field, text.trim());
    },
    close: () => {
      field = "";
    },
  });
  const date = isoDate(said.get("date")?.slice(0, 10) ?? "");
  return {
    parts: order.flatMap((id) => names.get(id) ?? []),
    stated: {
      ...(said.has("title") ? { title: said.get("title")! } : {}),
      ...(said.has("creator") ? { author: [said.get("creator")!] } : {}),
      ...(date === null ? {} : { date }),
    },
  };
}

const decoded = (href: string): string => tried(() => decodeURIComponent(href)) ?? href;
