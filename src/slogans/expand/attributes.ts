import type { Range } from "./range.js";

/** 以甲、乙为主的, 包括甲、乙在内的: what the noun behind it is, or is made of. */
const ATTRIBUTE =
  /(?:以(?!及)[^以,;。:“”\n]{2,40}?为(?:主要?|主导|主体|代表|重点|核心|支撑|龙头|特色|基础|支柱)的|包括[^,;。:“”\n]{2,40}?在内的)(?=\p{Script=Han}{2})/gu;

/**
 * Attributes that hold names and belong to one item of a list each: there are several, or one stands among names. What one alone holds
 * may be what is listed.
 */
export function attributesIn(text: string, from: number, to: number): readonly Range[] {
  const at = text.indexOf("的", from);
  if (at < 0 || at >= to) return [];
  const found = [...text.slice(from, to).matchAll(ATTRIBUTE)].map(({ index, 0: whole }) => ({
    start: from + index,
    end: from + index + whole.length,
  }));
  const isAmong = ({ start, end }: Range): boolean =>
    (start > from && /[、和与及]/u.test(text[start - 1]!)) || /^\p{Script=Han}{2,12}、/u.test(text.slice(end, to));
  return found.length > 1 ? found : found.filter(isAmong);
}

/** 以甲和乙为主的丙业: does a place in a name stand within its attribute? */
export const withinAttribute = (name: string, at: number): boolean =>
  [...name.matchAll(ATTRIBUTE)].some(({ index, 0: whole }) => index < at && at < index + whole.length);

/** How much stands before a name besides its attribute. Unit: code units. */
export const lengthBefore = (text: string, from: number, name: number): number =>
  text.slice(from, name + 2).replace(ATTRIBUTE, "").length - 2;

/** 以甲为主的乙业、以丙为主的丁业: the names alone, where several have such an attribute. */
export function attributesOut(text: string, units: readonly Range[]): readonly Range[] {
  const bare = units.map(({ start, end }) => {
    const found = [...text.slice(start, end).matchAll(ATTRIBUTE)];
    const last = found.length === 1 ? found[0]! : null;
    return last === null ? { start, end } : { start: start + last.index + last[0].length, end };
  });
  return bare.filter(({ start }, at) => start > units[at]!.start).length > 1 ? bare : units;
}

/** 集甲、乙、丙于一体的, 以甲、乙为主的: do such words stand round names, or at their edges? They tell what one thing is made of. */
export function isMadeOf(text: string, items: readonly Range[]): boolean {
  const { start } = items[0]!;
  const { end } = items.at(-1)!;
  const behind = /[于为]/u.test(text[end - 1]!) ? end - 1 : end;
  return (
    /[集融汇聚以]/u.test(text.slice(Math.max(0, start - 1), start + 1)) && MADE_OF.test(text.slice(behind, end + 12))
  );
}
const MADE_OF =
  /^[”’]?(?:等[\p{Script=Han}]{0,6})?(?:[于为成]一[体身]|为(?:主要?|主导|主体|代表|重点|核心|支撑|龙头|特色|基础|支柱)的)/u;
