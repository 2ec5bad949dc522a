import type { CleanDocument, Cut, Line } from "../../model/document.js";
import { type Section, type SectionName, sectionsOfLine } from "../../model/section.js";

/**
 * The document with nothing but its text in the given sections: lines elsewhere are left out, and a line through which
 * a border runs is cut there. A document without sections is left without lines.
 */
export function onlySections(document: CleanDocument, names: readonly SectionName[]): CleanDocument {
  const { kept: _, sections, ...rest } = document;
  const asked = new Set(names);
  const lines = sections ? document.lines.flatMap((line) => inside(line, sections, asked)) : [];
  return { ...rest, sections: sections ?? null, lines };
}

export const hasSection = ({ sections }: CleanDocument, names: readonly SectionName[]): boolean =>
  sections?.some(({ name }) => names.includes(name)) ?? false;

function inside(line: Line, sections: readonly Section[], asked: ReadonlySet<SectionName>): Line[] {
  const parts = sectionsOfLine(sections, line.number);
  const isAsked = ({ name }: Section): boolean => asked.has(name);
  if (!parts.some(isAsked)) return [];
  if (parts.every(isAsked)) return [line];
  const starts = parts.map(({ line: number, offset }) => (number === line.number ? offset : 0));
  const outside = parts.flatMap((part, k): Cut[] =>
    isAsked(part)
      ? []
      : [{ start: starts[k]!, end: starts[k + 1] ?? line.raw.length, label: "outside", reason: OUTSIDE }],
  );
  return [{ ...line, cuts: merged(line.cuts, outside) }];
}

const OUTSIDE = "outside the sections asked for";

/** Cuts in order and without overlap; where two meet, the one that begins first has it. */
function merged(cuts: readonly Cut[], more: readonly Cut[]): Cut[] {
  const all: Cut[] = [];
  let end = 0;
  for (const cut of [...cuts, ...more].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.end <= end) continue;
    all.push({ ...cut, start: Math.max(cut.start, end) });
    end = cut.end;
  }
  return all;
}
