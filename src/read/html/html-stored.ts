import { decodeEntities } from "./entities.js";
import { elementsOf, htmlIn, type Page, type PageElement, textIn } from "./html-dom.js";

/** What counts as running text: a line of so many characters with the end of a sentence in it. */
const SHORTEST_PROSE = 16;
const SENTENCE = /[。！？；]/u;

/** Characters of running text among some lines. */
export const proseIn = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (line.length >= SHORTEST_PROSE && SENTENCE.test(line) ? line.length : 0), 0);

/** Elements that hold a page's text out of sight until a script shows it. */
const HOLDERS = "textarea template noscript xmp script input iframe".split(" ");

/**
 * The HTML or text that a page keeps for its scripts to show, the longest there is: in a text area or a template, in a
 * hidden field, in a frame's own source, in the strings of a script. `null` where none holds running text.
 */
export function storedBody(page: Page): string | null {
  let best: string | null = null;
  let most = LEAST;
  for (const element of elementsOf(page, ...HOLDERS)) {
    for (const text of textsIn(element).flatMap(textsOfData)) {
      const size = proseIn([text]);
      if (size > most) [best, most] = [text, size];
    }
  }
  return best;
}

/** Shorter strings of scripts are messages of theirs. Unit: characters. */
const LEAST = 40;

function textsIn(element: PageElement): string[] {
  const { name, attribs } = element;
  switch (name) {
    case "script":
      return scriptStrings(textIn(element));
    case "input":
      return attribs.type === "hidden" ? [decodeEntities(attribs.value ?? "")] : [];
    case "iframe":
      return [decodeEntities(attribs.srcdoc ?? "")];
    case "textarea":
      return [decodeEntities(textIn(element))];
    default:
      return [htmlIn(element)];
  }
}

/** The texts in data that a page keeps as JSON, each list of paragraphs as one; anything else is itself a text. */
function textsOfData(text: string): string[] {
  if (!/^\s*[[{]/u.test(text)) return [text];
  try {
    return textsInValue(JSON.parse(text));
  } catch {
    return [text];
  }
}

function textsInValue(value: unknown): string[] {
  if (typeof value === "string") return textsOfData(value);
  if (typeof value !== "object" || value === null) return [];
  const texts = Object.values(value).flatMap(textsInValue);
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? [value.join("\n")] : texts;
}

const QUOTES = "\"'`";
const HAN = /\p{Script=Han}/u;

/** The strings of a script that hold Chinese, and the script itself where it is a template. One pass. */
function scriptStrings(script: string): string[] {
  if (!HAN.test(script) && !script.includes("\\u")) return [];
  if (/^\s*</u.test(script)) return [script];
  const data = /^(?:[\w.$ ]{1,60}=)?\s*([[{][\s\S]*[\]}])[\s;]*$/u.exec(script.trim())?.[1];
  const texts = data === undefined ? null : textsOfData(data);
  if (texts !== null && texts[0] !== data) return texts.map(decodeEntities);
  const found: string[] = [];
  for (let at = 0; at < script.length; at++) {
    const quote = script[at]!;
    if (!QUOTES.includes(quote)) continue;
    const end = endOfString(script, at + 1, quote);
    const raw = script.slice(at + 1, end);
    if (raw.length >= LEAST && (HAN.test(raw) || raw.includes("\\u"))) found.push(decodeEntities(unescaped(raw)));
    at = end;
  }
  return found;
}

function endOfString(script: string, from: number, quote: string): number {
  for (let at = from; at < script.length; at++) {
    if (script[at] === "\\") at++;
    else if (script[at] === quote || (script[at] === "\n" && quote !== "`")) return at;
  }
  return script.length;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\n", t: "\t", b: "", f: "", v: "", "0": "" };

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([\s\S]))/gu,
    (_, unit, point, byte, other) => {
      if (other !== undefined) return ESCAPES[other] ?? other;
      const code = Number.parseInt(unit ?? point ?? byte, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
