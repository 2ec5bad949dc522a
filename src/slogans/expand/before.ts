import type { Candidate } from "../candidates.js";
import { commonPhrase } from "../common.js";
import { isFolded } from "../contraction.js";
import { numeralValue } from "../numerals.js";
import { alignmentsIn } from "./align.js";
import { type AlignedGroup, type Alignment, oneList } from "./alignment.js";
import { type Claim, claimOf, LEAST_SCORE } from "./claim.js";
import { type Feature, sumOf } from "./list-features.js";
import { namesOf, type Range, wordsOf } from "./pieces.js";
import { type Counted, type Reading, readingsOf } from "./reading.js";
import { runOfNames, sideBySide } from "./run-names.js";
import { type Stretch, sentenceStart, stretchOf } from "./stretch.js";
import { PURE_VERB_FIRST, PURE_VERBS, VERB_FIRST } from "./verbs.js";
import { pairs } from "./word-cuts.js";

/** Do names that fit its number stand right before a candidate? */
export function isListed(path: string, candidate: Candidate): boolean {
  if (candidate.kind !== "action-program" && candidate.kind !== "numeral-abbreviation") return false;
  if (!/[、”」和与及]/u.test(candidate.before)) return false;
  const [reading, ...others] = readingsOf(candidate.text);
  if (reading?.length !== 1 || others.length > 0) return false;
  const claims = listsBefore(path, reading, candidate);
  claimsKnown.set(candidate, claims);
  return claims.some(({ score }) => score >= LEAST_SCORE);
}

const COUNTED_BEHIND = /^的?([二两三四五六七八九十]{1,2})(?:大|个|项|篇|条|张)?\p{Script=Han}{2}/u;

/** Is a candidate the list of names before a label that counts them: “A、B、C”三大…? */
export function isListOfMembers(candidate: Candidate): boolean {
  const behind = COUNTED_BEHIND.exec(candidate.after);
  const parts = candidate.text.split(/[、,]|(?<=、.*)[和与及](?=[^、,]+$)/u).length;
  return behind !== null && parts > 1 && numeralValue(behind[1]!) === parts;
}

/** The sentence up to a candidate and its opening mark, and up to 即 before it. */
function stretchBefore(path: string, { passage, start, depth }: Candidate): Stretch {
  const from = sentenceStart(passage.text, start);
  const to = start - (depth === null ? 0 : 1);
  const named = THAT_IS.exec(passage.text.slice(from, to))?.[0].length ?? 0;
  return stretchOf(path, [{ passage, start: from, end: to - named }]);
}
const THAT_IS = /(?<=.{4}),?(?<![立随当亦若])(?:也就是|即)$/u;

/** What has names of more than two characters: 交往交流交融“三项计划” are three plans, but none is called 交流. */
const NAMED_AT_LENGTH = /(?:计划|行动|工程)$/u;

/** Between the last item and the slogan. */
const BRIDGE =
  /^[”’]?(?:等|的|这|等的|互促|之间的?|同步|持续|首次|连续(?:\d+|[一二三四五六七八九十])年|实现|达到|保持|为|,|,首次|,实现|,首次实现|,?(?:合称|统称|并称|简称|称为))*$/u;

/** 甲、乙、丙等农村三大网络: where, or for whom, they are. */
const WHERE = /^[”’]?等(?![级候于同])(?:(?![或和与及])\p{Script=Han}){2,6}$/u;

/** Found by the decision whether a candidate is a slogan, and asked for again by what it stands for. */
const claimsKnown = new WeakMap<Candidate, readonly Claim[]>();

/** A list that ends where the slogan begins. */
export const claimsBefore = (path: string, reading: Reading, candidate: Candidate): readonly Claim[] =>
  claimsKnown.get(candidate) ?? listsBefore(path, reading, candidate);

function listsBefore(path: string, reading: Reading, candidate: Candidate): Claim[] {
  const stretch = stretchBefore(path, candidate);
  const { text } = stretch;
  // A、B和“X”: the slogan is an item itself.
  if (/[、和与及]$/u.test(text) || text === "") return [];
  // “A”“X”等项目: so it is here.
  if (text.endsWith("”") && candidate.depth !== null && /^[”’]?等/u.test(candidate.after)) return [];
  const only = reading.length === 1 ? reading[0]! : null;
  if (only !== null) {
    const joined = NAMED_AT_LENGTH.test(only.label ?? "") ? null : juxtaposed(text, only.n, candidate.text);
    const run = runBefore(text, only) ?? joined ?? foldedBefore(text, only);
    if (run !== null) return [claimOf("before", stretch, oneList(only, run, { id: "juxtaposed", worth: 2.5 }))];
    if (only.n === 2 && commonPhrase(candidate.text) !== undefined && !isOfBoth(candidate, text)) return [];
  }
  const total = reading.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const fixed = { fixedTail: true, itemsOnly: true, slogan: candidate.text };
  const from = (start: number): Claim[] =>
    !mayList(text.slice(start), total)
      ? []
      : alignmentsIn(text, { start, end: text.length }, reading, fixed)
          .filter((alignment) => endsAtSlogan(text, alignment, candidate.after))
          .map((alignment) => claimOf("before", stretch, alignment, reservesOf(text, alignment, only, candidate)));
  const start = clauseStart(text);
  const found = [...from(start), ...firstGroup(path, reading, candidate)];
  const other = OTHER_LIST.exec(text.slice(start))?.[0].length ?? 0;
  return found.length > 0 || other === 0 ? found : from(start + other);
}

/** 甲医、乙医、丙医“三医一张网”: before a fold stand the names of its first group, each of which bears what is counted. */
function firstGroup(path: string, [first, ...others]: Reading, candidate: Candidate): Claim[] {
  const { n, label } = first!;
  if (others.length === 0 || n === null || n < 3 || label === null) return [];
  return listsBefore(path, [first!], candidate).flatMap(({ stretch, alignment }): Claim[] => {
    const [group] = alignment.groups as [AlignedGroup];
    const names = namesOf(stretch.text, group.items);
    if (names.length !== n || !names.every((name) => name.includes(label))) return [];
    const rest = others.map((counted): AlignedGroup => ({ counted, items: [], open: true }));
    return [claimOf("before", stretch, { ...alignment, groups: [group, ...rest] })];
  });
}

/** 甲、乙“两新”产业和丙、丁“两优”设施: the list of another slogan, up to 和. */
const OTHER_LIST =
  /^.*(?:“[^“”]{2,12}”|[二两三四五六七八九十](?:大|个|项))\p{Script=Han}{0,6}?[和与及](?=\p{Script=Han})/u;

function endsAtSlogan(text: string, { groups, features }: Alignment, after: string): boolean {
  const last = groups.at(-1)!.items.at(-1);
  if (last === undefined) return false;
  const bridge = text.slice(last.end);
  const [{ items, counted }] = groups as [AlignedGroup];
  const isWhole = groups.length === 1 && items.length === counted.n && items.length > 2;
  if (!BRIDGE.test(bridge) && !(isWhole && WHERE.test(bridge))) return false;
  const names = namesOf(text, items);
  if (isRowOfSlogans(names)) return false;
  // 甲、乙、丙等更多企业挂牌“新三板”: the bridge tells a story.
  if (/更多|挂牌|登陆/u.test(bridge)) return false;
  // 甲工程、乙工程、巩固“四个行动”工程、丙工程: the slogan stands within an item itself.
  const noun = NOUN_IN_LIST.exec(after)?.[1];
  if (noun !== undefined && names.slice(0, -1).every((name) => name.endsWith(noun))) return false;
  // 甲县、乙县获评“四好公路”示范县: the verb governs the slogan, of which the names are no members. 抓实、抓落实 for 两抓 are names.
  const isLabelled = features.some(({ id }) => id === "label");
  if (!isLabelled && GOVERNS_SLOGAN.test(wordsOf(text, last))) return false;
  // Clauses before a slogan are what is done for it, unless a quotation makes them one.
  return features.some(({ id }) => id === "items" || id === "quoted");
}

const NOUN_IN_LIST = /^(\p{Script=Han}{2,4})[、和与及]/u;
const GOVERNS_SLOGAN = new RegExp(
  `.(?:${PURE_VERBS}|获评|荣获|获得|入选|评为|成为|跻身|列入|纳入|创成|享受|承担|执行)[了为]?$`,
  "u",
);

/** What else speaks for and against a list before a slogan. Worth: set by hand, measured on annotated reports. */
function reservesOf(
  text: string,
  { groups, features }: Alignment,
  only: Counted | null,
  candidate: Candidate,
): Feature[] {
  const has = (...ids: readonly string[]): boolean => features.some(({ id }) => ids.includes(id));
  const names = namesOf(text, groups[0]!.items);
  const bridge = text.slice(groups.at(-1)!.items.at(-1)!.end);
  const found: Feature[] = [];
  const add = (id: string, worth: number): number => found.push({ id, worth });
  if (only?.n === 2 && candidate.kind === "numeral-abbreviation" && !has("label"))
    add("pair", has("even") && !has("joined") ? -0.8 : -1.6);
  const isPair = has("joined", "joinedPair") || candidate.depth !== null;
  if (only?.n === 2 && isPair && names.every((name) => /^[^的“”]{2,8}$/u.test(name)) && isOfBoth(candidate, text))
    add("saidOfBoth", 3);
  // Two things joined by 和 go together everywhere; of 治沙造林、草原“三化”治理 the last is what the slogan is said of.
  const isLoose =
    only?.n === 2
      ? has("joined") && (names.some((name) => /的|.[了着过]$/u.test(name)) || VERB_FIRST.test(names[0]!))
      : /^(?:\p{Script=Han}?[三四五六七八九])[^样]$/u.test(candidate.text) && !bridge.includes("等");
  if (only !== null && isLoose && !has("label", "sharedHead", "sharedTail", "even", "recount")) add("loose", -1.5);
  if (candidate.kind === "action-program") add("counting", 0.4);
  // That it fills the clause says less here than in a note.
  const fills = sumOf(features.filter(({ id }) => id === "first" || id === "whole"));
  if (fills !== 0) add("fillsClause", -0.7 * fills);
  // 懂甲、爱乙的“三农”队伍: what everybody says has members of its own.
  const isCommon = commonPhrase(candidate.text) !== undefined;
  if (/的/u.test(bridge)) add("attributive", bridge.startsWith("”") ? -0.5 : isCommon ? -5 : -3);
  if (/,(?!.*称)/u.test(bridge)) add("comma", -2.5);
  // 甲、乙、丙等“三类强企”项目46个: examples of very many.
  if (bridge.includes("等") && /^[^,。;]{0,8}?\d+(?:余|多)?(?:个|家|户|项|名|处|座|条|款)/u.test(candidate.after))
    add("examples", -4);
  return found;
}

/** 总量和强度双控: nothing stands between two things and what is said of both. 国家和省双创 is of neither. */
const isOfBoth = ({ text, depth }: Candidate, before: string): boolean =>
  depth !== null
    ? BOTH_DO.test(text)
    : text.startsWith("双") && /[^国省市县区州级]和[^的和、,]{1,5}[^国省市县区州级的]$/u.test(before);

/** 客流、收入“双提升”: what both do. */
const BOTH_DO = /^双(?:提升|提高|下降|降|增长?|减|稳|清零|倍增)$/u;

/** 制造业五大行动、服务业“三大计划”、八条链条建设: a row of slogans, of which this is one. A number in one name of several makes none. */
function isRowOfSlogans(items: readonly string[]): boolean {
  const others = items.slice(0, -1);
  const counting = others.filter((item) => COUNTS.test(item)).length;
  return 2 * counting > others.length || items.some((item) => COUNTS_AND.test(item));
}
const COUNTING = "(?:[二两三四五六七八九十]|(?<!\\d)\\d{1,2})(?:大|个|项|条|类|种)\\p{Script=Han}{2,6}";
const COUNTS = new RegExp(`${COUNTING}[”’]?$`, "u");
const COUNTS_AND = /[二三四五六七八九十](?:大|项)[\p{Script=Han}]{2,6}?[”’]?[ 和与及指]/u;

/** 实行所有权经营权使用权“三权分置”. */
function runBefore(text: string, { n, label }: Counted): Range[] | null {
  const run = runOfNames(text, { start: 0, end: text.length }, n ?? 0, label?.[0] ?? "");
  return run !== null && run.at(-1)!.end === text.length ? run : null;
}

/** 推进甲线、乙线、东中西“三大板块”建设: the last name folds all that are counted, a character each. */
function foldedBefore(text: string, { n, label }: Counted): Range[] | null {
  const name = /[、和与](\p{Script=Han}{3,6})$/u.exec(text)?.[1];
  if (name === undefined || name.length !== n) return null;
  // 松江港、柳河港、高铁港“三港”: the last name is one of them.
  if (label !== null && name.includes(label[0]!)) return null;
  return /^[东南西北中]+$/u.test(name) || isFolded(name) ? sideBySide(text.length - n, n, 1) : null;
}

/**
 * 国内国际双循环, 耕地林地园地三图: words of two characters side by side, each with the same character in the same place;
 * or any words of which a slogan says that they are one (事业产业文化“三位一体”).
 */
function juxtaposed(text: string, n: number | null, slogan: string): Range[] | null {
  // 村企校医“四位一体”: each is one.
  const last = n !== null && n > 2 && n <= text.length && slogan.endsWith("位一体") ? text.slice(-n) : "";
  if (isFolded(last) || commonPhrase(last)?.kind === "contraction") return sideBySide(text.length - n!, n!, 1);
  if (n === null || n < 2 || text.length < 2 * n || !/^\p{Script=Han}+$/u.test(text.slice(-2 * n))) return null;
  const ranges = sideBySide(text.length - 2 * n, n, 2);
  const words = namesOf(text, ranges);
  const shared = [0, 1].some((at) => words.every((word) => word[at] === words[0]![at]));
  const isOne = n > 2 && slogan.endsWith("位一体") && words.every((word) => pairs().has(word));
  if ((!shared && !isOne) || new Set(words).size < n) return null;
  // 切实落实“两个…”, 优化文化“两个…”: its verb.
  if (PURE_VERB_FIRST.test(words.at(-1)!)) return null;
  if (n === 2 && VERB_FIRST.test(words[0]!) && !VERB_FIRST.test(words[1]!)) return null;
  // 保粮食和防返贫致贫: another list ends in the same words.
  return /[、和与及](?!$)/u.test(text.slice(clauseStart(text), -2 * n)) ? null : ranges;
}

/** Where the clause begins whose end the text is; marks within quotation marks and brackets aside. */
function clauseStart(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text[at]!;
    if (/[”》)]/u.test(unit)) depth++;
    else if (/[“《(]/u.test(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,:]/u.test(unit)) {
      // 生产总值、出口额, “双过万”: what ends with a comma is looked through.
      if (at >= text.length - 3 || CALLED.test(text.slice(at + 1))) continue;
      return at + 1;
    }
  }
  return 0;
}

/** 甲清单、乙清单,合称“两张清单”. */
const CALLED = /^(?:合称|统称|并称|简称|称为)为?$/u;

/** Are there marks enough for a list of `n`? One may be 和; a list that ends in 等 may be short. */
function mayList(clause: string, n: number): boolean {
  const marks = clause.match(/、|[”》](?=[“《])/gu)?.length ?? 0;
  const links = clause.match(/和|与|及/gu)?.length ?? 0;
  return marks + links + 1 >= n || (marks >= 1 && clause.includes("等"));
}
