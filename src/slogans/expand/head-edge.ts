import { matchesOf } from "../../base/matches-of.js";
import { bestEdge, type Edge, likenessOf, WORTH } from "./edge.js";
import { type Range, wordsOf } from "./pieces.js";
import { ADVERB_FIRST, PURE_VERB_FIRST, PURE_VERBS, VERB, VERB_FIRST } from "./verbs.js";
import { cutsWord, pairs } from "./word-cuts.js";

/** Behind these a name begins; what they are part of is no edge (对外, 以旧换新). */
const PREPOSITION =
  /(?:集(?![团群中聚体约成装散市镇贸资合结邮训采])|让(?![利步位渡])|针对|即|指|是|在|将|把|由|为(?![民企农])|向(?![海数绿])|从|对(?![外接口内])|以(?!旧换|文化人|文塑|文促|人民|人为|严)|含|通过(?!率)|取得(?!感)|实现|(?<![国所特])有(?![机色限线效关利力序])|抓(?!手)|打(?!造|赢|好|响)|建(?!设|成|立|材|好|筑|议)|用(?!地|水|电|户|好)|走(?=\p{Script=Han}{2,3}化)|进行)/gu;
const CONNECTIVE =
  /(?:是指|指的是|指|即|就是|表示|代表(?!团|队|性|作|人|处)|分别是|分别为|分别指|包括|包含|涵盖|主要是|主要有|主要指|具体是|具体指|简称|提出|确定|明确|按照|根据|依据)(?:了|为)?/gu;
/** Verbs keep these: 实施了, 抓好, 建设一批集. */
const ASPECT =
  /^(?:(?:一批)?集(?![团群中聚体约成装散市镇])|了|着|过|好|住(?![房宅建户院])|以|为|成(?![渝都品果本效长员立功])|起|出(?![版口台入租行])|到(?!位|场|岸)|其(?!他|它|余)|全市|全省|我市|我省)/u;

/** What a note begins with. */
const NOTING = /^(?:是指|指的是|指|即)/u;
const LED = /^(?:即|指|是|在|将|把|由|从|对|以|含|有|让)/u;
/** Words that lead on to names and begin none; what they are part of is a word of its own. */
const LEADS_ON =
  /^(?:即(?![时将墨])|指(?![导标挥数引甲])|在(?![线建职校岗押产途])|让(?![利步位渡])|将(?![来军士])|把(?![关手握]))/u;

/** May a word end here and another begin, as far as the lexicon knows? */
const isEdge = (unit: string, at: number): boolean =>
  /[的了业区市省县]$/u.test(unit.slice(0, at)) || pairs().has(unit.slice(at - 2, at));

/** Behind these a name may begin, whatever its words are. */
const LEADS: readonly (readonly [pattern: RegExp, worth: number])[] = [
  [CONNECTIVE, WORTH.connective],
  // 三个方面即甲、乙、丙
  [
    /^(?:这)?(?:\d{1,2}|[两三四五六七八九十]{1,3})(?:个|大|项|种|条|类)?\p{Script=Han}{1,6}?(?:即|就是|分别是|分别为|是指)(?=..)/gu,
    WORTH.recount,
  ],
  // 坚决啃下甲、乙
  [
    /^(?:全面|全力|大力|深入|积极|扎实|坚决|努力|奋力|持续|进一步|切实|着力|认真|稳步|不断|有效|充分|严厉|严格|精心|有序|逐步|合力|携手)\p{Script=Han}{2}(?=..)/gu,
    WORTH.preposition,
  ],
  // 规划了甲、乙
  [/^\p{Script=Han}{2,4}了(?![解结望却])/gu, WORTH.verb],
  [/^统筹(?=..)/gu, WORTH.preposition],
  [/^[向朝]着/gu, WORTH.connective],
  // 生态修复甲湖、乙湖
  [
    /^[为是即指]?(?:综合|生态|系统|集中|全域|提标|提质|扩容|规划|新建|保护)(?:治理|修复|整治|改造|建设|保护|提升|恢复|开发)(?=\p{Script=Han}{2})(?!工程|项目|行动|计划|机制|体系|中心|平台|基地|区|带|园)/gu,
    WORTH.verb,
  ],
  [PREPOSITION, WORTH.preposition],
  [/》的/gu, WORTH.connective],
  [/全[省市区县国州]|我[省市区县州]/gu, WORTH.preposition],
];

/** What only one item has belongs to all. */
const ATTRIBUTIVE = [/(?<=[^,]{3}[^,党])的/gu, WORTH.attributive] as const;

const PURE_VERB = new RegExp(PURE_VERBS, "u");
const PURE_VERB_LAST = new RegExp(`(?:${PURE_VERBS})$`, "u");

/** What a verb governs stands so near. Unit: code units. */
const NEAR_VERB = 6;

const NUMBER_TOLD = /^“(?:\d{1,2}|[NX一二两三四五六七八九十多])”(?:是指|指的是|指|即|是|为|代表)(?=..)/u;

/**
 * The first item of a list without the words before it.
 *
 * @param trimmed the others, the last one without the words behind it
 * @param opens the text begins with it
 * @param isNoted the text explains the slogan, and governs nothing
 */
export function headEdge(
  text: string,
  first: Range,
  others: readonly string[],
  trimmed: readonly string[],
  opens: boolean,
  isNoted: boolean,
): number {
  // “4”为甲、乙: behind it the list begins.
  const numbered = NUMBER_TOLD.exec(wordsOf(text, first))?.[0].length;
  if (numbered !== undefined)
    return headEdge(text, { ...first, start: first.start + numbered }, others, trimmed, opens, isNoted);
  const { start } = first;
  // 甲轴(…): what a name adds in brackets is no measure of it.
  const whole = wordsOf(text, first);
  const unit = whole.slice(0, /(?<=..)\([^()]*\)$/u.exec(whole)?.index);
  // 发展生产脱贫一批: a note may begin with a name that begins with a verb.
  const noted = opens && isNoted ? unit.replace(NOTING, "") : "";
  const mayName = VERB_FIRST.test(noted) && !PURE_VERB_FIRST.test(noted.replace(ADVERB_FIRST, ""));
  const led = LED.test(unit) || (VERB_FIRST.test(unit) && !mayName);
  const quote = unit.endsWith("”") ? unit.indexOf("“") : -1;
  if (quote > 0 && unit.indexOf("”") === unit.length - 1) return start + quote;
  const rest = likenessOf(trimmed);
  const verbsFirst = trimmed.filter((item) => VERB_FIRST.test(item)).length / Math.max(1, trimmed.length);
  const edges: Edge[] = [{ at: 0, worth: led ? 0 : opens ? WORTH.opening : WORTH.nothingBefore }];
  const verbs: number[] = [];
  const lead = NOTING.exec(unit)?.[0].length ?? 0;
  const sharesQuantity = others.some((other) => other.includes("一批"));
  const governs = !others.some((other) => PURE_VERB.test(other));
  for (const match of matchesOf(unit, VERB)) {
    const at = match.index + match[0].length;
    if (cutsWord(unit, match.index)) continue;
    verbs.push(at);
    edges.push({ at: match.index, worth: WORTH.beforeVerb });
    const isInner = match.index > lead && governs && PURE_VERB_LAST.test(match[0]);
    const worth = WORTH.verb + (isInner ? WORTH.pureVerb : 0);
    const quantity = sharesQuantity ? 0 : (/^一批(?!集)/u.exec(unit.slice(at))?.[0].length ?? 0);
    const aspect = quantity || (ASPECT.exec(unit.slice(at, at + 3))?.[0].length ?? 0);
    edges.push({ at: at + aspect, worth });
    // 打造以…: the others begin with it, too.
    if (aspect > 0 && rest.head !== "" && unit.startsWith(rest.head[0]!, at)) edges.push({ at, worth });
  }
  // 意见和甲: only where the name is far too long, and no verb governs what stands before it (打造甲和乙、丙).
  if (unit.length > 2 * rest.median + 2)
    for (const { index } of matchesOf(unit, /[和与](?![谐美])/gu)) {
      const isGoverned = verbs.some((at) => at < index && index - at < NEAR_VERB);
      if (!isGoverned || /(?:意见|方案|规划|办法)$/u.test(unit.slice(0, index)))
        edges.push({ at: index + 1, worth: WORTH.preposition });
    }
  const hasOne = others.some((other) => other.includes("的"));
  for (const [pattern, worth] of hasOne ? LEADS : [...LEADS, ATTRIBUTIVE])
    for (const { index, 0: word } of matchesOf(unit, pattern)) {
      // 交通过境: 通过 is no word there.
      if (word.length > 1 && cutsWord(unit, index)) continue;
      const end = index + word.length;
      edges.push({ at: end + (ASPECT.exec(unit.slice(end))?.[0].length ?? 0), worth });
    }
  if (rest.head !== "") {
    const at = unit.lastIndexOf(rest.head.slice(0, 2));
    // 因公出国, 公务…, 公务…: of a longer beginning one character is no edge.
    const one = at >= 0 || (rest.head.length > 1 && others.length > 1) ? at : unit.lastIndexOf(rest.head[0]!);
    if (one >= 0)
      edges.push({ at: one, worth: unit[one - 1] === "的" ? 0.6 : others.length > 2 ? 0 : WORTH.looseShare });
  }
  // 推进甲湖 is as long as 乙丙古镇 by chance.
  const isLedByVerb = LED.test(unit) || (verbsFirst <= 0.2 && PURE_VERB_FIRST.test(unit));
  if (rest.even !== null && unit.length === rest.even && !isLedByVerb) return start;
  if (rest.even !== null && unit.length > rest.even && isEdge(unit, unit.length - rest.even)) {
    const worth = rest.tail === "" && others.length < 3 ? WORTH.sameLength : WORTH.sameBuild;
    edges.push({ at: unit.length - rest.even, worth });
  }
  const worthOf = (item: string, { at }: Edge, soFar: number): number => {
    let worth = soFar;
    if (rest.head !== "" && item.startsWith(rest.head[0]!)) worth += WORTH.sharedHead;
    if ((verbsFirst >= 0.6 || verbsFirst <= 0.2) && !(mayName && item === noted && verbsFirst <= 0.2))
      worth += VERB_FIRST.test(item) === verbsFirst >= 0.6 ? WORTH.likeVerb : -WORTH.likeVerb;
    if (/^[的和与及等了]/u.test(item)) worth -= WORTH.halfWord;
    // 确立了以甲湾、乙湾、丙湾: the verb takes the preposition along.
    const isUnlike = !others.some((other) => other[0] === item[0]);
    if (at > 0 && /^[以把将由]/u.test(item) && isUnlike) worth -= WORTH.opening;
    if (LEADS_ON.test(item) && isUnlike) worth -= WORTH.halfWord;
    // 发展生产…、发展教育…: a verb that other items have, too, belongs to the name.
    const verb = at >= 2 ? unit.slice(at - 2, at) : null;
    if (verb && (others.some((other) => other.startsWith(verb)) || others.every((other) => other.includes(verb))))
      worth -= WORTH.halfWord;
    return worth;
  };
  return start + bestEdge(unit, edges, rest, (at) => unit.slice(at), worthOf);
}
