import { bareForm } from "../variants.js";
import { sharedHead, sharedTail } from "./edge.js";
import { CLAUSE, GROUP, ITEM, namesOf, type Range, SENTENCE, type Strength, wordsOf } from "./pieces.js";
import { labelled } from "./reading.js";
import { ONLY_VERBS, VERB_FIRST } from "./verbs.js";

/** A list that a text may hold. */
export interface Enumeration {
  readonly items: readonly Range[];
  /** It ends in 等: there are more. */
  readonly open: boolean;
  /** What parts the items. */
  readonly strength: Strength;
  /** The stretch it was found in begins with it, but for words that lead on (即, 指). */
  readonly first: boolean;
  /** Nothing but closing words stands behind it in its sentence. */
  readonly last: boolean;
  /** Nothing but closing words stands behind it in its range. */
  readonly whole: boolean;
  /** Behind the items their number is said again: 等6个专项; `null` where none is. */
  readonly recount: number | null;
  /** An item had to be split at 和. */
  readonly joined: boolean;
}

/** What is looked for: how many items (`null`: any number from two on), and what they are called. */
export interface Wanted {
  readonly n: number | null;
  readonly label: string | null;
  /** The slogan itself: what holds it is no member of it. */
  readonly slogan?: string | undefined;
  /** What stands behind the slogan in the name that a note explains. */
  readonly behind?: string;
  /** The first item begins where the text begins (numbered or quoted lists). */
  readonly fixedHead?: boolean;
  /** Look for lists parted by 、 alone. */
  readonly itemsOnly?: boolean;
  /** The last item ends where the text ends, but for closing words. */
  readonly fixedTail?: boolean;
}

/** One reason for or against a list being what a slogan stands for. */
export interface Feature {
  readonly id: string;
  readonly worth: number;
}

const WEIGHTS = {
  first: 1.2,
  last: 0.4,
  whole: 0.8,
  recount: 2.5,
  otherCount: -7,
  label: 2,
  sharedHead: 1.2,
  sharedTail: 1.2,
  even: 0.6,
  many: 0.7, // each for three, five and eight items: the more, the less likely by chance
  quoted: 0.5,
  items: 0.6, // parted by 、
  groups: 0.2,
  clauses: -0.4,
  sentences: -0.8,
  unlikeClauses: -2, // clauses that nothing makes alike tell a story
  joined: -0.2,
  joinedPair: -1.4, // A和B within a sentence: two things that go together are everywhere
  attributive: -3, // within a sentence, it says what something else is like
  looseClauses: -2.5, // any number of clauses is no list
  long: -0.8, // an item over 24 characters
  uneven: -1.2,
  single: -1,
  fewer: -2, // an open list of less than is counted, whose names do not hold the word
  deep: -3, // it stands deep in a text, and its names do not hold the word
  repeated: -6,
  itself: -7,
  verbMixed: -0.6,
  halfBracket: -6,
} as const;

/** What the pieces of a list are, by what parts them. */
const OF_STRENGTH = { 1: "items", 2: "clauses", 3: "groups", 4: "sentences", 5: "sentences" } as const;

/** No name of a list is longer; clauses may be. Unit: code units. */
const LONGEST_ITEM = 60;
const LONG_ITEM = 24;
/** A note names its members in its first words. Unit: code units. */
const DEEP = 150;

/** What speaks for and against a list, by the open weights above. */
export function featuresOf(text: string, list: Enumeration, wanted: Wanted): Feature[] {
  const found: Feature[] = [];
  const add = (id: keyof typeof WEIGHTS, times = 1): void => {
    if (times !== 0) found.push({ id, worth: WEIGHTS[id] * times });
  };
  const items = namesOf(text, list.items);
  const lengths = items.map((item) => item.length);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  const [head, tail] = [sharedHead(items), sharedTail(items)];
  if (list.first) add("first");
  if (list.last) add("last");
  if (list.whole && list.first) add("whole");
  if (list.recount !== null) add(list.recount === wanted.n || wanted.n === null ? "recount" : "otherCount");
  // Of sentences, one character that is counted proves little unless they begin or end with it.
  const isAtEdges = (label: string): boolean => items.every((item) => item.startsWith(label) || item.endsWith(label));
  const bearsLabel =
    wanted.label !== null &&
    (labelled(items, wanted.label) || isDone(text, list, wanted.label)) &&
    (list.strength < SENTENCE || wanted.label.length > 1 || isAtEdges(wanted.label));
  if (bearsLabel) add("label");
  if (head !== "") add("sharedHead", Math.min(2, head.length) / 1.5);
  if (tail !== "") add("sharedTail", Math.min(2, tail.length) / 1.5);
  if (longest - shortest <= 1 && longest > 1) add("even");
  add("many", [3, 5, 8].filter((from) => items.length >= from).length);
  if (withinOneQuotation(text, list)) add("quoted");
  add(OF_STRENGTH[list.strength]);
  // A number behind clauses may count what the last of them speaks of.
  const alike = ["label", "sharedHead", "sharedTail", ...(list.strength === CLAUSE ? [] : ["recount"])];
  const isLoose = list.strength > ITEM && !found.some(({ id }) => alike.includes(id));
  if (isLoose) add("unlikeClauses");
  if (list.joined) add(items.length === 2 && !list.whole ? "joinedPair" : "joined");
  if (wanted.n === null && list.strength > ITEM) add("looseClauses");
  const before = text.slice(0, list.items[0]!.start);
  const behind = text.slice(list.items.at(-1)!.end);
  const goesOn = /^的\p{Script=Han}{4}/u.test(behind) && (wanted.label === null || !behind.includes(wanted.label));
  if (goesOn && !list.first && !bearsLabel && !wanted.fixedTail && list.strength === ITEM) add("attributive");
  if (longest > LONG_ITEM) add("long", head !== "" || tail !== "" ? 0.4 : 1);
  if (longest > (list.strength >= GROUP ? 2 : 1) * LONGEST_ITEM) add("halfBracket");
  if (longest > 4 * shortest + 4) add("uneven");
  if (shortest === 1 && longest > 1) add("single");
  // 巩固提升 among 产业振兴、文化兴村、党建引领 is a name.
  const isFour = longest === 4 && shortest === 4 && items.length > 3;
  const isAnywhere = !bearsLabel && !wanted.fixedTail && list.recount === null;
  if (isAnywhere && wanted.n !== null && items.length < wanted.n) add("fewer");
  // Of clauses, one character that is counted proves little (外环 for 三环).
  const isChance = list.strength > ITEM && wanted.label?.length === 1 && list.recount === null;
  if ((isAnywhere || isChance) && before.length > DEEP) add("deep");
  if (new Set(items).size < items.length || (items.length === 2 && items[0]!.includes(items[1]!))) add("repeated");
  if (items.some((item) => holdsItself(item, wanted))) add("itself");
  if (
    items.some(
      (item) =>
        !balanced(item) ||
        (item.length > 2 && ONLY_VERBS.test(item) && !bearsLabel && !isFour) ||
        /^(?:到|至|从|自)?\d{4}年(?:底|末|起|开始)?$|^第[一二三四五六七八九十]\p{Script=Han}{1,3}$/u.test(item) ||
        item === wanted.label ||
        /^在.+[中下内]$/u.test(item) ||
        // 甲权分为乙权: what becomes of a name.
        (/..分为./u.test(item) && !items.every((other) => other.includes("分为"))) ||
        // 以2000年为基数: how the others are measured.
        /为(?:基数|基准|前提|契机)$/u.test(item) ||
        // 甲、乙等“五大项目”和丙: the end of another list.
        (list.strength === ITEM && /.等(?![级候于同])[^和与]*[”\p{Script=Han}][和与]/u.test(item)) ||
        (list.strength === ITEM && /[^就]是.{4}/u.test(item)) ||
        /^(?:即|[的和及、,]|与(?!众|时俱|民))|(?:[的和及、,在对将把]|(?<![参给授赋])与|(?:划|分)(?:为|成)|期间|提出|于|(?<![行作有无敢能认善所])为)$/u.test(
          item,
        ),
    )
  )
    add("halfBracket");
  if (
    (items.every((item) => ONLY_VERBS.test(item)) && !bearsLabel) ||
    (longest > shortest && ONLY_VERBS.test(items.at(-1)!)) ||
    items.at(-1) === "通过" ||
    (list.strength === ITEM && isTwoLists(text, list)) ||
    // 第三板块为甲、乙、丙: what one of the members is.
    /第[二三四五六七八九十][\p{Script=Han}]{1,4}(?:为|是|指|包括)[:“]?$/u.test(before.slice(-10)) ||
    // …的一种甲、乙和丙: what it is, and no names.
    (/^一种/u.test(items[0]!) && !items[1]!.startsWith("一种")) ||
    head.startsWith("以") ||
    // 分别是去年的1.2倍、1.4倍: amounts of things that are named elsewhere.
    items.every((item) => /^[\d.]+(?:%|倍|个百分点|[万亿]?元)$/u.test(item)) ||
    // 由甲路、乙路等构成的第三环: what one of the members is made of.
    /^等?(?:构成|组成)的?[^,。;、]{0,8}第[一二三四五六七八九]/u.test(behind) ||
    // 在教学中突出甲,提升乙: where they are done.
    (/[中下上]$/u.test(items[0]!) && before.endsWith("在")) ||
    items.every((item) => /^在.*方面$/u.test(item)) ||
    // 旅游、康养等功能: examples of a kind, and no names.
    (items.length === 2 && EXAMPLES.test(items[1]!)) ||
    /这$|(?:开展了|破解|共筑|挂钩)$/u.test(items.at(-1)!)
  )
    add("halfBracket");
  // One of the first two begins with a verb, the other does not.
  if (list.strength === ITEM && VERB_FIRST.test(items[0]!) !== VERB_FIRST.test(items[1]!)) add("verbMixed");
  return found;
}

/** 控制甲和乙 for 双控: the verb before the first name is what is counted. */
function isDone(text: string, { items, first }: Enumeration, label: string): boolean {
  const at = items[0]!.start - 2;
  return first && text[at] === label && (at === 0 || /[即指,:效]/u.test(text[at - 1]!));
}

/** 六大工程 is no member of 六大类工程, nor is what holds a slogan a member of it. */
function holdsItself(item: string, { slogan, label }: Wanted): boolean {
  if (slogan === undefined) return false;
  if (bareForm(item).includes(slogan)) return true;
  return label !== null && label.length > 1 && item.endsWith(`${slogan[0]}大${label}`);
}

const EXAMPLES = /(?<![高中初平同])等(?![级候于同])\p{Script=Han}{1,6}$/u;

/** 甲、乙等领域以及丙、丁, 甲、乙等两处河口、丙: the first list ends before the last name. */
const isTwoLists = (text: string, { items }: Enumeration): boolean =>
  items.slice(0, -1).some((item) => {
    const name = wordsOf(text, item);
    return (text.startsWith("以及", item.end) && EXAMPLES.test(name)) || COUNTED_EXAMPLES.test(name);
  });
const COUNTED_EXAMPLES = /(?<![高中初平同])等(?:\d+|[二两三四五六七八九十])\p{Script=Han}+$/u;

/** Does one quotation hold the whole list? */
const withinOneQuotation = (text: string, { items }: Enumeration): boolean =>
  text[items[0]!.start - 1] === "“" &&
  text[items.at(-1)!.end] === "”" &&
  !text.slice(items[0]!.start, items.at(-1)!.end).includes("”");

const balanced = (item: string): boolean =>
  !/[“”()《》]/u.test(item) ||
  ["“”", "()", "《》"].every(([open, close]) => item.split(open!).length === item.split(close!).length);

export const sumOf = (features: readonly Feature[]): number => features.reduce((sum, { worth }) => sum + worth, 0);
