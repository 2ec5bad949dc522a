import { once } from "../base/once.js";
import { loadDivisions, shortName } from "../model/division-list.js";

/** One-letter names of provinces and cities, as compounds have them. */
const SHORT = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新港澳台";
/** 皖北, 浙江境, 鲁西南; and several of them: 川渝, 苏浙皖. */
const COMPOUND = new RegExp(`^(?:[${SHORT}](?:[东西南北中]|[东西][南北]|[南北]部|境)|[${SHORT}]{2,4})$`, "u");

/** Divisions by their full names; provinces and prefectures as texts call them for short, too: 大连, 吉林. */
const divisionNames = once(
  () =>
    new Set(
      loadDivisions().flatMap(({ name, level }) =>
        level === "province" || level === "prefecture" ? [name, shortName(name)] : [name],
      ),
    ),
);

/**
 * Whether a term is the name of a place: what the engine's dictionary says (`ns`), names of divisions, and compounds of the
 * one-letter names of provinces. Of a phrase all words must be such.
 *
 * @param pos part of speech, of a phrase those of its words
 */
export const isPlaceName = (text: string, pos: string): boolean =>
  pos.split("+").every((tag) => tag === "ns") || COMPOUND.test(text) || divisionNames().has(text);
