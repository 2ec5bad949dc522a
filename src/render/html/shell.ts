import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { GENERATOR } from "../../base/own-mark.js";
import { packageFile } from "../../base/package-file.js";
import type { Words } from "../../words/report.js";
import { html, type Markup, trusted } from "./template.js";

interface Shell {
  readonly words: Words;
  readonly title: string;
  /** What kind of page it is, above the headline. */
  readonly kicker: string;
  readonly version: string;
  readonly styles: readonly Asset[];
  readonly script?: Asset;
  readonly intro: Markup;
  /** Before the main part, and behind the footer. */
  readonly nav?: Markup;
  readonly behind?: Markup;
}

/**
 * A page that needs nothing else: styles and script are in it. Its policy lets through these styles and this script, by
 * their hashes, and no request at all.
 */
export function page(
  { words, title, kicker, version, styles, script, intro, nav, behind }: Shell,
  main: Markup,
): string {
  const hashes = (assets: readonly Asset[]): string => assets.map(({ hash }) => `'${hash}'`).join(" ");
  const scripts = script ? ` script-src ${hashes([script])};` : "";
  const policy = `default-src 'none'; style-src ${hashes(styles)};${scripts} img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${GENERATOR}">
<link rel="icon" href="data:,">
<title>${title}</title>
${styles.map(({ text }) => html`<style>${trusted(text)}</style>`)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${intro}
</header>
${nav}<main id="main">
${main}
</main>
<footer><p>${words.footer(version)}</p></footer>
${behind}</body>
</html>
`.text;
}

/** A style sheet or script of the page, and the hash by which the page's policy lets it through. */
interface Asset {
  readonly text: string;
  /** `sha256-…`, as a Content-Security-Policy has it. */
  readonly hash: string;
}

/** Reads a file of `assets/`. It stands in the page as it is, so it must not end the element it stands in. */
export function asset(name: string): Asset {
  const text = readFileSync(packageFile(`assets/${name}`), "utf8");
  if (/<\/(?:script|style)/iu.test(text)) throw new Error(`${name} would end its own element`);
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}
