import { BRIEF_MARK } from "../base/own-mark.js";
import { lastPart } from "../model/group.js";
import type { Report, ReportContrast, ReportLives, ReportSlogan } from "../model/report.js";
import type { Column, Table } from "../model/table.js";
import { type Words, wordsOf } from "../words/report.js";
import { findingsOf, pairsOf } from "./findings.js";
import { keyFiguresOf, type PageOptions, titleOf } from "./html/page.js";
import type { SectionName } from "./html/parts.js";
import { caveats } from "./html/sections/contrasts.js";
import { laneName } from "./html/sections/over-years.js";
import { shareOf } from "./html/sections/read.js";
import { meaningOf } from "./html/sections/slogans.js";
import { targetText } from "./html/sections/targets.js";
import { markdown, markdownText } from "./markdown.js";

/** What fits on a page. Unit: rows. */
const TERMS = 12;
const QUOTED_TERMS = 4;
const SLOGANS = 12;
const QUOTED_SLOGANS = 6;
const GROUPS = 12;
const TERMS_OF_GROUP = 6;
const PAIRS = 3;
const NETWORK_PAIRS = 8;
const TARGET_ROWS = 20;
const SERIES = 3;
const LANES = 12;
const FAMILIES = 5;

/** A report as a brief of about a page, for a wiki or a mail: the top of each list, with quotes and sources. */
export function reportBrief(report: Report, options: PageOptions): string {
  const words = wordsOf(options.language);
  const parts = [
    `# ${markdownText(options.title ?? titleOf(report, words))}`,
    keyLine(report, words),
    ...SECTIONS.map(([name, linesOf]) => part(words.sections[name], linesOf(report, words))),
    `---\n\n${markdownText(words.footer(options.version))}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n\n${BRIEF_MARK}\n`;
}

const SECTIONS: readonly (readonly [
  name: SectionName,
  linesOf: (report: Report, words: Words) => readonly string[],
])[] = [
  ["findings", (report, words) => listed(findingsOf(report, words).map(({ text }) => text))],
  ["read", readLines],
  ["terms", termLines],
  ["slogans", sloganLines],
  ["contrasts", contrastLines],
  ["similarity", similarityLines],
  ["network", networkLines],
  ["targets", targetLines],
  ["lives", laneLines],
  ["families", familyLines],
  ["method", ({ engine }, words) => listed(words.methodItems(`${engine.name} ${engine.version}`))],
];

const listed = (texts: readonly string[]): string[] => texts.map((text) => `- ${markdownText(text)}`);

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${markdownText(title)}\n\n${lines.join("\n")}`;

const keyLine = (report: Report, words: Words): string =>
  markdownText(
    keyFiguresOf(report, words)
      .map((pair) => pair.join(" "))
      .join(" · "),
  );

function readLines({ totals, problems }: Report, words: Words): string[] {
  const { figure } = words;
  const classes = ["kept", "boilerplate", "duplicate", "meta", "blank"] as const;
  return [
    markdownText(words.readIntro(figure(totals.input), figure(totals.kept))),
    "",
    ...tableLines(
      [words.read, "", "%"],
      2,
      classes.map((name) => [
        words.ledger[name],
        figure(totals[name]),
        words.percent(shareOf(totals[name], totals.input)),
      ]),
    ),
    ...(problems.length > 0
      ? [
          "",
          markdownText(words.problemsIntro),
          "",
          ...problems.map(({ path, reason }) => `- ${markdownText(`${path}${words.brief.colon}${reason}`)}`),
        ]
      : []),
  ];
}

function termLines(report: Report, words: Words): string[] {
  const terms = report.terms.slice(0, TERMS);
  return [
    ...tableLines(
      [words.term, words.count, words.per10k, words.documents],
      3,
      terms.map(({ term, count, per_10k, documents }) => [
        term,
        words.figure(count),
        per_10k.toFixed(1),
        words.figure(documents),
      ]),
    ),
    "",
    ...terms.slice(0, QUOTED_TERMS).flatMap(({ evidence }) => quoteLines(report, evidence, words)),
  ];
}

function quoteLines({ evidence, documents }: Report, index: number, words: Words): string[] {
  const places = evidence.lists[index]?.places ?? [];
  // A headline says little; it is quoted only where there is nothing else.
  const place = places.find(([at]) => !isTitle(evidence.sentences[at]!, documents)) ?? places[0];
  if (!place) return [];
  const [at, start, length] = place;
  const { document, line, text } = evidence.sentences[at]!;
  const { title, path, date } = documents[document]!;
  const source = [title ?? path, date, words.brief.documentLine(line)].filter(Boolean).join(" · ");
  const quote = `${markdownText(text.slice(0, start))}**${markdownText(text.slice(start, start + length))}**${markdownText(text.slice(start + length))}`;
  return [`> ${quote} — ${markdownText(source)}`, ""];
}

const isTitle = (
  { document, text }: Report["evidence"]["sentences"][number],
  documents: Report["documents"],
): boolean => documents[document]!.title?.includes(text) ?? false;

function sloganLines(report: Report, words: Words): string[] {
  if (report.slogans.length === 0) return [markdownText(words.noSlogans)];
  return report.slogans.slice(0, SLOGANS).flatMap((slogan: ReportSlogan, rank) => {
    const meaning = meaningOf(slogan, words);
    const facts = [
      words.kinds[slogan.kind] ?? slogan.kind,
      `${words.occurrences} ${words.figure(slogan.count)}`,
      ...(slogan.regions.length > 0 ? [words.join(slogan.regions.slice(0, TERMS_OF_GROUP).map(lastPart))] : []),
    ];
    return [
      `**${markdownText(words.quoted(slogan.text))}**${slogan.head === null ? "" : ` ${markdownText(slogan.head)}`}${markdownText(words.aside(facts.join(words.brief.semicolon)))}${meaning === "" ? "" : `${words.brief.colon}${markdownText(meaning)}`}`,
      "",
      ...(rank < QUOTED_SLOGANS ? quoteLines(report, slogan.evidence, words) : []),
    ];
  });
}

function contrastLines({ groups, notCompared, totals }: Report, words: Words): string[] {
  if (notCompared !== null) return [markdownText(words.notCompared[notCompared])];
  const shown = groups.slice(0, GROUPS);
  return [
    ...caveats(groups, words).flatMap((text) => [markdownText(text), ""]),
    ...shown.map(({ name, more }) => {
      const terms = more
        .slice(0, TERMS_OF_GROUP)
        .map((term: ReportContrast) => `${term.term} (${term.count} : ${term.rest})`);
      return `- **${markdownText(name)}**${words.brief.colon}${markdownText(terms.length > 0 ? words.join(terms) : words.nothingSpecial)}`;
    }),
    ...(shown.length < totals.groups ? ["", markdownText(words.groupsCut(shown.length, totals.groups))] : []),
  ];
}

function similarityLines({ similarity }: Report, words: Words): string[] {
  if (similarity === null || similarity.labels.length < 3) return [];
  const { labels, measure } = similarity;
  const pairs = pairsOf(similarity).sort((x, y) => y.value - x.value);
  const line = ({ x, y, value }: (typeof pairs)[number]): string =>
    `- ${markdownText(`${labels[x]} – ${labels[y]}${words.brief.colon}${value.toFixed(2)}`)}`;
  const ends = pairs.length <= 2 * PAIRS ? pairs : [...pairs.slice(0, PAIRS), ...pairs.slice(-PAIRS)];
  return [markdownText(words.similarityIntro(words.measures[measure] ?? measure)), "", ...ends.map(line)];
}

function familyLines({ families, documents }: Report, words: Words): string[] {
  if (families.length === 0) return [markdownText(words.noFamilies)];
  const copies = families.reduce((sum, { members }) => sum + members.length, 0);
  const name = (index: number): string => documents[index]!.path;
  return [
    markdownText(words.familiesIntro(families.length, copies)),
    "",
    ...families.slice(0, FAMILIES).map(({ keep, members }) => {
      const others = members.map(
        ({ document, relation }) => `${name(document)}${words.aside(words.relations[relation])}`,
      );
      return `- ${markdownText(`${name(keep)} ← ${words.join(others)}`)}`;
    }),
    ...(families.length > FAMILIES ? [`- +${families.length - FAMILIES}`] : []),
  ];
}

/** @param figures how many columns, counted from the right, hold figures */
const tableLines = (heads: readonly string[], figures: number, rows: Table["rows"]): string[] => {
  const columns = heads.map((name, at): Column => ({ name, align: at >= heads.length - figures ? "right" : "left" }));
  return [...markdown({ columns, rows })].map((line) => line.trimEnd());
};

function networkLines({ network }: Report, words: Words): string[] {
  if (network === null) return [];
  const { nodes, edges } = network;
  return tableLines(
    [words.pair, words.together, "NPMI"],
    2,
    edges
      .slice(0, NETWORK_PAIRS)
      .map(({ source, target, cooccurrence, npmi }) => [
        `${nodes[source]!.term} – ${nodes[target]!.term}`,
        String(cooccurrence),
        npmi === null ? "–" : npmi.toFixed(2),
      ]),
  );
}

function targetLines({ targets }: Report, words: Words): string[] {
  if (targets === null) return [];
  const series = targets.indicators.slice(0, SERIES);
  const told = targets.rows.filter(({ cells }) => cells.slice(0, SERIES).some((cell) => cell !== null));
  const rows = told.slice(0, TARGET_ROWS).map(({ region, year, cells }) => [
    region ?? "–",
    String(year),
    ...series.map((_, at) => {
      const cell = cells[at];
      if (!cell) return "";
      const aim = targetText(cell);
      return [
        ...(aim === "" ? [] : [`${words.targetWord} ${aim}`]),
        ...(cell.result === null ? [] : [`${words.resultWord} ${cell.result}`]),
      ].join(words.brief.semicolon);
    }),
  ]);
  return [
    ...tableLines([words.region, words.year, ...series.map((one) => words.seriesName(one))], 0, rows),
    ...(rows.length < told.length ? ["", markdownText(words.targetsCut(rows.length, told.length))] : []),
  ];
}

function laneLines({ lives }: Report, words: Words): string[] {
  if (lives === null) return [];
  const [first, last] = [lives.years[0]!, lives.years.at(-1)!];
  return [
    markdownText(`${first}–${last}${words.brief.colon}${words.brief.lanes}`),
    "",
    ...lives.lanes.slice(0, LANES).map((lane) => `- \`${lineOf(lane, lives)}\` ${markdownText(laneName(lane))}`),
  ];
}

function lineOf({ present }: ReportLives["lanes"][number], { years, missing }: ReportLives): string {
  const [said, unknown] = [new Set(present), new Set(missing)];
  return years.map((year) => (said.has(year) ? "█" : unknown.has(year) ? "\u00a0" : "·")).join("");
}
