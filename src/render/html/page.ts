import type { Language } from "../../model/language.js";
import type { Report } from "../../model/report.js";
import { type Words, wordsOf } from "../../words/report.js";
import { findingsOf } from "../findings.js";
import { type Context, type SectionName, section } from "./parts.js";
import { contrastsSection, similaritySection } from "./sections/contrasts.js";
import { livesSection, yearsSection } from "./sections/over-years.js";
import { familiesSection, readSection, shareOf } from "./sections/read.js";
import { meaningOf, slogansSection } from "./sections/slogans.js";
import { targetsSection } from "./sections/targets.js";
import { networkSection, termsSection } from "./sections/terms.js";
import { asset, page } from "./shell.js";
import { embeddedJson, html, type Markup, trusted } from "./template.js";

export interface PageOptions {
  readonly language: Language;
  /** Headline; told from the corpus where absent. */
  readonly title?: string;
  readonly version: string;
}

/** A report as one page that needs nothing else: style, script, charts and sentences are in it. */
export async function reportPage(report: Report, options: PageOptions): Promise<string> {
  const words = wordsOf(options.language);
  const context: Context = { report, words };
  const script = asset("report.js");
  const contents: Readonly<Record<SectionName, Markup | null>> = {
    findings: findingsSection(context),
    read: readSection(context),
    terms: await termsSection(context),
    slogans: await slogansSection(context),
    contrasts: await contrastsSection(context),
    similarity: await similaritySection(context),
    years: await yearsSection(context),
    network: await networkSection(context),
    targets: await targetsSection(context),
    lives: await livesSection(context),
    families: familiesSection(context),
    method: methodSection(context),
  };
  const present = (Object.keys(contents) as SectionName[]).filter((name) => contents[name] !== null);
  return page(
    {
      words,
      title: options.title ?? titleOf(report, words),
      kicker: words.kicker,
      version: options.version,
      styles: [asset("report.css")],
      script,
      intro: html`${groupsNamed(report, words)}
${keyFigures(report, words)}`,
      nav: html`<nav aria-label="${words.contents}"><div><ol>${present.map((name) => html`<li><a href="#${name}">${words.sections[name]}</a></li>`)}</ol><button type="button" id="theme" class="plain">${words.theme}</button></div></nav>
`,
      behind: html`<dialog id="places" aria-labelledby="places-title"><header><div><h2 id="places-title"></h2><p id="places-meaning"></p><p id="places-counts"></p></div><button type="button" class="plain">${words.close}</button></header><ul></ul></dialog>
<script type="application/json" id="data">${embeddedJson(dataOf(context))}${END_OF_SCRIPT}
<script>${trusted(script.text)}${END_OF_SCRIPT}
`,
    },
    html`<noscript><p class="warning">${words.noScript}</p></noscript>
${present.map((name) => section(name, words, contents[name]))}`,
  );
}

/** Not written out in the template: bundlers rewrite templates that hold the closing tag. */
const END_OF_SCRIPT = trusted(["</", "script>"].join(""));

export function titleOf({ totals, by }: Report, words: Words): string {
  if (by === null || by === "document" || totals.groups < 2) return words.titleOf(totals.documents);
  return words.titleBy(totals.documents, totals.groups, words.fields[by] ?? by);
}

/** Groups named below the headline before they are too many for a line. */
const NAMED = 12;

function groupsNamed({ by, groups }: Report, words: Words): Markup | null {
  if (by === null || by === "document" || groups.length < 2) return null;
  const names = groups.slice(0, NAMED).map(({ name }) => name);
  const rest = groups.length - names.length;
  return html`<p class="groups-named">${words.join(names)}${rest > 0 && ` +${rest}`}</p>`;
}

export function keyFiguresOf({ totals }: Report, words: Words): [figure: string, name: string][] {
  const { figure } = words;
  return [
    [figure(totals.documents), words.keyDocuments],
    ...(totals.unique < totals.documents ? [[figure(totals.unique), words.keyUnique] as [string, string]] : []),
    [words.percent(shareOf(totals.kept, totals.input)), words.keyKept],
    [figure(totals.tokens), words.keyTokens],
    [figure(totals.slogans), words.keySlogans],
  ];
}

const keyFigures = (report: Report, words: Words): Markup =>
  html`<dl class="keys">${keyFiguresOf(report, words).map(([value, name]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

const methodSection = ({ report, words }: Context): Markup =>
  html`<ol class="method">${words
    .methodItems(`${report.engine.name} ${report.engine.version}`)
    .map((text) => html`<li>${text}</li>`)}</ol>`;

/** What the script reads: sentences, lists of places, and its own words with `{name}` where a value goes. */
const dataOf = ({ report: { documents, evidence, slogans }, words }: Context) => ({
  // What a slogan stands for is said above its sentences.
  meanings: Object.fromEntries(
    slogans.map((slogan) => [slogan.evidence, meaningOf(slogan, words)]).filter(([, meaning]) => meaning !== ""),
  ),
  documents: documents.map(({ title, path, date }) => [title, path, date]),
  sentences: evidence.sentences.map(({ document, line, text }) => [document, line, text]),
  lists: evidence.lists.map(({ label, group, total, documents: holding, places }) => [
    label,
    group,
    total,
    holding,
    places,
  ]),
  words: {
    line: words.brief.documentLine("{line}"),
    inGroupOnly: words.inGroupOnly("{group}"),
    placesTotal: words.placesTotal("{total}", "{documents}"),
    placesShown: words.placesShown("{shown}"),
    filterCount: words.filterCount("{shown}", "{all}"),
  },
});

/** What a reader asks first, each sentence a link to the section that has the rest. */
const findingsSection = ({ report, words }: Context): Markup =>
  html`<ol class="findings">${findingsOf(report, words).map(
    (finding) => html`<li><a href="#${finding.section}">${finding.text}</a></li>`,
  )}</ol>`;
