import { getOrInsert } from "../base/group-by.js";
import { type CleanDocument, isKept, type Line } from "../model/document.js";
import { normalize } from "../model/normalize.js";

/** A line is a site's template from so many documents on, counted by different surroundings. */
const TEMPLATE_DOCUMENTS = 3;
/** Longer lines are not looked at: stock paragraphs of reprints belong to the text. Unit: characters without spaces. */
const LONGEST_TEMPLATE = 30;
/** Lines of text without a full stop, counted from the end of the document, that may be a template. */
const EDGE_LINES = 30;

/** What the whole corpus needs to know of a document: its short last lines and what they follow. */
export interface TemplateSummary {
  /** The last paragraph of running text; reprints share it, so they count once. */
  readonly anchor: string;
  readonly keys: readonly string[];
}

const keyOf = (line: Line): string => normalize(line.raw).text.replace(/ /gu, "");
const READS_AS_TEXT = /[。!?;:…][”’"'」』)]*$|^\(|^附件|^\d|^[一二三四五六七八九十]+、/u;
/** Who signs a document, and when, is part of it. */
const SIGNATURE = /(?:政府|委员会|办公厅|办公室|[委厅局部院会]|纪委监委|代表团)$|\d+[日号]$|[一二三四五六七八九十]日$/u;

/** Indices of the lines below the last running text that could be a template. */
function edgeOf(document: CleanDocument): number[] {
  const found: number[] = [];
  for (let i = document.lines.length - 1; i >= 0 && found.length < EDGE_LINES; i--) {
    const line = document.lines[i]!;
    if (!isKept(line)) continue;
    if (line.label === "title" || line.raw.length > 2 * LONGEST_TEMPLATE) break;
    const key = keyOf(line);
    if (key.length > LONGEST_TEMPLATE || READS_AS_TEXT.test(key) || SIGNATURE.test(key)) break;
    found.push(i);
  }
  return found;
}

const ANCHOR = 64; // characters of the last paragraph that tell it from others

export function templateSummary(document: CleanDocument): TemplateSummary {
  const edge = edgeOf(document);
  const inEdge = new Set(edge);
  const anchor = document.lines.findLast((line, index) => isKept(line) && !inEdge.has(index));
  return {
    anchor: anchor ? normalize(anchor.raw.slice(-ANCHOR)).text : "",
    keys: [...new Set(edge.map((index) => keyOf(document.lines[index]!)))],
  };
}

/** Lines that stand below the text of three or more documents which are no copies of each other. */
export function findTemplates(summaries: readonly TemplateSummary[]): ReadonlySet<string> {
  const anchors = new Map<string, Set<string>>();
  for (const { anchor, keys } of summaries) {
    for (const key of keys) getOrInsert(anchors, key, () => new Set<string>()).add(anchor);
  }
  return new Set([...anchors].filter(([, of]) => of.size >= TEMPLATE_DOCUMENTS).map(([key]) => key));
}

/** Marks the templates among a document's last lines; lines between two of them are entries of the same list. */
export function markTemplates(document: CleanDocument, templates: ReadonlySet<string>): CleanDocument {
  if (templates.size === 0) return document;
  const edge = new Set(edgeOf(document).filter((index) => templates.has(keyOf(document.lines[index]!))));
  if (edge.size === 0) return document;
  const lines = document.lines.map((line, index) =>
    edge.has(index)
      ? {
          ...line,
          label: "boilerplate" as const,
          reason: "site-template: the same line stands below other texts of this corpus",
          cuts: [],
        }
      : line,
  );
  const { kept: _, ...rest } = document;
  return { ...rest, lines };
}
