import type { Report } from "../../model/report.js";
import type { Words } from "../../words/report.js";
import { html, type Insertable, type Markup } from "./template.js";

/** What every section is made from. */
export interface Context {
  readonly report: Report;
  readonly words: Words;
}

export type SectionName = keyof Words["sections"];

/** A section with its heading; the table of contents leads to its id. */
export const section = (name: SectionName, words: Words, content: Insertable): Markup =>
  html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${words.sections[name]}</h2>${content}</section>`;
