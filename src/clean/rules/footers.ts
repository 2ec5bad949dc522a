import { labelled } from "./rule.js";

export const FOOTERS = labelled("boilerplate", [
  {
    id: "copyright",
    where: "anywhere",
    atMost: 200,
    ends: true,
    pattern:
      /^(?:copyright|版权所有|版权归|本站版权|©|\(c\)|北大法宝www\.pkulaw\.com)|[©®]|allrightsreserved|^[^。]{0,60}版权所有[^。]{0,60}$/iu,
    needs: "cg©®版",
    why: "copyright line of the site",
    example: "Copyright © 2020-2024 某某新闻网 版权所有",
  },
  {
    id: "registration",
    where: "anywhere",
    atMost: 240,
    ends: true,
    pattern:
      /ICP(?:备|证|许可)|公网安备|网安备\d|(?:政府)?网站标识码|互联网新闻信息服务许可证|信息网络传播视听节目许可|增值电信业务|网络文化经营许可/iu,
    needs: "p备码许电",
    why: "registration numbers that every Chinese site must show",
    example: "鲁ICP备05000000号-1 鲁公网安备 37010002000000号",
  },
  {
    id: "host",
    where: "edges",
    atMost: 160,
    ends: true,
    pattern:
      /^(?:主办|承办|协办|主管|技术支持|技术维护|技术保障|运行维护|运营维护|网站管理|网站维护|网站制作|网站建设|制作维护|建设维护|维护|内容管理|内容保障|网站主办|网站承办)(?:单位|方|部门)?:/u,
    why: "who runs the site",
    example: "主办：某某区人民政府办公室 承办：某某区大数据局",
  },
  {
    id: "site-contact",
    where: "foot",
    atMost: 160,
    pattern:
      /^(?:联系|办公|单位|通讯|公司)?(?:地址|电话|邮箱|传真|邮编|邮政编码|热线|方式):|^(?:举报|投诉|客服|值班|新闻|投稿|服务|咨询|监督|违法和不良信息举报)(?:电话|热线|邮箱|QQ|中心)|^[一-龥]{0,6}报料(?:电话|热线)?:|^(?:e-?mail|tel|fax|qq|mail):|^(?:我们|联系我们):?$/iu,
    why: "address and telephone of the site, once its footer has begun; in a text they may be what the reader needs",
    example: "违法和不良信息举报电话：0531-00000000",
  },
  {
    id: "browser-hint",
    where: "edges",
    atMost: 120,
    ends: true,
    pattern: /(?:建议|推荐|请)使用.{0,30}(?:浏览器|分辨率|以上版本)|最佳(?:浏览|分辨率)|本(?:网站|站)(?:已)?支持IPv6/iu,
    why: "asks for a browser",
    example: "建议使用IE9.0以上浏览器，1366*768分辨率",
  },
  {
    id: "counter",
    where: "anywhere",
    atMost: 40,
    pattern:
      /^[【[(]*(?:本文|本页|文章|总|共|已|被|页面)?(?:浏览|点击|阅读|访问|查看|人气|播放|收藏|点赞|关注|围观)(?:次数|量|数|人数|率)?:?(?:本文)?\d[\d,.]*万?\+?(?:次|人|人次)?[】\])]*$|^(?:(?:回复|查看|浏览|点击|评论):\d+){2,4}$|^\d[\d,.]*万?(?:次|人次?)?(?:浏览|点击|阅读|访问|播放|评论|点赞)(?:量|数)?$|^(?:本篇|本文|全文|文章)(?:文章)?[共约计]{0,2}\d+字,?(?:预计|大约)?(?:读完|阅读)(?:大?约|需要?){0,2}\d+分钟$/u,
    begins: "【[(本全文总共已被页浏点阅访查人播收关围回评0123456789",
    why: "how often the page was read",
    example: "浏览次数：1208次",
  },
  {
    id: "counter-label",
    where: "edges",
    atMost: 16,
    pattern:
      /^[【[(]*(?:本文|文章|总)?(?:浏览|点击|阅读|访问|信息发布|发布信息|发文|人气|收藏|粉丝)(?:次数|量|总数|数量|数|总量|人数):?[】\])]*$/u,
    why: "label of a counter whose figure stands on another line",
    example: "点击量",
  },
  {
    id: "tags",
    where: "edges",
    atMost: 120,
    pattern: /^(?:文章|本文|相关)?(?:标签|tags?):/iu,
    why: "tags given by the site",
    example: "标签：县域经济 高质量发展",
  },
  {
    id: "keywords",
    where: "tail",
    atMost: 80,
    pattern: /^【?关键[词字]】?:(?!.*[。!?])/u,
    why: "words below a text that tell what it is about; above one they may be the author's",
    example: "关键词：县域经济 乡村振兴",
  },
  {
    id: "download-box",
    where: "edges",
    atMost: 120,
    ends: true,
    pattern:
      /^(?:【?(?:点击|立即|免费|全文)?下载(?:本文|全文|文档|地址|word|链接|app)|(?:点击|右键)(?:下载|另存)|word(?:版|文档)(?:下载)?|(?:本文)?文档(?:下载|来源)|下载.{1,20}(?:客户端|app)|(?:文件|文档)?(?:大小:[\d.]+[KM]B?|页数:\d+页?)$)/iu,
    why: "offers the page as a file, or the site's app",
    example: "点击下载文档：全文Word版",
  },
  {
    id: "hash-id",
    where: "anywhere",
    atMost: 80,
    pattern: /^[0-9a-f]{16,64}:?$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:?$/iu,
    beginsOtherwise: true,
    why: "internal id of the content system",
    example: "0a1b2c3d4e5f60718293a4b5c6d7e8f9:",
  },
  {
    id: "address-line",
    where: "anywhere",
    atMost: 300,
    pattern:
      /^[【[(]*(?:https?:\/\/|www\.)[\w\-./?%&=:#~+,]+[】\])]*$|^[【[(]*(?:本文|原文|文章|页面|信息原文|信息|链接|本页)?(?:链接)?(?:(?:地址|网址|链接|URL):(?:https?:|www\.|$)|(?:来源|出处|来源url|来源网址|来源链接|源url|sourceurl|原文链接):(?:https?:|www\.))/iu,
    begins: "【[(hw本原文页信链地网u来出源s",
    why: "address of the page or of its source",
    example: "本文链接：http://www.example.com/news/1.html",
  },
  {
    id: "snapshot",
    where: "anywhere",
    atMost: 100,
    ends: true,
    pattern: /^(?:快照|抓取|采集|收录|缓存|页面)(?:生成|更新|抓取|收录)?(?:时间|日期):/u,
    begins: "快抓采收缓页",
    why: "when a crawler took the page",
    example: "快照生成时间：2025-01-01 00:00:00",
  },
]);
