/** A text at a place of a page. Unit: points, from the lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Direction of its baseline, counter-clockwise. Unit: degrees. */
  readonly angle?: number;
}

export interface Page {
  readonly texts: readonly Placed[];
  /** How far it is turned clockwise when it is looked at. Unit: degrees. */
  readonly rotate?: number;
}

export const WIDTH = 595;
export const HEIGHT = 842;

const hex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

function contentOf({ texts }: Page): string {
  return texts
    .map(({ text, x, y, size = 16, angle = 0 }) => {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const matrix = [cos, sin, -sin, cos, x, y].map((n) => n.toFixed(4)).join(" ");
      return `BT /F ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
    })
    .join("\n");
}

/** One object of a PDF: a dictionary or array, with or without a stream. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Buffer };

/** A file of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === "string") {
      push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`));
      continue;
    }
    const { dictionary, stream } = object;
    push(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`));
    push(stream);
    push(Buffer.from("\nendstream\nendobj\n"));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Pages of Chinese text in the font that every reader of PDF knows without having it: Han letters are as wide as high. */
export function pdfPages(
  pages: readonly Page[],
  stream = (page: Page): { filter: string; bytes: Buffer } => ({ filter: "", bytes: Buffer.from(contentOf(page)) }),
): Buffer {
  const first = 5;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ");
  const objects: PdfObject[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
  ];
  pages.forEach((page, index) => {
    const { filter, bytes } = stream(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      { dictionary: filter, stream: bytes },
    );
  });
  return pdfOf(objects);
}

/** Lines one below the other, as a page of text: the first at `y`, `leading` apart. */
export const block = (lines: readonly string[], { x = 80, y = 700, size = 16, leading = 28 } = {}): Placed[] =>
  lines.map((text, index) => {
    const indent = /^\u3000*/u.exec(text)![0].length;
    return { text: text.slice(indent), x: x + indent * size, y: y - index * leading, size };
  });
