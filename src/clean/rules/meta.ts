import { PERSON } from "../../model/surnames.js";
import { labelled } from "./rule.js";

const DATE = "\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)";
const TIME = "\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点]\\d{1,2}分?(?:\\d{1,2}秒)?)";
/** What a page dates of itself, not what a text sets a day for (报名时间, 公示时间). */
const DATED =
  "发布|发表|更新|修改|上传|添加|创建|录入|成文|生成|印发|公开|公布|发文|发稿|提交|入库|抓取|采集|爬取|出版|刊发|登载|收录|生效|实施|施行|报告|会议|访谈|播出|来信|写信|留言|回复|答复|受理|办结";
const HAN_MONTH = "[二一][〇零○O0-9一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月";
const HAN_DATE = `${HAN_MONTH}[一二三四五六七八九十]{1,3}日`;

/** Fields of the page whose label gives them away. */
const FIELD =
  "来源|本文来源|文章出处|出处|信息来源|稿件来源|稿源|文章来源|新闻来源|内容来源|发布来源|消息来源|来源于|信源|信息源|转载自|转自|作者|原作者|文章作者|撰稿|撰稿人|供稿|供稿人|供稿单位|投稿人|整理|记者|见习记者|通讯员|编辑|责编|责任编辑|本文编辑|网络编辑|值班编辑|执行编辑|栏目编辑|编辑人员|值班主任|值班总编|主编|总编辑|执行主编|编审|审核|审核人|审稿|审签|审定|复核|审校|校对|校审|初审|复审|终审|一审|二审|三审|一审一校|二审二校|三审三校|一校|二校|三校|监制|总监制|签发|签发人|录入|录入人|录入员|发布|发布者|发布人(?=:[^、,]{0,6}$)|发布者名称|发布机构|发布机关|发布单位|发布部门|发布时间|发布日期|发文日期|发稿时间|发表时间|发表日期|更新时间|更新日期|修改时间|上传时间|添加时间|创建时间|成文日期|成文时间|生成日期|印发日期|生效日期|实施日期|失效日期|废止日期|有效期|索引号|信息索引号|索引号码|文号|发文字号|公文字号|文件编号|统一编号|发文机关|发文单位|制发机关|公开机构|公开部门|信息来源单位|主题分类|信息分类|体裁分类|组配分类|服务对象分类|所属分类|所属主题|公开类别|公开类型|公开属性|公开期限|公开方式|公开形式|公开范围|公开时限|公开程序|信息名称|主题词|公文种类|有效性|文件状态|效力状态|时效性|类别|栏目|所属栏目|信息类别|文/图|文图|图文|摄影|制图|制作|美编|文案|设计|排版|策划|统筹|版面|新媒体编辑|视觉|年份|报告人|报告时间|报告日期|报告地点|报告单位|讲话人|讲话时间|致辞人|作报告人|会议时间|会议名称|会议地点|届次|所属地区|来源URL|来源url|源URL|来源网址|来源链接|原文链接|原文地址|源网址|抓取时间|采集时间|采集人|爬取时间|爬取日期|抓取日期|下载时间|保存时间|入库时间|全文字数|正文字数|文档编号|文件名|文章ID|文章编号|原标题|原题|原文标题|信息提供|信息员|信件编号|信件标题|信件类型|信件类别|来信人|写信人|留言人|咨询人|来信时间|写信时间|留言时间|答复单位|回复单位|答复部门|回复部门|受理单位|受理部门|答复时间|回复时间|办理状态|处理状态|法规类别|效力级别|效力位阶|专题分类|公布日期|施行日期|制定机关|唯一标志|URLSource|PublishedTime|MarkdownContent|Date|Source|Author|Time|Url|date|source|author|publisher|category|tags|keywords|pubdate|pub_date|publish_date|publish_time|pubtime";
const FIELD_LABEL = `[【\\[(◆■□●•·]*(?:${FIELD})`;

export const META = labelled("meta", [
  {
    id: "editor-field",
    where: "anywhere",
    atMost: 90,
    ends: true,
    pattern:
      /^[【[(◆■]*(?:责任编辑|责编|本文编辑|网络编辑|值班编辑|新媒体编辑|本期编辑|初审|一审|二审|三审|复审|终审|一校|审核|审签|审校|校对|编审|监制|值班主任|值班总编|总监制|签发|编辑(?=[/|丨]))(?:人|员)?[:/|丨](?!.*[。!?]).{0,80}$/u,
    begins: "【[(◆■责本网值新初一二三复终审校编监总签",
    why: "who edited or checked the page",
    example: "责任编辑：王某某",
  },
  {
    id: "editor-bracket",
    where: "edges",
    atMost: 40,
    ends: true,
    spaced: true,
    pattern: new RegExp(
      `^[[(【](?:[^\\s。,()（）]{0,10})?(?:编辑|责编|实习生|校对|作者)[:\\s][^。()（）]{1,20}[\\])】]$|^[^\\s。,:()]{0,8}(?:编辑|责编|校对)[: ]*${PERSON}$`,
      "u",
    ),
    why: "editor in brackets below the text",
    example: "（某某网编辑 王某某）",
  },
  {
    id: "field",
    where: "edges",
    atMost: 70,
    pattern: new RegExp(
      `^(?:${FIELD_LABEL}(?:[】\\])]?:|[|丨])|[【[](?:${FIELD}|发布人|日期|时间)[】\\]])(?!.*[。!?;]).*$`,
      "u",
    ),
    why: "a field of the page: its label and value",
    example: "来源：某某日报",
  },
  {
    id: "scraper-field",
    where: "edges",
    atMost: 200,
    pattern:
      /^(?!Summary|Abstract)[A-Z][A-Za-z]{1,14}-[一-龥A-Z]{1,6}:.*$|^[【[(]?(?:省份|城市|地区|区县|县区|年度|届次|链接|网址|字数|编号|序号|url|id)[】\])]?:(?!.*[。!?;]).{1,60}$/iu,
    why: "a field that whoever collected the text put beside it",
    example: "地区：某某市",
  },
  {
    id: "field-time",
    where: "anywhere",
    atMost: 60,
    pattern: new RegExp(`^[【\\[(]*(?:(?:[^。,:]{0,4}(?:${DATED}))?(?:时间|日期)):${DATE}(?:${TIME})?[】\\])]*$`, "u"),
    needs: ":",
    why: "a labelled date",
    example: "发布时间：2024-01-17 09:00",
  },
  {
    id: "field-line",
    where: "anywhere",
    atMost: 240,
    pattern: new RegExp(
      `^(?!\\(?\\d{1,2}[、.)])(?=[^:]*:)(?!.*(?:[。!?].{8}|。$))(?=.*(?:来源|作者|编辑|发布人?|时间|日期|字号|浏览|点击|稿源|索引号|文号):).{0,80}?(?:${FIELD}|发布人|时间|日期|浏览(?:次数|量)|点击(?:数|次数)?|字号|阅读):.{0,60}(?:${FIELD}|时间|日期|浏览次数|点击(?:数|次数)?|点击量|浏览量?|阅读量?|字号|字体|打印):?.{0,100}$`,
      "u",
    ),
    needs: ":",
    why: "two or more fields of the page in one line",
    example: "发布时间：2024-01-17 来源：某某日报 作者：王某 浏览次数：12",
  },
  {
    id: "field-label",
    where: "edges",
    atMost: 12,
    pattern: new RegExp(`^${FIELD_LABEL}[】\\])]?:?$|^(?:时间|日期):$|^附件:无$`, "u"),
    why: "label of a field, its value empty or on the next line",
    example: "来源：",
  },
  {
    id: "body-label",
    where: "head",
    atMost: 10,
    pattern: /^[【[]?(?:(?:文章)?正文(?:内容)?|(?:文章)?内容|全文|Text|Content|Body)[】\]]?:?$/iu,
    why: "label above the text itself",
    example: "正文：",
  },
  {
    id: "date-line",
    where: "anywhere",
    atMost: 40,
    pattern: new RegExp(
      `^[(\\[【]?(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日(?=[\\d(\\[]*\\d[\\d:时]))(?:星期.|周.)?(?:${TIME})?[)\\]】]?$`,
      "u",
    ),
    beginsOtherwise: true,
    why: "a date written as machines write it",
    example: "2024-01-17 09:41:48",
  },
  {
    id: "newspaper-record",
    where: "tail",
    atMost: 240,
    pattern: /^\d{4}-\d{2}-\d{2}.{0,160}content_\d+\.html?.{0,120}enpproperty(?:-->)?$/u,
    beginsOtherwise: true,
    why: "what the program of a newspaper's electronic edition keeps of an article",
    example: "2024-03-05 3 1 某某日报 content_12345.html 1 某某区春耕开始 /enpproperty-->",
  },
  {
    id: "date-alone",
    where: "head",
    atMost: 30,
    pattern: new RegExp(`^[(]?(?:${DATE}|${HAN_DATE}|${HAN_MONTH}|\\d{4}[-/.年]\\d{1,2}月?)[)]?$`, "u"),
    why: "a date above the text",
    example: "2024年1月17日",
  },
  {
    id: "date-with-source",
    where: "anywhere",
    atMost: 110,
    pattern: new RegExp(`^[^。,;!?、]{0,60}${DATE}(?:${TIME})?(?:[^。,;!?、]{0,6}来源:[^。,;!?]{0,20})$`, "u"),
    needs: ":",
    why: "site, date and source in one line",
    example: "某某门户网站 www.example.cn 2006年02月16日 来源：新华社",
  },
  {
    id: "date-and-more",
    where: "head",
    atMost: 60,
    pattern: new RegExp(
      `^(?!.*在.*上)[^。,;!?、:]{0,24}${DATE}(?:${TIME})?[^。,;!?、]{0,24}$|^[^。,;!?、:\\d]{0,14}\\d{2}-\\d{2}\\d{2}:\\d{2}(?::\\d{2})?$`,
      "u",
    ),
    why: "a short line above the text with a date in it: medium, time, channel",
    example: "学习范文网 2024-12-17 09:41:48",
  },
  {
    id: "document-number",
    where: "head",
    atMost: 40,
    pattern:
      /^[(【]?[一-龥]{2,14}[〔[(【]\d{4}[〕\])】]第?\d{1,4}号[)】]?(?:签发人:.{2,8})?$|^[0-9A-Z]{6,}[-/0-9A-Z]*\/\d{4}-?\d+$|^[0-9A-Z]{9,}(?:[-/][0-9A-Z]+){1,4}$|^[A-Z]{3,6}-(?:19|20)\d{2}-\d{3,7}$/u,
    why: "number of the document or of its entry in the index",
    example: "某政发〔2024〕5号",
  },
  {
    id: "forum-post",
    label: "meta",
    where: "anywhere",
    atMost: 50,
    pattern: new RegExp(`^(?:楼主|沙发|板凳|地板|\\d{1,4}楼):?[^。,:]{1,20}(?:发表于)?:?${DATE}(?:${TIME})?$`, "u"),
    begins: "楼沙板地0123456789",
    why: "who wrote an entry of a forum, and when",
    example: "楼主：某某 发表于 2021-05-06 20:15",
  },
  {
    id: "red-head",
    where: "head",
    atMost: 30,
    pattern: /^\p{Script=Han}{2,24}(?:政府|委员会|办公[厅室]|[省市县区州盟旗]委|[局厅部委])文件$/u,
    why: "red head of an official letter: whose it is",
    example: "某某市人民政府文件",
  },
  {
    id: "issue",
    where: "head",
    atMost: 24,
    pattern:
      /^[(〔[]?(?:\d{4}[〕\])]?年?)?第?[\d一二三四五六七八九十百]{1,5}[期次][)〕\]]?(?:\(总第?[\d一二三四五六七八九十百]{1,5}期\))?$|^.{2,20}(?:公报|简报|专报|快报|通讯|动态|参考)(?:\d{4}年)?第\d{1,4}期(?:\(总第?\d{1,5}期\))?$/u,
    why: "issue of a bulletin or of minutes",
    example: "第12期（总第86期）",
  },
  {
    id: "mail-header",
    where: "anywhere",
    atMost: 200,
    pattern:
      /^>*(?:(?:发件人|收件人|发送时间|发送日期|From|Sent|To|Cc):(?=.{2})|(?:主题|Subject):(?:(?:转发|回复|答复|Fwd?|Re):)+)/iu,
    needs: ":",
    why: "head of a mail that was pasted with its text",
    example: "发件人: 王某 <wang@example.com>",
  },
  {
    id: "session",
    where: "anywhere",
    atMost: 90,
    pattern: new RegExp(
      `^[-—─―–\\s(]*(?:${DATE}|${HAN_DATE})(?:,|、)?在[^。;!?]{4,50}(?:会议|大会|全会|全体会议|座谈会|会)上\\)?(?:[^。,;!?]{0,30}(?:长|主席|总理|书记|主任|委员)[^。,;!?]{0,8})?$`,
      "u",
    ),
    begins: "-—─―–(0123456789二一",
    why: "when and before whom a report was given",
    example: "——2024年1月23日在某省第十四届人民代表大会第二次会议上",
  },
  {
    id: "imprint",
    where: "anywhere",
    atMost: 240,
    pattern:
      /^(?:抄送|抄报|主送|分送)(?:单位|机关)?:.{2}|^(?=.{4})[一-龥]{2,30}(?:\d{4}年)?\d{1,2}月\d{1,2}日印发$|^\(?共印\d{1,5}份\)?$|^(?:信息)?公开(?:选项|属性|方式|形式|类型):(?:主动|依申请|不予)公开$/u,
    needs: ":印份)",
    why: "who gets copies of an official letter, who printed it, whether it is public",
    example: "抄送：某市档案馆，某市各开发区。",
  },
  {
    id: "session-begun",
    where: "head",
    atMost: 50,
    pattern: new RegExp(`^[-—─―–(]{0,3}(?:${DATE}|${HAN_DATE})在[^。;!?,]{3,40}$`, "u"),
    why: "first of two lines that tell when and before whom a report was given",
    example: "——2024年1月23日在某省第十四届",
  },
  {
    id: "session-ended",
    where: "head",
    atMost: 40,
    pattern: /^(?!.*\d{4}年)[^。,;!?:]{2,30}(?:代表大会|委员会)[^。,;!?:]{0,14}会议上\)?$/u,
    why: "second of two lines that tell before whom a report was given",
    example: "人民代表大会第二次会议上",
  },
  {
    id: "speaker",
    where: "head",
    atMost: 34,
    spaced: true,
    pattern: new RegExp(
      `^[(]?[一-龥、]{0,22}(?:总理|国务委员|主席|省长|市长|区长|县长|州长|盟长|旗长|乡长|镇长|书记|主任|部长|厅长|局长|院长|检察长|行长|秘书长|会长)(?: *:? *${PERSON}|[ :]+[一-龥](?:[ ·]?[一-龥]){1,8})[)]?$`,
      "u",
    ),
    why: "office and name of the speaker",
    example: "某某市市长 王 某",
  },
  {
    id: "speaker-anywhere",
    where: "anywhere",
    atMost: 34,
    spaced: true,
    pattern:
      /^[一-龥]{0,16}(?:总理|主席|省长|市长|区长|县长|州长|盟长|旗长) (?:[一-龥]{2,4}|[一-龥] [一-龥]|[一-龥]{2,8}·[一-龥]{2,8})$/u,
    needs: "理席长",
    why: "office and name of the speaker, parted by a space, where a page was pasted twice",
    example: "国务院总理 王某某",
  },
  {
    id: "reporter",
    where: "anywhere",
    atMost: 60,
    spaced: true,
    pattern:
      /^[□■◆●◎○△☉◇(【[]+\s*(?!.*[。!?;:]\S)[^\s。,()]{0,14}?(?:记者|通讯员|特派员|评论员|实习生|特约撰稿人?)[\s:]*[一-龥·]{1,8}(?:[\s、,/]+[一-龥·]{1,8}){0,11}[\s)）】\]]*$/u,
    beginsOtherwise: true,
    why: "byline that begins with a mark or bracket",
    example: "□记者 王某 报道",
  },
  {
    id: "reporter-plain",
    where: "edges",
    atMost: 50,
    spaced: true,
    pattern:
      /^(?:[^\s。,:]{0,12}?[ |]{0,3})(?:记者|通讯员|特约撰稿人|见习生|实习生|本报评论员)[\s:]+[一-龥·]{1,8}(?:[\s、,]+[一-龥·]{1,8}){0,11}(?: ?(?:文\/图|图\/文|文))?(?: *来源:[^\s,。:]{2,16})?$|^(?:本报|本网|本台|新华社|全媒体|融媒体?|见习|实习|特约|首席)(?:[一-龥]{0,8})记者[一-龥]{2,4}(?:[\s、][一-龥]{2,4}){0,5}$|^(?:文|图|撰文|摄影|文图|图文|文字)[/|丨／:][^。,]{2,24}$|^原创(?: [^\s,。:、]{2,12}){1,3}$/u,
    why: "byline on its line outside the body",
    example: "本报记者 王某 通讯员 李某",
  },
  {
    id: "dateline-alone",
    where: "anywhere",
    atMost: 50,
    pattern:
      /^(?:新华社|中新社|中新网|人民网|本报|本网|[一-龥]{2,6}[社网报])[一-龥]{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯)(?:\([^)]{0,24}\))?$/u,
    needs: "讯电",
    why: "place and day of a dispatch, alone on its line",
    example: "新华社北京3月15日电",
  },
  {
    id: "printed-in",
    where: "tail",
    atMost: 80,
    ends: true,
    pattern:
      /^[(【[]?《[^《》]{2,16}》[(,]?(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。]{0,20}版?[)）】\]]*$|^[(【[]?(?:原载|本文刊于|原文刊载于?|刊于|选自|摘自|转自|据)[^。,]{2,40}[)）】\]]?$|^[(【[]?(?:本文)?(?:原载|刊于|选自|摘自|转自)《[^《》]{2,20}》[^。]{0,30}[)）】\]]?(?:《[^《》]{2,20}》[^。]{0,20})?$|^[“"]?[^。]{2,20}网[”"]?(?:网站)?(?:\([^()]{4,60}\))?(?:搜集整理|收集整理|整理|转载)于?\d{4}.{0,12}$|^[(【[](?:作者)(?:单位|简介|系):?[^。]{2,60}[)）】\]]$/u,
    why: "where the text was printed",
    example: "《某某日报》（2022年02月13日 02版）",
  },
]);
