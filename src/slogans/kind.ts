import { isFolded } from "./contraction.js";
import { countNumerals, MEMBERS } from "./numerals.js";
import type { SloganKind } from "./types.js";
import { ANY_HEAD_END, DOINGS, PROGRAM_HEAD_WORDS } from "./words.js";

interface KindRule {
  readonly id: string;
  readonly kind: SloganKind;
  readonly test: (text: string) => boolean;
  readonly why: string;
  readonly examples: readonly string[];
}

const NUMBER = `(?:[${MEMBERS}]+|\\d{1,3})`;
const MEASURE = "(?:大|项|个|件|篇|条|张|类|方面|场|本|支|种|步|道|批)";
const COUNTED = new RegExp(`^(?:[\\p{Script=Han}]{0,6}?)${NUMBER}${MEASURE}([\\p{Script=Han}]{1,12})$`, "u");
const FIXED_COUNTED = new RegExp(`${NUMBER}大[\\p{Script=Han}]{2,}$`, "u");

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** The longest ending of a text that is a programme noun; `null` where it ends in none. */
export function programHead(text: string): string | null {
  for (let start = 0; start < text.length; start++) {
    const ending = text.slice(start);
    if (PROGRAM_HEAD_WORDS.has(ending)) return ending;
  }
  return null;
}

/** 三大结构两大难题 counts twice: it is a fold. */
const COUNTED_AGAIN = new RegExp(`[二两三四五六七八九十百千]${MEASURE}\\p{Script=Han}`, "u");

/** 三项指标, 四类人才 count things; 四个融合 are doings. */
const isThing = (noun: string): boolean => {
  const head = ANY_HEAD_END.exec(noun)?.[0] ?? "";
  return head.length > 1 && !DOINGS.has(head) && !/^[一之]/u.test(noun);
};

function isCountedProgram(text: string): boolean {
  const counted = COUNTED.exec(text)?.[1];
  return (
    counted !== undefined &&
    !COUNTED_AGAIN.test(counted) &&
    (FIXED_COUNTED.test(text) || programHead(counted) !== null || isThing(counted))
  );
}

/** Words in which a numeral counts nothing: 百姓, 第三, 一件, 三年. */
const NOT_COUNTED =
  /百姓|百业|万卷|(?<!千)万家(?!\p{Script=Han}{2})|九九|万物|万象|千里马|千里|万里|千年|百年|百日|八闽|八桂|八皖|三湘|三秦|三晋|四面|八方|双向|双城记|[十百千]强(?!计划|工程|行动)|多民族|多点开花|四季(?!度)|[二三]次(?=\p{Script=Han}{2})|第[一二三四五六七八九十]+|[百千万]亿级|一[个件次张键站条步把线流揽系体百]|[一二两三四五十]+(?:[年月天日分刻]|小时)/gu;

const MEMBER_NUMERAL = new RegExp(`[${MEMBERS}百千万亿多]`, "u");

const SUM_WITH_NOUN = /^(?:\d+|N)(?:[+×](?:\d+|[NMX]))+\p{Script=Han}{2,}$/u;
const CODE_WITH_HEAD =
  /^(?!(?:(?:19|20)\d\d|[1-9]0+)\p{Script=Han})(\d{3,6}|(?:\d+|N)(?:[+×](?:\d+|[NMX]))+)\p{Script=Han}*(?:工程|行动|计划|战略|布局|工作法|体系|机制|模式)$/u;

/** 357 of 357强基工程: a code and the code with its noun of planning are one slogan. Other texts stay as they are. */
export const codeOf = (text: string): string => CODE_WITH_HEAD.exec(text)?.[1] ?? text;

/** First match wins. Texts come without quotation marks and spaces, full-width ASCII folded. */
export const KIND_RULES: readonly KindRule[] = [
  {
    id: "code",
    kind: "numeric-code",
    test: matches(
      /^(?=.*[\dN])(?:\d+|[NMXnmx])(?:\+(?:\d+|[NMXnmx]))+$|^\d+[×xX*]\d+$|^\d{2,}[NXnx]?$|^\d+(?:-\d+){2,}$/u,
    ),
    why: "digits and letters alone, each of which counts members",
    examples: ["342", "1+4+N", "1+M+N", "3×6", "415X"],
  },
  {
    id: "code-of-ones",
    kind: "numeric-code",
    test: matches(/^[N一二两三四五六七八九十]个1$|^[\p{Script=Han}]{1,3}\d{3,}$/u),
    why: "a count of ones, or a name that ends in a code",
    examples: ["N个1", "四个1"],
  },
  {
    id: "named-code",
    kind: "numeric-code",
    test: (text) => SUM_WITH_NOUN.test(text) || CODE_WITH_HEAD.test(text),
    why: "a code with the noun of a programme",
    examples: ["3+5示范园区", "357强基工程"],
  },
  {
    id: "articles",
    kind: "action-program",
    test: matches(/(?:双)?\d{1,3}条(?:措施|政策|意见|举措|规定)?$/u),
    why: "a policy named by the number of its articles",
    examples: ["30条", "13条政策"],
  },
  {
    id: "themed-year",
    kind: "themed-year",
    test: matches(/^[\p{Script=Han}、]{3,}(?<![之数当今去明每全连周百十千近多些几个开收往历两三五大少青老壮童幼])年$/u),
    why: "a theme and the word year",
    examples: ["项目突破年", "向新起势年"],
  },
  {
    id: "circle",
    kind: "catchphrase",
    test: matches(/^(?:\d+|[一二两三半]+)(?:分钟|刻钟|小时)[\p{Script=Han}]*圈$/u),
    why: "the numeral is a travel time",
    examples: ["15分钟健身圈"],
  },
  {
    id: "streak",
    kind: "catchphrase",
    test: matches(/^(?:\d+|[二两三四五六七八九十]+)连[冠优丰增升涨降好胜跳快跃进上A]$/u),
    why: "the numeral counts years in a row",
    examples: ["九连增", "12连优"],
  },
  {
    id: "formula",
    kind: "catchphrase",
    test: matches(/^(?=.*\+).*\p{Script=Han}|—/u),
    why: "parts joined by signs, without a count",
    examples: ["金融+N", "党建+网格"],
  },
  {
    id: "counted-program",
    kind: "action-program",
    test: isCountedProgram,
    why: "a numeral, a measure word and the noun of a programme",
    examples: ["十大提升行动", "两篇文章"],
  },
  {
    id: "numerals",
    kind: "numeral-abbreviation",
    test: (text) => {
      const counted = text.replace(NOT_COUNTED, "");
      const numerals = countNumerals(counted);
      return numerals >= 2 ? text.length <= 40 : numerals === 1 && MEMBER_NUMERAL.test(counted) && text.length <= 9;
    },
    why: "numerals that count the members of a folded phrase",
    examples: ["四减四增", "一区多园", "三农", "双减"],
  },
  {
    id: "folded",
    kind: "contraction",
    test: isFolded,
    why: "each character stands for a word of its own",
    examples: ["放管服", "专精特新"],
  },
  { id: "other", kind: "catchphrase", test: () => true, why: "none of the other kinds", examples: ["项目为王"] },
];

/** The kind of a slogan by its form alone. */
export const kindOf = (text: string): SloganKind => KIND_RULES.find((rule) => rule.test(text))!.kind;
