/**
 * Characters that stand for a word of their own in folded phrases: verbs of administration (放 管 服, 引 育 留 用),
 * qualities (专 精 特 新), and fields of work (农 文 旅). Our own list, from how such phrases are made.
 */
const STANDING_ALONE: ReadonlySet<string> = new Set(
  "放管服立改废释建延补强引育留用培稳拓调优扩提降升转增减拆违临营保投联融贷担股债贴招落盯帮促带防控治纠查督考评" +
    "富美高新优专精特绿低中好大小快活畅安净亮序和正全深实严细" +
    "商旅文体健康养医教农工林牧渔贸水铁公陆空海河岸港路桥电气煤油网数智云链群圈企银校政产学研人地钱物货仓税费房车婚生规土婴幼老残青妇侨台市县乡村镇区园党军警民双退",
);

/** Of one field, side by side: what a countryside grows (牛羊菜果薯药), kinds of energy, crimes, steps of a supply, means of travel, bodies. */
const ONE_FIELD =
  /^(?:[牛羊猪鸡鸭鱼虾菜果薯药粮油种茶烟酒糖桑蚕花竹菌椒棉麻]{3,}|[风光水火核氢储煤油气硅热源网荷]{3,}|[黄赌毒盗抢骗]{3,}|[产供销采制储输运用加注聚通算]{3,}|[铁公机水空]{3,}|[党政军警民企兵地]{3,})$/u;

/** Two-character words of daily use that are made of such characters; a phrase that holds one is no folded phrase. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "健康 医养 教育 文化 文体 旅文 商品 商贸 农村 农业 农民 工业 工商 林业 水产 水路 公路 铁路 空港 海港 海河 网络 数智 智能 企业 银企 学校 政企 产业 " +
    "产品 人民 人物 物流 地区 市县 乡村 村镇 城镇 园区 新区 新农 新建 高新 高优 优质 优化 提高 提升 增强 增优 增高 增产 增收 扩大 扩建 改建 改造 改善 服务 管理 " +
    "建设 建党 强企 强化 富民 富强 美好 美丽 安全 安康 平安 稳中 稳产 稳企 稳步 保护 保险 保税 保全 投资 投保 招商 招考 落实 活水 帮扶 帮带 促进 防治 防控 治水 治安 督查 " +
    "考评 全民 全市 全区 全县 全村 深化 实体 实干 严管 小区 小镇 大市 大区 大路 大网 好人 好路 好物 好医 中医 中高 中小 快递 活用 亮化 净化 和美 和谐 老人 老区 老年 青年 妇幼 " +
    "军民 党政 党建 党群 警民 公安 公网 公园 校园 校区 医保 医院 社保 高地 房地 地产 水网 电网 油气 煤电 路网 路桥 港区 海网 数网 云网 链路 圈层 高水 优学 优享 就业 联动 联防 " +
    "融合 融通 贷款 担保 股市 债市 用地 用人 用水 用电 留人 引人 育人 培优 调研 升学 转学 转产 转岗 减税 减费 降费 退税 拆建 营商 营养 物业 货物 税费 水土 土地 土产 人大 大学 " +
    "研学 生产 生养 生物 生活 养老 康养 养生 老旧 旧新 民生 民企 新政 政务 文物 文旅 旅游 新货 好货 好剧 国货 新城 新民 强村 兴村 强城 强县 强市 富村 美村 村民 居民 惠民 便民 为民 利民 亲民"
  ).split(" "),
);

/** One thing turned into another: 公转铁, 小升规, 营改增. The middle character is the change. */
const CHANGE = /^[\p{Script=Han}]{1}[转升改代退下进变][\p{Script=Han}]{1}$/u;
const SEPARATED = /[、,]/u;
/** Folded phrases are short. Unit: characters. */
const SHORTEST = 2;
const LONGEST = 8;

/**
 * Does each character of a phrase stand for a word of its own (放管服, 商旅文体健)? Told without a dictionary: every
 * character is one that stands alone in such phrases, and no two neighbours make a common word.
 */
export function isFolded(text: string): boolean {
  if (SEPARATED.test(text)) {
    const parts = text.split(SEPARATED);
    return parts.length === 2 && parts.every((part) => part.length >= 3 && part.length <= 4 && isFolded(part));
  }
  const characters = [...text];
  if (characters.length < SHORTEST || characters.length > LONGEST) return false;
  if (ONE_FIELD.test(text)) return true;
  if (!characters.every((character) => STANDING_ALONE.has(character))) return false;
  if (CHANGE.test(text)) return true;
  const inWords = coveredByWords(characters);
  if (inWords === 0) return true;
  return characters.length >= TILED_FROM && inWords === 1 && !WORDS.has(text.slice(0, 2)) && !WORDS.has(text.slice(-2));
}

/** From this length on one chance pair inside is forgiven (婚[生养]教); two or more make a phrase of plain words. */
const TILED_FROM = 4;

/** How many characters stand in common words, from left to right without overlap, a pair at a time. */
function coveredByWords(characters: readonly string[]): number {
  let words = 0;
  for (let at = 0; at + 1 < characters.length; at++) {
    if (!WORDS.has(characters[at]! + characters[at + 1]!)) continue;
    words++;
    at++;
  }
  return words;
}
