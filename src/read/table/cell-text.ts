import { decodeEntities } from "../html/entities.js";
import { fragmentText } from "../html/html.js";

/**
 * The text of a cell as its writer meant it: lists of paragraphs become lines, breaks and spaces that a dump wrote out
 * (`\r\n`, `\u3000`) become real, HTML becomes its visible text, entities their letters. Most cells are text and stay.
 */
export function textOfCell(cell: string): string {
  let text = listedText(cell) ?? cell;
  if (text.includes("\\")) text = withoutEscapes(text);
  if (text.includes("&") && ESCAPED_TAG.test(text) && !TAG.test(text)) text = decodeEntities(text);
  if (text.includes("&amp;") && ESCAPED_ENTITY.test(text)) text = text.replace(ESCAPED_ENTITY, "&");
  if (text.includes("<") && TAG.test(text)) return fragmentText(text);
  return text.includes("&") ? decodeEntities(text) : text;
}

/** A tag that no running text holds; `<见附件>` and `<1%` are text. */
const TAG =
  /<(?:\/?(?:p|div|br|span|font|strong|em|[biu]|h[1-6]|table|tbody|tr|t[dh]|section|article|[uod]l|li|d[dt]|img|a|center|blockquote|pre|html|body|head|style|script|o:p|st1:\w+)(?:\s[^<>]*)?\/?|!--[^>]*--|!doctype[^<>]*|\?xml[^<>]*)>/iu;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|span|section|table|strong)\b/iu;

/** The mark of an entity that was escaped once more on its way through another program. */
const ESCAPED_ENTITY = /&(?:amp;)+(?=(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});)/giu;

/** A list as Python or JSON print it, in one cell: `['第一段', '第二段']`. */
const LIST = /^\s*\[\s*(["'])[\s\S]*\1\s*,?\s*\]\s*$/u;
const OBJECT = /^\s*(?:\{\s*["'][\s\S]*\}|\[\s*\{\s*["'][\s\S]*\}\s*\])\s*$/u;
const BETWEEN_ITEMS = /["']\s*,\s*["']/u;

function listedText(cell: string): string | null {
  if (OBJECT.test(cell) || LIST.test(cell)) {
    const value = parsedOrNull(cell);
    if (value !== null) return innerText(value);
    if (!LIST.test(cell)) return null;
    const inside = cell.trim().slice(1, -1).trim().replace(/,$/u, "").slice(1, -1);
    return inside.split(BETWEEN_ITEMS).join("\n");
  }
  return null;
}

/** A value as JSON writes it, or as Python prints lists of objects; `null` where it is neither. */
function parsedOrNull(text: string): unknown {
  for (const written of [() => text, () => text.replace(PYTHON_TOKEN, asJson)]) {
    try {
      return JSON.parse(written());
    } catch {
      if (!/[[{]\s*\{?\s*'/u.test(text)) return null;
    }
  }
  return null;
}

/** What is escaped outside a string begins none, so that a quotation mark without its other half is looked for once. */
const PYTHON_TOKEN = /\\.|'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|\b(?:None|True|False)\b/gsu;
const PYTHON_NAMES: Readonly<Record<string, string>> = { None: "null", True: "true", False: "false" };

const asJson = (token: string, inside: string | undefined): string =>
  inside === undefined
    ? (PYTHON_NAMES[token] ?? token)
    : `"${inside.replaceAll("\\'", "'").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;

/** Names under which programs keep a text that stands one level deeper, or its paragraphs; best first. */
const INNER_NAMES =
  "text full_text content contents body value paragraphs paragraph plain plain_text raw html insert data #text _text $text $t 正文 内容 全文 文本 段落".split(
    " ",
  );

/** The text in a value of JSON: a string, the lines of a list, the best-named part of an object; `null` where there is none. */
export function innerText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(innerText).filter((text) => text !== null && text.trim() !== "");
    return parts.length === 0 ? null : parts.join("\n");
  }
  if (typeof value !== "object" || value === null) return null;
  const object = value as Record<string, unknown>;
  for (const name of INNER_NAMES) {
    const inner = Object.hasOwn(object, name) ? innerText(object[name]) : null;
    if (inner !== null && inner.trim() !== "") return inner;
  }
  return null;
}

const ESCAPED_BREAK = /(?<![A-Za-z:\\/])(?:\\r\\n|\\n|\\r)|(?:\\r\\n|\\n|\\r)(?![A-Za-z])/gu;
/** Escaped breaks are breaks where real ones are at most this share of them: a dump wrote the whole text in one line. */
const HARDLY = 0.2;

/** What dumps of databases and programs write out. A path such as `C:\new` has a letter or a colon before it. */
function withoutEscapes(text: string): string {
  const escaped = text.match(ESCAPED_BREAK)?.length ?? 0;
  const real = text.trim().split("\n").length - 1;
  const broken = escaped > 0 && real <= Math.max(1, escaped * HARDLY) ? text.replace(ESCAPED_BREAK, "\n") : text;
  return broken
    .replace(/\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})/gu, (_, unit, byte) =>
      String.fromCharCode(Number.parseInt(unit ?? byte, 16)),
    )
    .replace(/(?<![A-Za-z:\\/])\\t/gu, "\t")
    .replace(/\\(["'/])/gu, "$1");
}
