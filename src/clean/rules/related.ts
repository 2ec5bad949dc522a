import { labelled } from "./rule.js";

/** Headings after which a page shows other articles. They open a zone of their own: see `zones.ts`. */
export const RELATED = labelled("boilerplate", [
  {
    id: "related-heading",
    where: "anywhere",
    atMost: 30,
    ends: true,
    pattern:
      /^[【[(■●▶◆»>•·★|#\s]*(?:(?:与?本文)?(?:相关|关联|延伸|拓展|扩展|推荐|热门|最新|精彩|精选|随机|往期|近期|更多|热点|站内|同类|其它|其他|图文|猜你|本类|本栏目?|今日|本周|一周|24小时|最热|点击|编辑|网友|频道|为您|为你|最近)(?:相关|推荐|热门|热点|精彩|最新|精选)?(?:文章|新闻|阅读|推荐|报道|链接|资讯|专题|稿件|图解|热文|热词|排行榜?|榜单?|搜索|附件|图片|视频|评论|标签|范文|文档|资料|内容|信息|文件|解读|政策|关注|点击|回顾|精选|头条|要闻|专栏|导读|作文|下载|浏览|更新))(?:列表|排行榜?|推荐|更多|TOP\d*)?[】\]):>»…|]*(?:更多)?[>»…]*$/iu,
    needs: "文闻读荐道链讯题件解热排榜搜片频评签档料容息策注击顾选条栏载览更",
    why: "heading of a list of other articles",
    example: "相关文章",
  },
  {
    id: "related-phrase",
    where: "anywhere",
    atMost: 40,
    ends: true,
    pattern:
      /^[【[(■●▶◆»>•·★\s]*(?:猜(?:你|您)(?:可能)?(?:喜欢|感兴趣|想看)|(?:您|你|大家|网友)(?:可能|也许)?(?:还|也|都)?(?:在|会)?(?:喜欢|感兴趣|关注|想看|看|搜|需要)(?:的.{0,8}|了.{0,8})?|看(?:过|了)(?:本文|此文|该文)的.{1,10}|还(?:看|读)了|更多关于.{1,20}的(?:资讯|新闻|文章|内容|报道|信息|范文)|(?:新闻|文章|阅读|点击|热文|热点|人气|浏览|资讯|范文|评论)(?:排行|排行榜|热榜|榜|TOP\d*)|(?:小编|编辑)(?:精心)?(?:推荐|为您推荐|精选).{0,10}|为(?:您|你)推荐|智能推荐|换一(?:批|换|组)|(?:24小时|48小时|七日|一周|本周|本月|今日|实时|全网)?(?:热榜|热搜榜?|热门榜|热文榜?|阅读榜|排行榜))[】\]):>»…]*$/iu,
    needs: "猜欢兴注看搜需读更排榜t荐选换热",
    why: "phrase that opens a list of other articles",
    example: "更多关于国内的资讯:",
  },
  {
    id: "related-inline",
    where: "anywhere",
    atMost: 600,
    pattern:
      /^[【[(■●▶◆»>•·★\s]*(?:相关(?:阅读|新闻|报道|链接|文章|推荐|图解|解读|稿件|专题|附件|视频)|延伸阅读|推荐阅读|扩展阅读|更多阅读|往期回顾|阅读推荐|点击(?:查看|阅读|进入)|查看原文|阅读原文|原文链接|详见链接)[】\])]*[:>»·•●](?!.*[。;]).+$/u,
    needs: ":>»·•●",
    why: "link to another article, its label before it",
    example: "相关阅读：一图读懂某某区政府工作报告",
  },
  {
    id: "related-graphic",
    where: "tail",
    atMost: 600,
    pattern: /^[【[(■●▶◆»>•·★\s]*(?:图解|一图读懂)[】\])]*[:>»·•●|](?!.*[。;]).+$/u,
    why: "link to a text told in pictures; above a text it is the title",
    example: "图解：某某区2024年政府工作报告",
  },
  {
    id: "snippet",
    where: "edges",
    atMost: 600,
    ends: true,
    pattern: /^(?:\.{3}|…{1,2})\S/u,
    why: "excerpt of another article, cut at its beginning",
    example: "...区长接受采访时表示，将继续推进项目建设",
  },
]);
