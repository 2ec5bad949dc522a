import { html, type Insertable, type Markup } from "../html/template.js";
import { FONT_SIZE } from "./labels.js";
import type { Palette } from "./palette.js";

/** A picture of few shapes, drawn here: lanes, marks on a scale. Unit of size: pixels. */
export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export function drawn(width: number, height: number, { font, ink }: Palette, content: Insertable): Drawn {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return {
    width: w,
    height: h,
    svg: html`<svg width="${w}" height="${h}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><g font-size="${FONT_SIZE}px" font-family="${font}" fill="${ink}">${content}</g></svg>`
      .text,
  };
}

/** Enough for a screen. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/** An attribute that names the datum, for the script of a page. */
export const datum = (index: number | null): Markup | null => (index === null ? null : html` data-i="${index}"`);

export const label = (
  x: number,
  y: number,
  text: string,
  more: { readonly anchor?: "middle" | "end"; readonly fill?: string; readonly datum?: number } = {},
): Markup =>
  html`<text x="${px(x)}" y="${px(y)}" dominant-baseline="central"${more.anchor && html` text-anchor="${more.anchor}"`}${more.fill && html` fill="${more.fill}"`}${datum(more.datum ?? null)}>${text}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): Markup =>
  html`<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" stroke="${stroke}" stroke-width="${width}" fill="none"/>`;
