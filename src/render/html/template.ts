import { visible } from "../visible.js";

/** Markup that may stand in a page as it is. Made by the `html` tag, or by `trusted` from text of our own. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export type Insertable = Markup | string | number | null | undefined | false | readonly Insertable[];

/**
 * A template tag that escapes by default: what is inserted is text, whatever it holds, unless it is `Markup` itself.
 * Lists are joined; `null`, `undefined` and `false` insert nothing. Attributes must be quoted in the template.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  let text = parts[0]!;
  values.forEach((value, index) => {
    text += markupOf(value) + parts[index + 1]!;
  });
  return new Markup(text);
}

function markupOf(value: Insertable): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(markupOf).join("");
  if (value === null || value === undefined || value === false) return "";
  return escaped(String(value));
}

/** Text of our own (style sheet, script, chart) that needs no escaping. Never for anything that was read. */
export const trusted = (text: string): Markup => new Markup(text);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text without markup; marks that would reorder or break it are made visible. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!);

/**
 * A value as JSON that can stand in a `<script type="application/json">`: no `<`, so nothing can end the element; texts
 * as in `escaped` but for entities.
 */
export const embeddedJson = (value: unknown): Markup =>
  trusted(
    JSON.stringify(value, (_, member) => (typeof member === "string" ? visible(member) : member))
      .replace(/</gu, "\\u003c")
      .replace(/>/gu, "\\u003e")
      .replace(/&/gu, "\\u0026"),
  );
