import { labelled } from "./rule.js";

/** Sentences of the site about itself. They may be long, so the patterns begin at the line's start or name the site. */
export const NOTICES = labelled("boilerplate", [
  {
    id: "disclaimer",
    where: "tail",
    atMost: 900,
    ends: true,
    pattern:
      /^[【[(*※■◆>•·\s]*(?:免责|版权|郑重|特别|重要|权利|侵权|转载|风险|网站|本站)?(?:声明|说明|提示|提醒|申明|公告|告知|处理)(?:[】\])]|:|$)/u,
    why: "disclaimer, told by its heading",
    example: "免责声明：本文内容仅供参考。",
  },
  {
    id: "site-notice",
    where: "anywhere",
    atMost: 400,
    ends: true,
    pattern:
      /^您(?:访问的链接|点击的链接|即将|将要)?(?:即将|将要|将)?离开.{2,40}(?:网站|门户|本站).{0,20}$|^Notice:Thecontentabove|^(?:[*※注(【[]{0,2}:?)?(?:凡(?:本网|本站|注明|来源)|(?:本|该)(?:文|站|网站?|平台|页面|网页|快照|信息|资料|文章)(?:的)?(?:信息快照|所有|部分|内容|文章|图片|资源|资料|刊载|转载|登载|发布|提供|观点|信息|素材|稿件|版权|仅代表|来源于|来自|转自|由|系|对).{0,120}(?:转载|版权|侵权|立场|观点|仅供|删除|联系|网络|来源|公共服务|用户|网友|整理|快照)|以上(?:内容|信息|文章|资讯|图文|言论).{0,80}(?:快照|仅代表|不代表|来自|来源|转载|本站|本网|自负|仅供))/u,
    begins: "*※注([【:凡本该以您n",
    why: "the site speaks of itself and its rights",
    example: "本站部分内容来自网络，如有侵权请联系我们删除。",
  },
  {
    id: "not-our-view",
    where: "anywhere",
    atMost: 400,
    ends: true,
    pattern:
      /(?:不代表|并不代表|并不意味着)(?:本|我|[一-龥]{2,6})?(?:站|网|网站|平台|报|公众号|台|官方|新闻|号|机构)(?:赞同|的|观点|立场|$)|仅代表(?:该?作者|发布者|其)(?:或机构)?(?:本人|个人)?(?:的)?(?:观点|立场|意见)|(?:本站|本网|平台)(?:不承担|概不负责|不负责)/u,
    needs: "表味担负",
    why: "the site disowns what it prints",
    example: "文章内容仅代表作者本人观点。",
  },
  {
    id: "reprint-terms",
    where: "tail",
    atMost: 300,
    ends: true,
    pattern:
      /^[(【[*※]*(?:如需|若需|欢迎|请勿|严禁|禁止|未经|谢绝)?[^。,]{0,16}(?:转载|转发|摘编|复制|引用)(?:请|时|须|需|必须|务必|或|,|、|保留|本文|使用)|(?:转载|引用)(?:请)?(?:注明|保留|标明)|未经[^。]{0,20}(?:授权|许可|同意|允许)[^。]{0,20}(?:转载|复制|使用|摘编|镜像)/u,
    why: "terms for reprinting",
    example: "转载请注明出处，谢谢！",
  },
  {
    id: "infringement",
    where: "tail",
    atMost: 400,
    ends: true,
    pattern:
      /(?:如|若|有)[^。]{0,20}(?:侵权|侵犯|版权|抄袭|异议|违规|不妥|违法)[^。]{0,60}(?:联系|告知|来信|来电|删除|通知|举报|邮件)|(?:联系|告知)(?:我们|本站|本网|管理员|客服|站长)[^。]{0,20}(?:删除|处理|更正)/u,
    why: "what to do about an infringement",
    example: "如涉及版权问题，请与我们联系，我们将及时处理。",
  },
  {
    id: "user-content",
    where: "anywhere",
    atMost: 300,
    ends: true,
    pattern:
      /(?:互联网|热心)?(?:用户|网友|会员)(?:自行|自发|自主)?(?:分享|上传|投稿|提供|贡献|发布|整理)(?:整理|分享|并|和|、|[,。!]|$)(?!.{30})|^(?:当前|此|该)文档(?:最多|下载|仅供)|^(?:以上|本文)(?:就)?是[^。]{0,40}(?:小编|本站|范文网|为(?:大家|您|你))|(?:小编|本站)(?:为|给)?(?:大家|您|你)?(?:精心)?(?:整理|收集|搜集|准备|推荐|带来)的?/u,
    needs: "户友员编站范档",
    why: "a text site says where its texts come from",
    example: "本文由互联网用户分享整理。",
  },
  {
    id: "qr",
    where: "anywhere",
    atMost: 60,
    ends: true,
    pattern:
      /^[^。;]{0,14}(?:扫一扫|扫码|扫描|扫扫|长按|识别|微信扫)[^。;]{0,16}(?:二维码|关注|手机|打开|阅读|浏览|下载|公众号|客户端|分享|查看|访问|页面|网页|我们|小程序)[^。;]{0,20}$|^(?:打开)?微信里?,?点(?:击)?(?:底部的)?“?发现.{0,12}扫.{2,40}$|^(?:手机)?(?:微信)?(?:扫一扫|扫描二维码|扫码)[!,:]?$|^(?:手机|移动端?)(?:扫码|浏览|查看|阅读|访问)[^。,]{0,12}$/u,
    needs: "扫按识手移",
    why: "hint beside a QR code",
    example: "扫一扫在手机打开当前页",
  },
  {
    id: "follow-us",
    where: "edges",
    atMost: 100,
    ends: true,
    pattern:
      /^[^。;]{0,16}(?:关注|订阅|搜索|添加|加入)[^。;]{0,24}(?:公众号|公众平台|微信号|官方微信|官方微博|微博|微信群|客户端|APP|二维码|抖音号|视频号|我们)|^(?:更多|获取更多|了解更多)[^。;]{0,24}(?:请|关注|下载|点击|登录|访问|扫码)|^(?:欢迎|敬请|请)(?:关注|订阅|下载|扫码)/iu,
    why: "asks the reader to follow the site",
    example: "关注某某发布微信公众号，了解更多资讯",
  },
  {
    id: "account-id",
    where: "edges",
    atMost: 40,
    ends: true,
    pattern:
      /^(?:微信|微信号|微信公众号|公众号|公众平台|微博|官方微博|ID|QQ|QQ群|抖音号?|视频号|头条号)(?:号|ID)?:[^。,]{2,30}$/iu,
    why: "account of the site in a social network",
    example: "ID:example2020",
  },
  {
    id: "cookies",
    where: "edges",
    atMost: 300,
    pattern: /cookie|javascript(?!编程)|启用脚本|adobeflash|flashplayer/iu,
    why: "notices about the browser",
    example: "本网站使用Cookie，请启用JavaScript",
  },
  {
    id: "machine-made",
    where: "tail",
    atMost: 120,
    pattern:
      /^[^。]{0,20}(?:由|使用)?(?:AI|人工智能|大模型|爬虫|采集器|程序|机器)(?:自动)?(?:生成|采集|抓取|收录|翻译|辅助)/iu,
    why: "a program made or took this page",
    example: "本摘要由AI自动生成",
  },
]);
