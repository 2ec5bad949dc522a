import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Whether LibreOffice is there and makes office files: it may lack Writer, and says then that all went well. Tests that
 * need it are skipped, visibly, where it does not.
 */
export function canConvert(): boolean {
  if (spawnSync("soffice", ["--version"]).status !== 0) return false;
  try {
    rmSync(join(converted({ probe: flatDocument("一行。") }, "docx"), ".."), { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");

export interface Layout {
  /** Stands on top of every page. */
  readonly header: string;
  /** Before and after the page number at the foot of every page. */
  readonly footer: readonly [before: string, after: string];
  /** First-line indent of a paragraph. Unit: points. */
  readonly indent: number;
  /** Unit: points. */
  readonly size: number;
  readonly columns: number;
}

/** As official documents are printed: three-character type, two characters of indent, dashes around the number (GB/T 9704). */
export const OFFICIAL: Layout = {
  header: "济南市历城区人民政府办公室",
  footer: ["— ", " —"],
  indent: 32,
  size: 16,
  columns: 1,
};

/** A document as flat OpenDocument: one paragraph a line, a header, and a footer with the number of the page. */
export function flatDocument(text: string, { header, footer, indent, size, columns }: Layout = OFFICIAL): string {
  const font = `fo:font-size="${size}pt" style:font-size-asian="${size}pt"`;
  const paragraph = (line: string): string => `<text:p text:style-name="P">${escaped(line.trim())}</text:p>`;
  const body = text.split(/\r?\n/u).map(paragraph).join("");
  const section = columns === 1 ? body : `<text:section text:style-name="S" text:name="s">${body}</text:section>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" style:font-name-asian="F" ${font} fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="${indent}pt" fo:text-align="justify" fo:line-height="28pt"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="24pt"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="C">${escaped(header)}</text:p></style:header><style:footer><text:p text:style-name="C">${footer[0]}<text:page-number>1</text:page-number>${footer[1]}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${section}</office:text></office:body></office:document>`;
}

/** Has LibreOffice make files of one format from flat documents, named by their key; returns the folder they are in. */
export function converted(
  documents: Readonly<Record<string, string>>,
  format: "docx" | "doc" | "pdf" | "odt" | "rtf",
): string {
  const folder = mkdtempSync(join(tmpdir(), "cexi-soffice-"));
  const [profile, from, to] = ["profile", "from", "to"].map((name) => join(folder, name));
  mkdirSync(from!);
  mkdirSync(to!);
  const sources = Object.entries(documents).map(([name, content]) => {
    const path = join(from!, `${basename(name)}.fodt`);
    writeFileSync(path, content);
    return path;
  });
  const made = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile!)}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      to!,
      ...sources,
    ],
    { encoding: "utf8" },
  );
  if (made.status !== 0 || readdirSync(to!).length < sources.length) throw new Error(`soffice: ${made.stderr}`);
  rmSync(profile!, { recursive: true });
  rmSync(from!, { recursive: true });
  return to!;
}
