import type { TreeNode } from "../../../model/chart.js";
import { lastPart } from "../../../model/group.js";
import type { ReportMatrix, ReportSlogan } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import {
  type Context,
  crossTable,
  dataTable,
  drawing,
  evidenceButton,
  figures,
  folded,
  scrolled,
  texts,
} from "../parts.js";
import { html, type Markup } from "../template.js";

/** Trees drawn, and leaves of one tree at most. */
const TREES = 16;
const LEAVES = 24;
const MATRIX_WIDTH = 1000;

export async function slogansSection({ report, words }: Context): Promise<Markup> {
  const { slogans, sloganMatrix, totals } = report;
  if (slogans.length === 0) return html`<p class="intro">${words.noSlogans}</p>`;
  const trees = await Promise.all(slogans.filter(hasTree).slice(0, TREES).map(treeFigure(words)));
  return html`<p class="intro">${words.slogansIntro}</p>
${trees.length > 0 && html`<figure><figcaption>${words.trees}</figcaption><div class="trees">${trees}</div></figure>`}
${sloganMatrix && (await matrixFigure(sloganMatrix, words))}
${folded(
  `${words.slogansTable}${words.aside(words.figure(slogans.length))}`,
  html`${slogans.length < totals.slogans && html`<p class="note">${words.cut(slogans.length, totals.slogans, words.slogansWord)}</p>`}${slogansTable({ report, words })}`,
  true,
)}`;
}

/** What a slogan labels, where its own words do not say so. */
const headOf = ({ head, text }: ReportSlogan): string | null => (head === null || text.includes(head) ? null : head);

const leavesOf = ({ members }: ReportSlogan): number =>
  members.reduce((leaves, { items }) => leaves + Math.max(1, items.length), 0);

/** A tree is worth drawing where it has branches, and these are more than the letters of the slogan itself. */
const hasTree = (slogan: ReportSlogan): boolean =>
  leavesOf(slogan) >= 2 &&
  leavesOf(slogan) <= LEAVES &&
  slogan.members.some(
    ({ items, label }) => items.some((item) => item.length > 1) || (items.length === 0 && label !== null),
  );

const treeFigure =
  (words: Words) =>
  async (slogan: ReportSlogan): Promise<Markup> => {
    const { text, status, members, evidence } = slogan;
    const head = headOf(slogan);
    const picture = await drawing(
      { kind: "tree", title: text, root: { label: text, children: branchesOf(members) } },
      0,
      [],
      words,
      `${text}: ${meaningOf(slogan, words)}`,
    );
    return html`<figure><figcaption>${evidenceButton(text, evidence)} ${head !== null && html`<small>${head}</small>`}${status === "partial" && html` <small>${words.aside(words.statuses.partial).trim()}</small>`}</figcaption>${scrolled(text, picture)}</figure>`;
  };

type Members = ReportSlogan["members"];

const memberName = ({ n, label }: Members[number]): string =>
  [n === null ? "" : String(n), label ?? ""].filter(Boolean).join(" ") || "·";

/** Without groups of which nothing is known: the X of 4+4+X. */
const known = (members: Members): Members =>
  members.filter(({ n, label, items }) => n !== null || label !== null || items.length > 0);

/** A single group is no level, the slogan itself names it: 十大提升行动 needs no branch 10. */
function branchesOf(members: Members): TreeNode[] {
  const leaves = (items: readonly string[]): TreeNode[] => items.map((label) => ({ label, children: [] }));
  const [only] = members;
  if (members.length === 1) return leaves(only!.items);
  return known(members).map((member) => ({ label: memberName(member), children: leaves(member.items) }));
}

const MEANINGS = 3;

/** What a slogan stands for, in one line; of one with several meanings the main ones, each with who means it. */
export function meaningOf(slogan: ReportSlogan, words: Words): string {
  const own = membersOf(slogan, words);
  if (own !== "" || slogan.senses.length === 0) return own;
  const told = slogan.senses.slice(0, MEANINGS).map((sense) => {
    const who = whoSays(sense.regions, words);
    return `${who === "–" ? "" : `${who}${words.brief.colon}`}${membersOf(sense, words)}`;
  });
  const more = slogan.senses.length > MEANINGS ? " …" : "";
  return `${words.meanings(slogan.senses.length)}${words.brief.colon}${told.join(" | ")}${more}`;
}

function membersOf({ members, explanation }: Pick<ReportSlogan, "members" | "explanation">, words: Words): string {
  const groups = known(members).map((member) => {
    const name = memberName(member);
    if (member.items.length === 0) return name;
    return name === "·" ? words.join(member.items) : `${name}${words.aside(words.join(member.items))}`;
  });
  return groups.length > 0 ? groups.join(words.brief.semicolon) : (explanation ?? "");
}

async function matrixFigure({ rows, columns, values, evidence }: ReportMatrix, words: Words): Promise<Markup> {
  const chart = await drawing(
    { kind: "heat", title: words.matrix, unit: words.occurrences, rows, columns, values, digits: 0 },
    MATRIX_WIDTH,
    evidence.flat(),
    words,
  );
  const corner = html`<th scope="col">${words.slogan}</th>`;
  const table = crossTable(words.matrix, corner, rows, columns, (row, column) => {
    const index = evidence[row]![column]!;
    return index === null ? "" : evidenceButton(String(values[row]![column]), index);
  });
  return html`<figure><figcaption>${words.matrix}</figcaption><p class="note">${words.matrixIntro}</p>${scrolled(
    words.matrix,
    chart,
  )}${folded(words.figuresOfChart, scrolled(`${words.matrix}: ${words.figuresOfChart}`, table))}</figure>`;
}

const slogansTable = ({ report, words }: Context): Markup =>
  dataTable<ReportSlogan>(
    "slogans-table",
    words.slogansTable,
    [
      texts(
        words.slogan,
        (slogan) =>
          html`${evidenceButton(slogan.text, slogan.evidence)}${headOf(slogan) !== null && html`<br><small>${headOf(slogan)}</small>`}`,
        "name",
      ),
      texts(
        words.kind,
        ({ kind, common }) => html`${words.kinds[kind] ?? kind}${common && html`<br><small>${words.common}</small>`}`,
        "short",
      ),
      figures(words.occurrences, ({ count }) => count, words.figure),
      figures(words.documents, ({ documents }) => documents, words.figure),
      texts(words.who, ({ regions }) => whoSays(regions, words)),
      texts(
        words.meaning,
        (slogan) => meaningOf(slogan, words) || html`<small>${words.statuses[slogan.status]}</small>`,
        "long",
      ),
    ],
    report.slogans,
    words,
  );

const NAMED = 6;

function whoSays(regions: readonly string[], words: Words): string {
  const names = regions.map(lastPart);
  if (names.length === 0) return "–";
  if (names.length <= NAMED) return words.join(names);
  return `${words.join(names.slice(0, NAMED))} +${names.length - NAMED}`;
}
