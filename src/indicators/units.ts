/** What a unit measures. `count` counts things and persons; `share` is a percentage of any kind. */
export type UnitKind = "share" | "points" | "money" | "measure" | "count" | "times" | "duration";

/** Units by what they measure, parted by spaces. Those of one kind may be joined by a slash (元/人, 微克/立方米). */
const UNITS: Readonly<Record<UnitKind, string>> = {
  share: "% ‰ &permil;",
  points: "百分点 个百分点 个千分点 千分点",
  money: "元 美元 欧元 港元 港币 日元 元人民币 块钱",
  measure:
    "吨 公斤 千克 克 毫克 微克 微克每立方米 毫克每立方米 斤 担 公担 吨标准煤 吨标煤 标准煤 标准吨 载重吨 总吨 千吨 千公顷 公顷 亩 平方米 平方公里 平方千米 平米 平方 立方米 立方 公里 千米 厘米 毫米 " +
    "米 海里 里 华里 升(?!级|学|规) 千瓦时 千瓦 兆瓦 吉瓦 瓦 吉瓦时 兆瓦时 GWh MWh 度 伏 千伏 千伏安 千瓦小时 标箱 标准箱 个标箱 TEU GW MW kW KW kWh km KM 千升 分贝 摄氏度 ℃ 大卡 焦耳 马力 岁 立方米/日 " +
    "蒸吨 换算吨公里 吨公里 人公里 标方 (?<=[万亿])方(?![面案式向便针法位阵]) (?<=万|\\d{3})P(?![A-Za-z\\d]) PFlops EFlops",
  count:
    "个 个等级 个位次 人 人次 名 位 户 户次 家 家次 项 项次 件 处 所 座 套 条 张 台 台套 台次 部(?!门|委|属|长|署) 辆 辆次 列 列次 艘 艘次 架 架次 只 头 羽 株 棵 尾 本 册 份 篇 幅 场 场次 次 起 例 宗 笔 " +
    "门 对 间 栋 幢 孔 眼 口 盏 根 批 批次 班 班次 车次 航次 支 种 类 块 片 段 组 颗 枚 瓶 箱 袋 张床位 床 学时 课时 道 层 单元 村 站 桩 点位 剂次 剂 针次 门类 大类 人天 床位 铺 岗 团组 泊位 车位 " +
    "亩次 公里处 台班 对次 百羽 百头 百只 千羽 千头 千只",
  times: "倍 番",
  duration: "年 个月 周 天 日 小时 个小时 分钟 秒 个工作日 工作日",
};
/** Written words for 10^n that stay in the unit (3.7 万家), the longest first. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

/** A unit without what may not stand beside it (6部门, 3方面). */
const bare = (unit: string): string => unit.replaceAll(/\(\?.*?\)/gu, "");
const kinds = new Map<string, UnitKind>(
  Object.entries(UNITS).flatMap(([kind, units]) =>
    units.split(" ").map((unit) => [bare(unit), kind as UnitKind] as const),
  ),
);
const escaped = Object.values(UNITS)
  .flatMap((units) => units.split(" "))
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[%‰℃/]/gu, "\\$&"));
const ALTERNATIVES = escaped.join("|");
const UNIT = new RegExp(`(?:${ALTERNATIVES})(?:\\/(?:${ALTERNATIVES})){0,2}`, "y");

/** The unit that begins at an index of a text, empty where none does. */
export function unitAt(text: string, index: number): string {
  UNIT.lastIndex = index;
  return UNIT.exec(text)?.[0] ?? "";
}

/** What a unit measures, its scale left out. A unit per another (元/人, 微克/立方米) is a measure. */
export const unitKind = (unit: string): UnitKind => kinds.get(unit) ?? "measure";

const SCALE = new RegExp(`^(?:${Object.keys(SCALES).join("|")})(?![米克瓦伏帕分])`, "u");

/**
 * An amount without the scale of its unit.
 * @example plainAmount(3.7, "万家") // { amount: 37000, unit: "家" }
 */
export function plainAmount(value: number, unit: string): { readonly amount: number; readonly unit: string } {
  const scale = SCALE.exec(unit)?.[0];
  if (scale === undefined) return { amount: value, unit };
  return { amount: Number((value * SCALES[scale]!).toPrecision(12)), unit: unit.slice(scale.length) };
}
