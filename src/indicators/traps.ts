/** A stretch of text that holds digits or numerals and is no figure of anything. */
interface TrapRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const HAN_DIGIT = "[〇○零Oo0一二三四五六七八九]";

/**
 * What looks like a figure and is none, told at the place where its first digit stands. Most other digits without a unit
 * need no rule: a number that measures nothing is no figure.
 */
export const TRAP_RULES: readonly TrapRule[] = [
  { id: "identifier", pattern: /\d{6,24}[A-Za-z]{0,4}[-/][A-Za-z0-9/-]{1,30}/uy, example: "11370112X/2024-0000018" },
  { id: "telephone", pattern: /(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4})(?!\d)/uy, example: "0531-82561234" },
  {
    id: "date",
    pattern:
      /(?:18|19|20)\d\d(?: ?[-./] ?\d{1,2}[-./]\d{1,2}(?!\d)|(?: ?年? ?[-~—–至到] ?(?:(?:18|19|20)\d\d|\d\d(?=年)))? ?年(?:度|代|末|底|初)?(?:\d{1,2}月(?:\d{1,2}日)?)?|(?: ?[-~—–/] ?(?:19|20)\d\d)(?!\d))/uy,
    example: "2021-2025年",
  },
  {
    id: "month",
    pattern:
      /\d{1,2}(?:[-~—–至到、]\d{1,2})?月(?:份|末|底|初)?(?!的?度)(?:\d{1,2}日?(?:[-~—–至]\d{1,2}日)?)?|\d{1,2}日(?=[,。、;)至-])/uy,
    example: "1-5月份",
  },
  { id: "short-year", pattern: /[3-9]\d(?:[-~—–、至]\d\d)?年(?:代|底|初|末)?(?![以之]?[内上])/uy, example: "96年" },
  {
    id: "han-date",
    pattern: new RegExp(
      `(?:[一二]${HAN_DIGIT}{3}年(?:代|底|末|初)?|${HAN_DIGIT}{2}年代)?(?:[一二三四五六七八九十]{1,3}月(?:份)?(?:[一二三四五六七八九十]{1,3}日)?)|[一二]${HAN_DIGIT}{3}年(?:代|底|末|初)?`,
      "uy",
    ),
    example: "二〇二六年一月二十七日",
  },
  { id: "century", pattern: /(?:\d{1,2}|[一二十]{1,3})世纪/uy, example: "21世纪" },
  { id: "clock", pattern: /\d{1,2}:\d{2}:\d{2}|\d{1,2}[时点]\d{1,2}分|7[×xX*]24小时/uy, example: "09:24:00" },
  {
    id: "ordinal",
    pattern:
      /[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次|第 ?[\d一二三四五六七八九十百零]{1,5} ?(?:条|届|次|号|批|期|季度|产业|章|节|款|卷|版|部分|轮|方面|个(?!百分点)|项|类|年|天|代|十[一-九]个|课|师|军|者|一|线)/uy,
    example: "第三十二条",
  },
  {
    id: "hotline",
    pattern: /\d{3,5}(?=["”’」]?(?:市民|政务)?(?:服务)?(?:便民)?(?:热线|电话|平台))/uy,
    example: "12345热线",
  },
  { id: "ranked-list", pattern: /\d{2,4} ?(?:强|佳)(?!度)/uy, example: "500强" },
  { id: "grade", pattern: /\d{1,2} ?(?:A{1,5}级?|[A-E]级|[GKD](?![A-Za-z])|级(?!以)|星级?)(?!度)/uy, example: "5A级" },
  {
    id: "size",
    pattern:
      /(?:\d{1,5}(?:\.\d{1,2})? ?[十百千]?[万亿]?|[十百千]{1,2}万?)(?:(?:吨|千瓦|兆瓦|吉瓦|立方米|平方米|公?里|米|亩|[头只]|元|标箱)级|[千万]伏(?!安))/uy,
    example: "30万吨级航道",
  },
  { id: "road", pattern: /\d{3} ?(?:国道|省道|线|县道)/uy, example: "107国道" },
  {
    id: "circle",
    pattern: /\d{1,3} ?(?:小时|分钟)(?:[一-鿿]{0,8}?)["”’]?(?:圈|生活区)/uy,
    example: "1小时经济圈",
  },
  { id: "step", pattern: /\d{1,2}个(?:[百千万]{0,2}亿元?)(?:级|大)?(?:台阶|关口|大关)/uy, example: "3个万亿元台阶" },
  { id: "edition", pattern: /\d\.0(?=版|时代|阶段|["”’])/uy, example: "2.0版" },
  {
    id: "age",
    pattern:
      /\d{1,3}(?:[-~—–至]\d{1,3})?(?:周岁|岁)(?=以[上下内]|及以[上下]|[的老儿婴青妇人])|\d{1,3}[-~—–至]\d{1,3}周?岁/uy,
    example: "60岁以上",
  },
  { id: "act", pattern: /(?:\d{1,3}|[一二三四五六七八九十百]{1,4})条(?=["”’」》])/uy, example: "“民营经济32条”" },
  {
    id: "top-share",
    pattern: /(?<=(?<![目之])前)(?:\d{1,2}(?:\.\d)?[%‰]|[百千]分之[一二三四五六七八九十\d])/uy,
    example: "全球前1%学科",
  },
  {
    id: "per-heads",
    pattern: /(?<=每)\d{1,3} ?[百千万]?(?:人口?|户|名)(?=[\p{Script=Han}])/uy,
    example: "每10万人案件数",
  },
  { id: "within", pattern: /\d{1,4} ?(?:米|公里|千米)(?:范围)?内(?![陆河])/uy, example: "50米内换乘" },
  {
    id: "quoted-name",
    pattern: /(?<=["“](?:[两三四五六七八九]个)?)\d{1,4}(?:个\d{1,4}%?|[万亿]元)(?=["”])/uy,
    example: "“3个100”工程",
  },
  { id: "sample", pattern: /\d(?:\.\d)?[%‰](?=人口(?:变动)?(?:情况)?抽样)/uy, example: "5‰人口抽样调查" },
  { id: "last-mile", pattern: /(?<=最[后先初]["“]?)(?:一|1) ?(?:公里|米)/uy, example: "“最后一公里”" },
  // What a scraper left of a figure: 11$1.$28亿元 had a point.
  { id: "lost-digits", pattern: /\d{0,9}\$1\.\$2\d{0,9}|(?<=\$)1\.\$2\d{0,9}/uy, example: "11$1.$28亿元" },
  { id: "set-phrase", pattern: /二元(?=结构|经济|体制|分割|化|制)/uy, example: "城乡二元结构" },
];

/** Where a trap that begins at an index ends; the index itself where none begins. */
export function trapEnd(text: string, index: number): number {
  for (const { pattern } of TRAP_RULES) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return index;
}
