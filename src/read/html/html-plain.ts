const UNSEEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|title|textarea|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BREAK =
  /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|table|tr|td|th|h[1-6]|section|article|header|footer|nav|aside|main|pre|blockquote|form|body|html|center)\b[^<>]*>/gi;
const TAG = /<[a-zA-Z/!?][^<>]*>/g;

/** The text of a page by its tags alone, one block a line: for pages of which no tree can be built. Linear. */
export function plainPass(html: string): string {
  const text = html.replace(UNSEEN, "\n").replace(BREAK, "\n").replace(TAG, "");
  return decodeEntities(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  middot: "·",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  copy: "©",
  times: "×",
};

/** Numbered entities and the named ones that Chinese pages use. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
