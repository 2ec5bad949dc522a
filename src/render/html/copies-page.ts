import type { CopiesPage, CopiesPageDocument, CopiesPageLine, CopiesPageMark } from "../../model/copies-page.js";
import type { Language } from "../../model/language.js";
import { type Words, wordsOf } from "../../words/report.js";
import { folded } from "./parts.js";
import { asset, page } from "./shell.js";
import { html, type Markup } from "./template.js";

const CLASSES = ["unexplained", "sibling", "stock", "superior", "own-previous", "quotation"] as const;

/**
 * Texts and what else says the same, side by side: one page without a script, each passage a link to its sources and back.
 *
 * @param notes what was found, what the figures mean, what they do not tell
 */
export function copiesHtml(
  copies: CopiesPage,
  { language, version, notes }: { language: Language; version: string; notes: readonly string[] },
): string {
  const words = wordsOf(language);
  return page(
    {
      words,
      title: words.copies.title,
      kicker: words.copies.kicker,
      version,
      styles: [asset("report.css"), asset("copies.css")],
      intro: html`${notes.map((note) => html`<p class="intro">${note}</p>`)}
<ul class="key">${CLASSES.map((name) => html`<li>${tag(name, words)} ${words.copies.meanings[name]}</li>`)}</ul>`,
    },
    html`${copies.documents.length < copies.all && html`<p class="note">${words.copies.cut(copies.documents.length, copies.all)}</p>`}
${copies.documents.map((document, n) => documentSection(document, n, words))}`,
  );
}

const tag = (name: string, words: Words): Markup =>
  html`<span class="tag ${name}">${words.copies.classes[name] ?? name}</span>`;

const percentOf = (share: number | null, words: Words): string => (share === null ? "–" : words.percent(share));

function documentSection(document: CopiesPageDocument, n: number, words: Words): Markup {
  const { title, path, foreign } = document;
  const says = words.copies;
  return html`<section id="d${n}" aria-labelledby="d${n}-title"><h2 id="d${n}-title">${title ?? path}</h2>
${title !== null && html`<p class="note">${path}</p>`}
${figures(document, words)}
${foreign.length > 0 && html`<p class="warning">${says.foreign} ${words.join(foreign.map(({ term, region, line }) => says.foreignPlace(term, region, line)))}</p>`}
<div class="row" aria-hidden="true"><p class="note">${says.here}</p><p class="note">${says.there}</p></div>
${stretchesOf(document.lines).map((lines) =>
  lines[0]!.marks.length > 0
    ? lines.map((line) => lineRow(line, n, words))
    : folded(
        says.without(lines.length),
        lines.map(({ line, text }) => html`<p><span class="number">${line}</span> ${text}</p>`),
      ),
)}</section>`;
}

function figures(document: CopiesPageDocument, words: Words): Markup {
  const { shares, base_rate, verbatim, base_verbatim, percentile, longest, characters } = document;
  const says = words.copies;
  const row = (name: string, value: string, beside: string): Markup =>
    html`<tr><th scope="row">${name}</th><td class="n">${value}</td><td class="n">${beside}</td></tr>`;
  return html`<table><caption>${says.shares}</caption><thead><tr><td></td><th scope="col" class="n">${says.share}</th><th scope="col" class="n">${says.base}</th></tr></thead><tbody>${[
    row(says.any, percentOf(shares.any!, words), percentOf(base_rate, words)),
    row(says.verbatim, percentOf(verbatim, words), percentOf(base_verbatim, words)),
  ]}${CLASSES.filter((name) => (shares[name] ?? 0) > 0).map(
    (name) =>
      html`<tr><th scope="row">${tag(name, words)}</th><td class="n">${percentOf(shares[name]!, words)}</td><td></td></tr>`,
  )}</tbody></table>
<p class="note">${says.letters(words.figure(characters), words.figure(longest))}${percentile !== null && ` ${says.percentile(percentile.toFixed(0))}`}</p>`;
}

/** Lines with passages one by one, those without in stretches. */
function stretchesOf(lines: readonly CopiesPageLine[]): CopiesPageLine[][] {
  const stretches: CopiesPageLine[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0]!.marks.length > 0 === line.marks.length > 0) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function lineRow({ line, text, marks }: CopiesPageLine, document: number, words: Words): Markup {
  const idOf = (mark: number): string => `d${document}-${line}-${mark}`;
  let done = 0;
  const marked = marks.map((mark, n) => {
    const before = text.slice(done, mark.start);
    done = mark.end;
    return html`${before}<a class="passage ${mark.class}" id="${idOf(n)}" href="#${idOf(n)}-s">${text.slice(mark.start, mark.end)}<small>${words.copies.classes[mark.class] ?? mark.class}</small></a>`;
  });
  return html`<div class="row"><p><span class="number">${line}</span> ${marked}${text.slice(done)}</p><div>${marks.map((mark, n) => sourcesOf(mark, idOf(n), words))}</div></div>`;
}

/** The first source is where the passage leads; the others are folded. */
function sourcesOf({ sources }: CopiesPageMark, id: string, words: Words): Markup {
  const says = words.copies;
  const one = ({ place, class: name, characters, edits, pieces }: CopiesPageMark["sources"][number]): Markup =>
    html`<blockquote>${pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? html`<ins>${text}</ins>` : html`<del>${text}</del>`))}</blockquote><cite>${tag(name, words)} ${place.path} · ${words.brief.documentLine(place.line)} · ${says.length(characters, edits)}</cite>`;
  const [first, ...others] = sources;
  return html`<div class="source" id="${id}-s">${one(first!)} <cite><a href="#${id}">${says.back}</a></cite>${
    others.length > 0 &&
    folded(
      says.more(others.length),
      others.map((other) => html`<div class="source">${one(other)}</div>`),
    )
  }</div>`;
}
