import { GOVERNING_WORDS } from "../words.js";

/** Verbs that may govern a list of names; not where they begin a noun. */
export const GOVERNING = [...GOVERNING_WORDS]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((word) =>
    word === "新建" ? "新建(?![区县])" : word.endsWith("建设") ? `${word}(?!用地|规划|工程|项目|资金|标准|单位)` : word,
  )
  .join("|");
/** What may stand before a verb: few words, so that a line of nothing else takes no time that grows with its square. */
export const ADVERB =
  "(?:全[市省县州]|我[市省县州]|已经?|大力|强力|全力|力争|进行|基本|超额|圆满|顺利|着力|深入|积极|扎实|牢牢|坚决|坚定|努力|奋力|持续|进一步|重点|认真|全面|统筹|切实|主动|继续|稳步|分别|主要|同步){0,6}";
export const ADVERB_FIRST = new RegExp(`^${ADVERB}`, "u");
export const VERB = new RegExp(`${ADVERB}(?:${GOVERNING})`, "gu");
/** A verb of policy at the very beginning. */
export const VERB_FIRST = new RegExp(`^${ADVERB}(?:${GOVERNING})`, "u");
/** Verbs that lead on to what is named. */
export const LEADING_VERBS = new RegExp(`(?:${ADVERB}(?:${GOVERNING})[了好]?)+`, "u");
/** Verbs that are never the first word of a name, as 发展 (发展方式) and 服务 (服务平台) are. */
export const PURE_VERBS =
  "推进|推动|突出|实施|开展|打造|构建|建立|健全|完善|落实|抓好|做好|做强|做优|打好|打响|聚焦|围绕|坚持|加快|着力|形成|启动|创建|争创|按照|搞好|夯实|办好|用好|狠抓|抓住|精心组织|营造|塑造|克服|充实|搭建|构筑|主抓|壮大";
export const PURE_VERB_FIRST = new RegExp(`^(?:${PURE_VERBS})`, "u");
/** Nothing but verbs: no name. Of more characters, no reading is sought: some words are adverbs and verbs, and readings would double with each. */
export const ONLY_VERBS = new RegExp(
  `^(?=.{2,24}$)(?:${ADVERB}(?:${GOVERNING}|做到|拥护|守好|守住|捍卫)[了好着]?)+$`,
  "u",
);
