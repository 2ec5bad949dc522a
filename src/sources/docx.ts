import type { SourceDocument } from "../model/document.js";
import { type ByteFile, documentOf } from "./byte-readers.js";
import { InputFault } from "./input-fault.js";
import type { Zip } from "./zip.js";

/** The parts of mammoth's document tree that hold text. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly notes?: { resolve?: unknown; _notes?: Readonly<Record<string, { readonly body: readonly Node[] }>> };
}

/**
 * The text of a Word file: one line a paragraph, one line a row of a table with its cells divided by tabs, notes at the
 * end. Headers and footers, deleted text and comments are left out.
 */
export async function docxDocument(file: ByteFile, zip: Zip): Promise<SourceDocument> {
  await checkParts(zip);
  const tree = await treeOf(file.bytes);
  const lines = [...linesOf(tree), ...notesOf(tree)].flatMap((line) => line.split("\n"));
  if (!lines.some((line) => line.trim() !== "")) throw new InputFault("E_EMPTY", { what: "office" });
  return documentOf(
    file,
    lines.map((text) => ({ text })),
  );
}

/** The package below unpacks without a limit, so every part that it reads is unpacked once under ours. */
async function checkParts(zip: Zip): Promise<void> {
  for (const member of zip.members) {
    if (!/\.(?:xml|rels)$/iu.test(member.name)) continue;
    for await (const _ of zip.stream(member));
  }
}

async function treeOf(bytes: Buffer): Promise<Node> {
  const mammoth = (await import("mammoth")).default;
  let tree: Node | undefined;
  const transformDocument = (document: Node): Node => {
    tree = document;
    return { ...document, children: [] }; // its HTML is not wanted
  };
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument });
  } catch {
    if (tree === undefined) throw new InputFault("E_DAMAGED_FILE", { kind: "docx" });
  }
  return tree!;
}

function* linesOf(node: Node): Generator<string> {
  if (node.type === "paragraph") yield textOf(node);
  else if (node.type === "table") for (const row of node.children ?? []) yield rowText(row);
  else for (const child of node.children ?? []) yield* linesOf(child);
}

/** A row of a layout table with one cell keeps its paragraphs; others are one line. */
function rowText(row: Node): string {
  const cells = (row.children ?? []).map((cell) => [...linesOf(cell)].filter((line) => line.trim() !== ""));
  return cells.length === 1
    ? cells[0]!.join("\n")
    : cells.map((lines) => lines.join(" ").replace(/\n/gu, " ")).join("\t");
}

function textOf(node: Node): string {
  switch (node.type) {
    case "text":
      return (node.value ?? "").replace(/\r?\n/gu, " ");
    case "tab":
      return "\t";
    case "break":
      return "\n";
    default:
      return (node.children ?? []).map(textOf).join("");
  }
}

const notesOf = (tree: Node): string[] =>
  Object.values(tree.notes?._notes ?? {}).flatMap(({ body }) => body.flatMap((node) => [...linesOf(node)]));
