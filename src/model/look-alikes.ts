/**
 * Letters that look like another and are found by no search: radicals that browsers and PDF printers write for
 * ideographs (⽂ for 文), compatibility ideographs, and marks set for vertical lines or in small or half width (︒ ﹐ ｡).
 * Each is one code unit, and so is what it stands for.
 */

/**
 * Radicals of the supplement block and the ideographs that they are. Source: EquivalentUnifiedIdeograph.txt of the
 * Unicode Character Database, of it what has one code unit.
 */
const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** Where the standard form of compatibility is not what Chinese texts mean. */
const OWN: readonly (readonly [string, string])[] = [
  ["⼾", "户"], // programs of today write it for 户; the standard says 戶
  ["︙", "…"],
  ["︰", "‥"],
  ["‐", "-"], // hyphens of typesetters: one word or figure in two spellings would be two
  ["‑", "-"],
];

/** Blocks whose letters are folded to their form of compatibility, where that is one code unit. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x2f00, 0x2fd5], // Kangxi radicals
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6b], // compatibility forms, small form variants
  [0xff61, 0xff65], // half-width marks
];

/** What each of these letters stands for, by code unit. */
export const LOOK_ALIKES: ReadonlyMap<number, number> = lookAlikes();

function lookAlikes(): Map<number, number> {
  const found = new Map<number, number>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const form = String.fromCharCode(code).normalize("NFKC");
      if (form.length === 1 && form.charCodeAt(0) !== code) found.set(code, form.charCodeAt(0));
    }
  }
  for (let i = 0; i < SUPPLEMENT.length; i += 2) found.set(SUPPLEMENT.charCodeAt(i), SUPPLEMENT.charCodeAt(i + 1));
  for (const [letter, form] of OWN) found.set(letter.charCodeAt(0), form.charCodeAt(0));
  return found;
}
