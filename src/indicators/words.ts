/** Words around figures, as data: what leads to a figure, what limits it, what it is promised with. */

const alternatives = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.startsWith("(?") ? word : word.replaceAll(/[*().]/gu, "\\$&")))
    .join("|");

/** Verbs and adverbs between the name of a series and its figure. */
const PREDICATE = alternatives(`
  达到 已达到 达 恢复性 两位数 快速 高速 降 升 相继 先后 连年 仍然 高达 减产 增产 倍增 倍增至 倍增到 初步考虑 考虑 必保 力保 新增 (?:在)?正常年景(?:下)? 完成 实现 增长 增长到 增长至 增加 增加到 增加至 增至 增到 增幅 增幅达 增速 增速达 (?<!新)增 (?<!自然)增长率 (?<!自然)增长率达 增量 上升 上升到 提高 提高到 提高至 提升 提升到 提升至 升至 升到
  下降 下降到 下降至 下降了 降低 降低到 降至 降到 减少 减少到 减至 降幅 缩小 缩小到 缩小至 收窄至 压减 压缩至 压缩到 回落 回落到 扩大到 扩大至 拓展至 扩展到 微降 微增 微涨 上涨 上涨到 下跌 涨幅 幅度
  突破 超过 超 逾 跨越 迈上 跃上 跨过 跨上 接近 将近 近 约 大约 约为 为 是 有 到 至 控制在 调控在 稳定在 保持在 维持在 保持 稳定 维持 在 处于 位于
  分别 分别为 分别是 (?<!平)均 (?<!平)均为 平均为 平均达 平均在 都 各 共 共计 共有 合计 累计 总计 累计达 年均 年平均 平均 平均每年 每年 年均增长 年 比上年 比上年同期 较上年 比去年 较去年 比前年 较前年 同比 同期 同口径 按可比口径 按可比价格计算 按可比价计算 按可比价
  按现价计算 可比 实际 实际增长 名义 净 净增 净增加 首次 首次突破 已 已经 将 仅 仍 又 再 也 就 连续 预计 预期 预计完成 预计可达 可 可达 可望 有望 力争 力争达到 确保 争取 努力 要 不低于 不少于 不高于 不超过 高于 低于 快于 大于 小于 至少 最多 达到了 的 了 从 由 自
  按 安排 计划 计划完成 规划 定为 确定为 目标为 目标 左右 以上 以内 翻番达到 翻番 新高 台阶 大关 仍达 只 率先 总体 基本 大幅 明显 稳步 持续 平稳 较快 同步 略 略有 约占 占 只有 能 能够 可以 不 全部 当年 全年 本年 当期 一直 始终 初步 预测 测算 初步核算 初步统计 初步测算 据统计 经核算 经测算 达成 递增 平均递增 递减 以 速度 的速度 完成了 实现了 增长了 提高了 下降了 降低了 增加了 减少了 上升了 达到约 突破了 超过了 有所 继续 首破 站上 冲破 登上 跃升至 跃升到 跃至 达历史新高 创历史新高 (?:[两二三四五]年)平均 (?:[两二三四五]年)平均增长 等 近年 相当于 为历史最高 (?<!平)均增长 (?<!平)均达 (?<!平)均超过 (?<!平)均达到 (?<!平)均完成 预计增长 拟 拟增长 目标是 指标 实际完成 规模达 达标
`);

/** What stands before the name of a series and does not belong to it. */
const LEAD = alternatives(`
  全年 今年 去年 本年 当年 明年 前年 一年来 五年来 三年来 过去五年 五年间 五年中 五年 三年 年末 年底 到年底 至年底 年内 期末 预计 预期 力争 确保 争取 努力 其中 其中: 同时 此外 特别是 尤其是 目前 当前 截至目前 现有 首先         继续 进一步 不断   已经 预测 初步统计 初步核算 初步预计 初步测算 据初步统计 据统计 据初步核算 据预计 据测算 统计 全面      以及 、
  一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 —— ── -- ― 以来 期间 时期 末 主要是  实现 完成 保持 促进 推动  推进   保证 达到 正常年景下 正常年景 常年 总体 全社会的 ( ) * ★ ☆ " “ ” ‘ ’ · : 我们 一年中 按可比价格计算 按可比价计算 按可比口径 按现价计算 扣除价格因素 剔除价格因素 扣除物价因素 按新口径 按老口径 同口径 初步  可望 有望  大约  另外   相应 各级 使得 累计 年均 每年 平均每年       
 提出 明确 确定 支撑 稳住 安排好 就是 按在地口径 (?:[①-⑳]) `);

/** Words of one character, which may also begin a name (在建, 有效, 共享). */
const SHORT_LEAD =
  "的|建成|建设(?=升级|提升)|升级|培育(?!期)|打造|举办|组织(?!收入)|实施(?!方案)|启动|筹集(?!资金)|[^,]{0,8}把(?=全[省市区县州])|全力|再(?!生|就业|贷|制造)|要(?!素)|将|使(?!用)|让|把|共(?!同|青|享|建)|会(?!员|计|议|展)|可(?!再|支|用)|有(?!效|机|色|线|限)|是|为|在(?!建|校|岗|册|线|外|园|库)|以|达|和|与|及|而|并|又|已|即|但|约|另|对(?!外|接|口)";
const NUMBERED =
  "[一二三四五六七八九十]{1,3}是|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、(?!(?:第)?[二三])";
const TIME =
  '(?:(?:今后|未来)(?:[一二三四五十\\d]{1,2}|几)年|(?:19|20)\\d\\d年(?:度|末|底)?|\\d\\d年|[“"]?[一二三四五六七八九十]{1,2}五[”"]?(?:时期|期间|规划|末|以来|计划)?|(?:到|至|截至|从)?(?:19|20)\\d\\d年(?:末|底)?|\\d{1,2}[-—~至]\\d{1,2}月(?:份)?|[一二三四]季度|上半年|下半年|前三季度|(?:到)?本世纪末)';

export const PREDICATE_TAIL = new RegExp(
  `(?:${PREDICATE}|在[^,、;]{0,14}基数(?:的基础)?(?:之)?上|(?:高于|快于|低于|高出|超过|好于|略高于)(?:全国|全省|全市|全区|全州|经济|GDP)(?:平均|增长|增速)*(?:水平)?|(?:比|较|从|由|自|高于|低于|快于|高出|至|到|于)?(?:[“"]?[一二三四五六七八九十]{1,2}五[”"]?(?:末|期末)|(?:19|20)\\d\\d年(?:末|底)?|目前|当前|上年末?|去年末?|今年末?|明年末?|同期|上半年|下半年|年初|年末|[一二三四]季度|\\d{1,2}月(?:份)?)的?|(?:前|近|过去|今后|未来)?(?:[一二三四五十\\d]{1,2}|几)年(?:来|间)?|(?:到)?本世纪末|比(?:[“"]?[一二三四五六七八九十]{1,2}五[”"]?末?|(?:19|20)?\\d\\d年)|[\\s*★"“”()]|(?<=增长|为|达|到|是|增速|增幅|涨幅|分别)[-—–−]{1,2})$`,
  "u",
);
export const LEAD_HEAD = new RegExp(`^(?:${NUMBERED}|${TIME}|${LEAD}|${SHORT_LEAD}|[,。;!?\\s])`, "u");

/** Words of a promise, of an expectation or of a result, the longest first. `done` are those of results. */
export const COMMITMENTS: readonly { readonly word: string; readonly done?: true }[] = [
  ..."努力争取 努力实现 力争 力求 确保 保证 争取 努力 预期 奋斗 必保 力保".split(" ").map((word) => ({ word })),
  ..."据初步统计 初步统计 据初步核算 初步核算 初步测算 初步预计 预计 据统计 可望 有望"
    .split(" ")
    .map((word) => ({ word, done: true as const })),
];
/** 两个确保, 三个力争 are names of policies. */
const NO_NAME = "(?<![一两三四五六七八九十]个)";
/** What governments ask of those above them: 争取国家支持, 争取上级补助资金. */
const SOUGHT =
  "(?:更多|各类)?(?:国家|中央|上级|上面|部委|省级?|部省|省部|市级?|外部|社会|政策性?|专项|财政|债券|补助|扶持|转移支付){1,3}(?:的)?(?:大力)?(?:[、和与及]?(?:政策|资金|项目|投资|支持|补助|扶持|债券|贷款|试点|专项))";
/** Words that promise in some company only. */
const IN_COMPANY: Readonly<Record<string, string>> = {
  预期: "预期(?=的?(?:主要|发展)?(?:目标|指标|增长|增速|增幅))",
  奋斗: "奋斗(?=目标)",
  争取: `${NO_NAME}争取(?!到?${SOUGHT})`, // what is asked for is no promise
};
export const COMMITMENT = new RegExp(
  COMMITMENTS.map(({ word }) => word)
    .sort((a, b) => b.length - a.length)
    .map((word) => IN_COMPANY[word] ?? NO_NAME + word)
    .join("|"),
  "gu",
);

/** Behind a figure: its open end, or that it is about so much. */
export const QUALIFIER_AFTER = /(?:以上|以下|以内|之内|之上|之下|左右|上下)/uy;
/** Before a figure, at the end of what leads to it. */
export const QUALIFIER_BEFORE =
  /(?:不低于|不少于|不高于|不超过|不多于|不突破|高于|低于|超过|多于|大于|小于|至少|最多|突破|首破|冲破|接近|将近|大约|逾|约为|约占|约|超|近)(?:了)?$/u;
/** The word that a qualifier is written as, where people write it in several ways. */
export const QUALIFIER_NAMES: Readonly<Record<string, string>> = {
  约为: "约",
  约占: "约",
  大约: "约",
  首破: "突破",
  冲破: "突破",
};

/** Words that say that a figure falls; the figure itself is written without a sign. */
export const FALLS = /(?:减产|下降|降低|减少|减|微降|下跌|回落|递减|降|降幅|压减|缩小)(?:了|约|近|超过|超|\s)*$/u;
export const GROWS =
  /(?:增长|增产|减产|增加|增幅|增速|增长率|上升|上涨|微涨|涨幅|递增|提高|增|下降|降低|减少|减|微降|下跌|回落|递减|降|降幅|增量|净增|翻番|增(?:了|约|近|超)*$)/u;
