import { failure } from "../../words/message.js";

/** Pixels of the picture for each pixel of the drawing: sharp in print and on dense screens. */
const ZOOM = 2;

/**
 * A drawing as PNG, by resvg, with the fonts of this machine.
 *
 * @throws {CexiError} if the converter has no build for this machine, or no font has Chinese letters
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await load();
  const named = svg.replace(/ font-family="[^"]*"/gu, ` font-family="${FAMILIES}"`);
  const picture = new Resvg(named, { fitTo: { mode: "zoom", value: ZOOM }, font: FONTS });
  if (!(hasChinese ??= canDraw(Resvg, "国", "一"))) throw failure("E_NO_CHINESE_FONT");
  return picture.render().asPng();
}

async function load(): Promise<typeof import("@resvg/resvg-js")> {
  try {
    return await import("@resvg/resvg-js");
  } catch {
    throw failure("E_NO_PNG");
  }
}

/** Fonts of the usual systems with Chinese letters; the first that is there is taken. Resvg reads no quotes in a list. */
const FAMILIES = [
  "PingFang SC",
  "Hiragino Sans GB",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "WenQuanYi Micro Hei",
  "WenQuanYi Zen Hei",
  "SimHei",
  "sans-serif",
].join(", ");
const FONTS = { loadSystemFonts: true } as const;

let hasChinese: boolean | undefined;

/** Whether some font draws two letters unlike each other: a missing letter is nothing at all, or always one box. */
function canDraw(Resvg: typeof import("@resvg/resvg-js").Resvg, one: string, other: string): boolean {
  const [first, second] = [one, other].map(
    (letter) =>
      new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="24"><text y="18" font-size="18" font-family="${FAMILIES}">${letter}</text></svg>`,
        { font: FONTS },
      ).render().pixels,
  );
  return !Buffer.from(first!).equals(Buffer.from(second!));
}
