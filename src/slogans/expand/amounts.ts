import type { AlignedGroup, Alignment } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import type { Range } from "./pieces.js";
import type { Counted } from "./reading.js";

const UNIT = "年|个|%|倍|项|亿|万|千|天|日|小时|分钟|名|家|户|条|公里|次|所|镇|村|亩";
const POWERS: Readonly<Record<string, number>> = { 个: 1, 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/**
 * Items that each hold the number of their place in the slogan: 甲5年倍增、乙4年倍增、丙3年倍增 for 543, 70%…、20%…、10%… for 721,
 * 十个甲、百个乙、千名丙 for 十百千. The numbers measure; a group has the one item that holds its number.
 */
export function amountsIn(text: string, range: Range, slogan: string): Alignment[] {
  const numbers = numbersOf(slogan);
  if (numbers === null) return [];
  const wanted = { n: numbers.length, label: null, slogan };
  return enumerationsIn(text, range, wanted)
    .filter(
      ({ items }) =>
        items.length === numbers.length &&
        items.every(({ start, end }, index) => numbers[index]!.stands.test(text.slice(start, end))),
    )
    .map((list) => ({
      groups: list.items.map(
        (item, index): AlignedGroup => ({
          counted: numbers[index]!.counted,
          items: [unnamed(text, item)],
          open: false,
        }),
      ),
      how: "rows",
      features: [...featuresOf(text, list, wanted), { id: "labels", worth: 1.5 * numbers.length }],
    }));
}

/** “十”指培育十个甲: what stands behind the name of the part. */
function unnamed(text: string, { start, end }: Range): Range {
  const name = /^[“‘]?[个十百千万亿\d][”’]?(?:是指|指|是|为|:)/u.exec(text.slice(start, end))?.[0];
  return { start: start + (name?.length ?? 0), end };
}

interface Amount {
  readonly counted: Counted;
  /** How the number stands in its item. */
  readonly stands: RegExp;
}

function numbersOf(slogan: string): Amount[] | null {
  const digits = /^([1-9]{2,6})(?!\d)/u.exec(slogan)?.[1];
  if (digits !== undefined) {
    return [...digits].map((written) => ({
      counted: { n: Number(written), label: null, written },
      stands: new RegExp(`(?<![\\d.])${written}0{0,4}(?:${UNIT})|[${HAN_DIGITS[Number(written)]}](?:${UNIT})`, "u"),
    }));
  }
  const powers = /(?:^|\p{Script=Han}{2,6}?)([个十百千万亿]{2,6})(?=工程|行动|计划|$)/u.exec(slogan)?.[1];
  if (powers === undefined) return null;
  return [...powers].map((written) => ({
    counted: { n: POWERS[written]!, label: null, written },
    stands:
      written === "个" ? /[一1]个/u : new RegExp(`${written}(?=\\p{Script=Han})|${POWERS[written]}(?:${UNIT})`, "u"),
  }));
}

const HAN_DIGITS = ["", "一", "二两", "三", "四", "五", "六", "七", "八", "九"];
