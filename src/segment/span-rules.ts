import type { TokenKind } from "./vocabulary.js";

/** One habit of writing that engines break. Rules are tried in order at each place; the first that fits wins. */
interface SpanRule {
  readonly id: string;
  /** Source of a regular expression, without capture groups; every repetition is bounded or cannot fail late. */
  readonly pattern: string;
  readonly kind: TokenKind;
  readonly why: string;
  /** A text in which the rule finds `whole`. */
  readonly example: string;
  readonly whole: string;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?![\d年]))?`;
const DASH = "(?:[-–—―~]{1,2})";
const PERCENT = "[%‰℃]";
const YEAR = String.raw`(?:1[5-9]|20|21)\d{2}年`;
const HAN_DIGIT = "[〇○零一二三四五六七八九]";
const MONTH = `(?:1[0-2]|0?[1-9])月`;
const MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])[日号](?![楼线院])`;
const DAY_NUMBER = String.raw`(?:3[01]|[12]\d|0?[1-9])`;

/** What follows a bare digit code when it names a scheme. Years are not codes: 2024计划 is a plan for 2024. */
const SCHEME_NOUN =
  "(?:工作|产业|发展|现代)?(?:工程|战略|体系|模式|行动|思路|布局|工作法|机制|格局|计划|攻坚|热线|框架|矩阵|战法)";

/** Latin letters that measure: a figure before them is a quantity, not a name. */
const MEASURE =
  "(?:k?m[²³23]?|[cdm]m[²³23]?|[μµun]m|hm[²2]|[kmμµu]?g|[mμµ]?[Ll]|t|h|min|ha|[kK]?Pa|MPa|[kK][wW]|[MGT]W|[kK]V|[kMGT]Wh|[kMG]?Hz|[kMGTP]B|[MGT]bps|[EP]FLOPS|k?cal|[kMG]J|k?tce|dB|°[CF]|℃|亩)";
/** What a measure is held against; of these a letter alone is one, too. */
const PER_MEASURE = "(?:[hsdatLl]|[kμµ]?g|min|kWh|" + MEASURE.slice("(?:".length);
/** A measure, or one by another: mg/kg, μg/m³, kWh/(m²·a) without its brackets. */
const UNIT = `(?:(?:${MEASURE}|[a-zμµ]{1,3})[/·]${PER_MEASURE}(?:[/·]${PER_MEASURE})?|${MEASURE})(?![A-Za-z0-9²³])`;
/** Large numbers in Chinese between a figure and its unit. */
const MYRIADS = "[百千万亿]{0,2}";

/** Indices and exponents of formulas: CO₂, PM₂.₅, SO₄²⁻, NOₓ. */
const LOW_AND_HIGH = "₀-₎ₐ-ₜᵢ-ᵪⱼⁱ⁰-⁾ⁿ²³¹";

const HAN_NUMBER = "[零〇一二三四五六七八九十百千万亿两]";
/** What follows a decimal in Chinese figures of one place; 三点一线 and 九点一刻 are none. */
const AFTER_DECIMAL =
  "(?=[万亿倍元个米公海吨亩度折成家户人次平立千瓦升克厘毫分%‰,，。、;；:!?)）》”\\s]|小时|百分点|左右|以上|以下|上下|$)";

/** A minus, not a dash: behind neither a figure nor a letter nor a bracket; a hyphen counts before what only figures have. */
const SIGN = String.raw`(?:(?<![\d%‰)\]A-Za-z])−(?=\d)|(?<![\d%‰)\]A-Za-z/.-]|\d[万亿千百十元个人家户亩吨度岁年月日号点时公里平方米]{1,4})[-–](?=\d{1,9}(?:\.\d|[%‰℃°])))`;

export const SPAN_RULES: readonly SpanRule[] = [
  {
    id: "url",
    pattern: String.raw`(?:https?://|www\.)[!-~]+`,
    kind: "latin",
    why: "an address is one name; its parts are not words of the text",
    example: "见http://www.example.com/a?b=1。",
    whole: "http://www.example.com/a?b=1",
  },
  {
    id: "email",
    pattern: String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}`,
    kind: "latin",
    why: "an address is one name",
    example: "邮箱:mail.box@example.com",
    whole: "mail.box@example.com",
  },
  {
    id: "quoted-code",
    pattern: String.raw`(?<=[“"‘'「『])(?!(?:19|20)\d\d[^\d])\d{3,10}[A-Z]?(?=[”"’'」』])`,
    kind: "code",
    why: "a number in quotes stands for a scheme (“342”), not for a quantity",
    example: "构建“342”体系",
    whole: "342",
  },
  {
    id: "quoted-slogan",
    pattern: String.raw`(?<=[“"‘'「『])(?=[^”"’'」』]{0,6}[\u4e00-\u9fff]{2})(?!\d+[万亿个家项年月日号元倍多余])(?![^”"’'」』]{0,7}[的了吗呢吧呀啊嘛我你您他她它这那])[\u4e00-\u9fffA-Za-z0-9+·-]{2,8}(?=[”"’'」』])`,
    kind: "word",
    why: "what a text puts in quotes it uses as a name; a quotation of more than eight Han characters is speech",
    example: "推进“四减四增”",
    whole: "四减四增",
  },
  {
    id: "sum",
    pattern: String.raw`[0-9NnXx]{1,6}(?:\+[0-9NnXx]{1,6}(?![A-Za-z0-9]))+`,
    kind: "code",
    why: "1+4+N is the name of a structure; its digits mean nothing alone",
    example: "完善1+4+N政策",
    whole: "1+4+N",
  },
  {
    id: "labelled-code",
    pattern: String.raw`(?<!\d|\d[.,])(?!(?:19|20)\d\d[^\d])\d{3,10}[A-Z]?(?=${SCHEME_NOUN})`,
    kind: "code",
    why: "a bare number right before a word for a scheme is its name (4433工程)",
    example: "实施4433工程",
    whole: "4433",
  },
  {
    id: "iso-date",
    pattern: String.raw`(?<!\d)(?:1[5-9]|20|21)\d{2}[-/.]${MONTH_NUMBER}[-/.]${DAY_NUMBER}(?![\d.])`,
    kind: "date",
    why: "a date is one thing",
    example: "发布于2024-01-17",
    whole: "2024-01-17",
  },
  {
    id: "month-range",
    pattern: `(?:${YEAR})?${MONTH_NUMBER}月?[-–—~至到]${MONTH}`,
    kind: "date",
    why: "1-5月 is one period, not a sum and a month",
    example: "今年1-5月",
    whole: "1-5月",
  },
  {
    id: "year-range",
    pattern: String.raw`(?<!\d)(?:1[5-9]|20|21)\d{2}年?${DASH}(?:1[5-9]|20|21)\d{2}年`,
    kind: "date",
    why: "2021—2025年 is one period",
    example: "规划期为2021—2025年",
    whole: "2021—2025年",
  },
  {
    id: "date",
    pattern: String.raw`(?<!\d)${YEAR}(?:${MONTH}(?:${DAY})?)?|(?<!\d)${MONTH}${DAY}|(?<![\d第])${MONTH}份?`,
    kind: "date",
    why: "a date is one thing: engines make 2024, 年, 1, 月 of it",
    example: "自2024年1月17日起",
    whole: "2024年1月17日",
  },
  {
    id: "day",
    pattern: String.raw`(?<![\d第])${DAY_NUMBER}日`,
    kind: "date",
    why: "a day of a month named before it",
    example: "17日上午",
    whole: "17日",
  },
  {
    id: "han-date",
    pattern: `[一二]${HAN_DIGIT}{3}年(?:(?:十[一二]?|${HAN_DIGIT})月(?:[一二三]?十?${HAN_DIGIT}?日)?)?`,
    kind: "date",
    why: "engines do not know years in Chinese digits",
    example: "二〇二四年一月",
    whole: "二〇二四年一月",
  },
  {
    id: "clock",
    pattern: String.raw`(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:.%])|(?:[01]?\d|2[0-4])时[0-5]?\d分`,
    kind: "date",
    why: "a time of day is one thing",
    example: "时间 09:41:48",
    whole: "09:41:48",
  },
  {
    id: "ratio",
    pattern: String.raw`\d+(?:\.\d+)?:\d+(?:\.\d+)?(?![\d:])`,
    kind: "number",
    why: "2.27:1 is one figure",
    example: "收入比为2.27:1",
    whole: "2.27:1",
  },
  {
    id: "han-share",
    pattern: String.raw`(?:百|千|万|十|${HAN_NUMBER}{1,4})分之(?:\d+(?:\.\d+)?|${HAN_NUMBER}{1,12}(?:点[零〇一二三四五六七八九]{1,8})?)`,
    kind: "number",
    why: "百分之六点五 is one figure in Chinese letters",
    example: "增长百分之六点五",
    whole: "百分之六点五",
  },
  {
    id: "han-decimal",
    pattern: `(?<!第)${HAN_NUMBER}{1,12}点(?:[零〇一二三四五六七八九]{2,8}(?![十刻])|[零〇一二三四五六七八九]${AFTER_DECIMAL})[万亿]{0,2}`,
    kind: "number",
    why: "二十三点四亿 is one figure; engines make 三点 and 点四 of it",
    example: "收入二十三点四亿元",
    whole: "二十三点四亿",
  },
  {
    id: "signed",
    pattern: `${SIGN}${NUMBER}(?:${PERCENT}|(?=[^A-Za-z]|$))`,
    kind: "number",
    why: "a fall is written with a minus; without it the figure would be a rise",
    example: "同比-3.5%",
    whole: "-3.5%",
  },
  {
    id: "range",
    pattern: `${NUMBER}${PERCENT}?${DASH}${NUMBER}${PERCENT}?(?![A-Za-z])`,
    kind: "number",
    why: "a range is one figure",
    example: "增长5%—5.5%",
    whole: "5%—5.5%",
  },
  {
    id: "ordinal",
    pattern: String.raw`第(?:\d{1,6}|[一二三四五六七八九十百零〇]{1,6}(?=[章节条款编]))[章节条款编届次批期位名项个]?`,
    kind: "number",
    why: "numbers of chapters and ranks are no words of the text",
    example: "第12条",
    whole: "第12条",
  },
  {
    id: "dotted-number",
    pattern: String.raw`(?<![\d.])[Vv]?\d{1,3}(?:\.\d{1,3}){2,5}(?![\d.])`,
    kind: "number",
    why: "numbers of sections and versions are one thing",
    example: "见1.2.3节",
    whole: "1.2.3",
  },
  {
    id: "measured",
    pattern: `${NUMBER}${MYRIADS} ?${UNIT}`,
    kind: "number",
    why: "a figure with a unit in Latin letters is a quantity, not a name such as 5G",
    example: "装机200MW",
    whole: "200MW",
  },
  {
    id: "model-name",
    pattern: String.raw`\d{1,6}[A-Za-z][A-Za-z0-9]{0,12}(?:-[A-Za-z0-9]{1,12}){0,3}`,
    kind: "latin",
    why: "5G, 4K and 3D are names",
    example: "5G基站",
    whole: "5G",
  },
  {
    id: "number",
    pattern: `${NUMBER}${PERCENT}?`,
    kind: "number",
    why: "decimals, thousands and per cent are one figure: engines disagree on them",
    example: "增长1,234.5%",
    whole: "1,234.5%",
  },
  {
    id: "latin",
    pattern: String.raw`[A-Za-z][A-Za-z0-9${LOW_AND_HIGH}]*(?:[-_.'&/#][A-Za-z0-9${LOW_AND_HIGH}]+)*\+{0,2}`,
    kind: "latin",
    why: "a name in Latin letters is one word, with its digits, indices and joints (PM2.5, CO₂, C919, R&D)",
    example: "治理PM2.5",
    whole: "PM2.5",
  },
];
