import { findingsOf } from "../../findings.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

/** What a reader asks first, each sentence a link to the section that has the rest. */
export const findingsSection = ({ report, words }: Context): Markup =>
  section(
    "findings",
    words,
    html`<ol class="findings">${findingsOf(report, words).map(
      (finding) => html`<li><a href="#${finding.section}">${finding.text}</a></li>`,
    )}</ol>`,
  );
