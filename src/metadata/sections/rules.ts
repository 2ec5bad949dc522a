/**
 * What opens the parts of a report to a congress. Headings and sentences are read with letters for their words of time
 * (see `TimeWords`): N the year planned, L the year before, P a plan or term gone by, F one to come.
 */
export interface SectionRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly why: string;
  /** Read as in a report on the plans for 2024. */
  readonly example: string;
}

/** What a heading speaks of; `both`: years beyond and the year planned under one heading. */
export type HeadingTopic = "review" | "beyond" | "both" | "plan" | "doubtful-plan";

export interface HeadingRule extends SectionRule {
  readonly topic: HeadingTopic;
  /** Only for the heading numbered one. */
  readonly first?: true;
}

/** Tried in order on the words of a heading; the first that matches decides. */
export const HEADING_RULES: readonly HeadingRule[] = [
  {
    id: "review-heading",
    topic: "review",
    pattern: /回顾|总结|成就|(?:完成|执行|工作|发展|进展)的?(?:主要)?情况|概况|成效$/u,
    why: "a heading that looks back",
    example: "2023年工作回顾",
  },
  {
    id: "review-year-heading",
    topic: "review",
    pattern: /^[^NF]*[LPE][^NF]*$/u,
    why: "a heading that names the year or term gone by and no other",
    example: "2023年的主要工作",
  },
  {
    id: "achievement-heading",
    topic: "review",
    first: true,
    pattern: /^[^NF]*(?:取得|呈现|迈上|迈出|实现|开局|显著|新)[^NF]*$/u,
    why: "the first heading, which says what was reached",
    example: "经济社会发展取得显著成效",
  },
  {
    id: "review-and-plan-heading",
    topic: "review",
    pattern: /[LP].*N/u,
    why: "a heading over the year gone by and the year planned: the first comes first",
    example: "2023年的政府工作和2024年的奋斗目标",
  },
  {
    id: "both-heading",
    topic: "both",
    pattern: /F.*N|N.*F/u,
    why: "a heading over the years to come and the year planned",
    example: "今后五年的总体思路和2024年工作安排",
  },
  {
    id: "beyond-heading",
    topic: "beyond",
    pattern: /F|(?:规划|计划)》?(?:纲要)?》?[(（]?草案|五年(?:规划|计划)|远景目标|长远规划/u,
    why: "a heading over the years to come",
    example: "今后五年的目标任务",
  },
  {
    id: "plan-heading",
    topic: "plan",
    pattern: /N/u,
    why: "a heading over the year that is planned",
    example: "2024年工作安排",
  },
  {
    id: "plan-words-heading",
    topic: "doubtful-plan",
    pattern:
      /工作(?:的)?(?:总体)?(?:安排|部署|重点|任务|打算|思路|建议)|(?:目标|重点|主要)任务|总体要求|奋斗目标|预期目标|指导思想/u,
    why: "a heading that speaks of tasks and names no year",
    example: "总体要求和重点工作",
  },
];

/** Sentences with which the part about the year planned begins where no heading says so. */
export const PLAN_SENTENCES: readonly SectionRule[] = [
  {
    id: "year-planned",
    pattern:
      /^(?:各位代表[,:!]?)?(?:同志们[,:!]?)?(?:展望|面对|进入|做好)?N(?:,|是|的?(?:政府|全[省市州县区]|我[省市州县区]|经济|工作|总体|主要|重点|任务|目标))/u,
    why: "the sentence that turns to the year planned",
    example: "2024年是实施“十四五”规划的关键一年",
  },
  {
    id: "year-that-begins",
    pattern:
      /^(?:各位代表[,:!]?)?(?:实现|完成|推进|落实|描绘)[^,。]{0,4}[FC][^,。]{0,16},N.{0,6}(?:开局|起步|关键|第一|首)/u,
    why: "the sentence that turns from the years to come to the first of them",
    example: "实现未来五年目标，2024年起步十分关键",
  },
  {
    id: "work-of-the-year",
    pattern:
      /^.{0,12}(?:做好|搞好|完成)N的?.{0,10}工作|^为(?:了)?(?:实现|完成|确保)N的?.{0,12}目标|^(?:根据|按照|遵照).{0,60}N.{0,24}(?:要求|思路|思想|安排|目标)/u,
    why: "the sentence that turns to the work of the year",
    example: "做好今年的政府工作，意义重大",
  },
];

/** Sentences that announce the main targets of the year; the figures stand in them or right behind. */
export const ANNOUNCING_SENTENCES: readonly SectionRule[] = [
  {
    id: "announced-targets",
    pattern:
      /(?:预期|奋斗|调控|发展|主要|工作|总体|总|具体|N的?|预计|计划)的?(?:目标|指标)(?:任务)?(?:初步|计划)?(?:建议|安排|确定|设定|拟定|预期)?(?:如下)?(?:是|为|:|如下|,(?=.{0,20}\d))/u,
    why: "the words that announce the main targets",
    example: "今年全市经济社会发展的主要预期目标是：",
  },
  {
    id: "set-targets",
    pattern:
      /(?:提出|确定|设定|建议|安排|计划).{0,40}(?:生产总值|经济|GDP).{0,12}(?:增长|增速).{0,100}目标|(?:生产总值|经济|GDP)(?:预期)?(?:增长|增速)(?:预期)?目标(?:确定|设定|安排|定)?(?:为|在|是)/u,
    why: "the sentence that sets the growth of the year as a target",
    example: "综合考虑，我们提出生产总值增长6%的目标",
  },
];

/** Announced for another time than the year planned. */
export const OTHER_TARGETS = /F|到(?:20|本世纪)|[五三]年|P/u;

/** Behind the targets: what explains them. */
export const EXPLAINING =
  /^(?:这些|上述|以上|设定|提出|确定|之所以|作出这样|安排).{0,40}(?:目标|指标|增速|考虑)|^实现(?:这些|上述|以上)目标.{0,12}(?:不易|易事|难度|压力|挑战|努力)/u;

/** Behind the targets: what turns to the tasks. */
export const TURNING =
  /^(?:各位代表|同志们|为此|围绕|为(?:了)?(?:实现|完成|确保|做好)|(?:要)?实现|完成|按照|做好|(?:今年|N)?(?:要|将)?(?:重点|着重|突出|切实|主要)?(?:抓好|做好)|重点|具体|我们(?:将|要|必须)|工作中|在工作|当前|根据|(?:今年|N)的?(?:政府|各项|全[市省])?工作|(?:今年|N)[,要])/u;

/** What a target looks like: a figure with its direction. */
export const TARGET_FIGURE =
  /\d[\d.]*(?:[%‰]|个?百分点|亿|万)|[%‰]|同步|基本持平|翻番|控制在|完成.{0,12}(?:任务|目标)|在实际工作中/u;

/** The list of shortcomings, and the promise with which it and the review end. */
export const LISTED_SHORTCOMINGS = /(?:清醒|看到|认识|面临|存在|遇到).{0,40}(?:困难|问题|不足|差距|矛盾|短板|挑战)/u;
export const PROMISE =
  /(?:高度重视|采取.{0,20}措施|认真|切实|努力|逐步|着力|下.{0,4}(?:决心|气力)|加以|直面|正视|清醒).{0,40}(?:解决|改进|克服|改正|应对|攻坚|前行)|(?:决不|绝不|不)辜负/u;

/** The opening words of a report; the review begins behind them. */
export const OPENING = /(?:请予?审议|请审议|提出意见|提请.{0,12}审议)/u;

/** Beginnings of paragraphs that turn to the years beyond, in a review; and back to the years gone by, among the years beyond. */
export const BEYOND_PARAGRAPH = /^(?:各位代表[,:!]?)?(?:展望)?F(?:是|,|时期)|编制(?:了|完成|形成).{0,24}(?:规划|纲要)/u;
export const PAST_PARAGRAPH =
  /^(?:各位代表[,:!]?)?(?:回顾|回望|回首)?(?:[(（][一二三四五六七八九十]{1,2}[)）])?P(?:来|,|是|以来|时期|的|我|国民|经济)(?!.{0,80}[FN])/u;
