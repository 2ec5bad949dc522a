import pairs from "opencc-js/dict/TSCharacters";
import { once } from "../base/once.js";

/** Letters that policy texts use most among those that simplified texts do not have at all. */
const COMMON = new Set(
  Array.from(
    "國會務發業經濟區縣鄉鎮農產動為與對這個們來時說開關實現從進過還總員長東車電報導學習環設質強協議規劃號門間點條體該",
    (letter) => letter.charCodeAt(0),
  ),
);

/** So much of a text tells whether it is written in traditional letters. Unit: code units. */
const LOOKED_AT = 3000;
/** Reports have 15 % of these letters, short news 4 % at least, simplified texts none. Share of Chinese characters. */
const LEAST_SHARE = 0.03;

export function isTraditional(text: string): boolean {
  let found = 0;
  let han = 0;
  for (let at = Math.min(text.length, LOOKED_AT) - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) continue;
    han++;
    if (COMMON.has(code)) found++;
  }
  return found > LEAST_SHARE * han;
}

/** Stands in names of simplified texts, too. */
const KEPT = "乾";

/** By code unit what stands for it in simplified texts; 0 where nothing else does, or a letter of two code units. */
const simplifiedLetters = once(() => {
  const letters = new Uint16Array(0x10000);
  for (const [letter, own] of pairs.split("|").map((pair) => pair.split(" ") as [string, string]))
    if (letter.length === 1 && own.length === 1 && letter !== KEPT) letters[letter.charCodeAt(0)] = own.charCodeAt(0);
  return letters;
});

/** A text in simplified letters, one code unit for one, so that places stay what they are. */
export function simplified(text: string): string {
  const letters = simplifiedLetters();
  let made = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = letters[text.charCodeAt(at)]!;
    if (code === 0) continue;
    made += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return made + text.slice(from);
}
