import { labelled } from "./rule.js";

/** Words on buttons and switches. */
const CONTROL_WORDS = (
  "打印 列印 友善列印 转寄 转寄友人 回上页 回上一页 打印本稿 打印该页 打印此文 分享按钮 打印本页 打印本文 打印此页 打印整页 打印内容 打印页面 打印文章 我要打印 关闭 关闭窗口 关闭本页 关闭此页 关闭页面 关闭当前页面 关闭本窗口 " +
  "收藏 收藏本页 收藏本站 收藏本文 加入收藏 加入收藏夹 添加收藏 设为首页 设为主页 分享 分享到 分享至 分享给好友 分享本文 一键分享 转发 转发到 下载 下载文档 免费下载 全屏 保存 复制 复制链接 复制网址 复制地址 " +
  "返回 返回顶部 返回首页 返回列表 返回上一页 返回上级 返回主页 回到顶部 回顶部 回到首页 顶部 置顶 TOP 字号 文字大小 字体 字体大小 字体颜色 文字 大 中 小 特大 超大 大号 中号 小号 较大 标准 默认 加大 放大 缩小 减小 还原 增大 正常 T A A+ A- T+ T- " +
  "朗读 语音朗读 播报 语音播报 听新闻 听全文 收听 暂停 播放 继续 停止 背景色 护眼 护眼模式 夜间模式 阅读模式 纠错 我要纠错 网站纠错 报错 评论 我要评论 点赞 赞 踩 举报 推荐 推荐给朋友 推荐朋友 推荐给好友 E-mail推荐 Email推荐 邮件推荐 邮件 邮箱 发送 投稿 " +
  "微信 微信好友 微信朋友圈 朋友圈 微博 新浪微博 新浪 腾讯微博 腾讯 QQ QQ空间 QQ好友 空间 人人网 人人 豆瓣 豆瓣网 贴吧 百度贴吧 抖音 快手 头条 今日头条 头条号 钉钉 知乎 网易 搜狐 开心网 facebook twitter " +
  "更多 更多>> 展开 展开全文 收起 阅读全文 查看更多 查看全部 点击加载更多 加载更多 手机看 手机版 手机浏览 电脑版 PC版 移动版 触屏版 扫一扫 扫码 二维码 " +
  "无障碍 无障碍阅读 无障碍浏览 无障碍版 进入无障碍 关怀版 长者版 长者模式 长者助手 适老版 适老模式 进入适老模式 进入关怀版 老年版 老年模式 退出老年模式 智能问答 智能机器人 简体 繁体 繁體 简体中文 繁体中文 繁简 简繁 繁 简 English EN ENGLISH 中文 中文版 英文版 " +
  "登录 登陆 注册 用户登录 用户注册 登录注册 登录/注册 退出 退出登录 个人中心 用户中心 搜索 搜一搜 站内搜索 全文检索 高级搜索 高级检索 检索 搜全站 搜本站 我的订阅 订阅 我的收藏 RSS RSS订阅 订阅到手机 到 至 或 上一页 下一页 上页 下页 尾页 末页 首页 " +
  "上一篇 下一篇 继续访问 放弃 放弃访问 我要举报 打印正文 上一版 下一版 上一期 下一期 前一期 后一期 前一天 后一天 上一条 下一条 返回目录 返回版面 返回主版面 全文复制 放大+ 缩小- 默认+ 版面导航 标题导航 版面概览 版面目录 本版新闻 本版导读 本版标题 往期回顾 往期报纸 日期检索 按日期检索 语音读报 PDF版 PDF下载 下载PDF 查看PDF PDF 原版 图文版 文字版 版面图"
).split(" ");

export const CONTROLS = labelled("boilerplate", [
  {
    id: "control-bar",
    where: "anywhere",
    atMost: 120,
    ends: true,
    words: CONTROL_WORDS,
    atLeast: 2,
    why: "a row of buttons; no sentence consists of button names",
    example: "【打印本页】【关闭窗口】",
  },
  {
    id: "control",
    where: "edges",
    atMost: 12,
    words: CONTROL_WORDS,
    atLeast: 1,
    why: "one button name on its line, outside the body",
    example: "收藏",
  },
  {
    id: "control-sure",
    where: "anywhere",
    atMost: 24,
    ends: true,
    pattern:
      /^[【[(<]*(?:我要)?(?:打印|关闭|收藏|复制|分享)(?:本页|本文|此页|整页|内容|页面|文章|窗口|当前页面|本站|链接|网址)[】\])>]*$|^(?:返回|回到?)(?:页面)?(?:顶部|首页|列表|上一页)[】\])>↑]*$/u,
    needs: "印闭藏制享返回",
    why: "a button that names the page it acts on",
    example: "【关闭窗口】",
  },
  {
    id: "control-row",
    where: "anywhere",
    atMost: 60,
    pattern:
      /^(?:[【[(]?(?:我要)?(?:打印|关闭|收藏|复制|分享|下载|保存|朗读|转发|点赞|纠错)(?:本|此|该|当前|整|全|正)?(?:页|文|稿|篇|网页|页面|内容|文章|窗口|全文|正文|链接|网址|本站)?(?:到|至)?:?[】\])]?[ |/·]*){2,}$/u,
    needs: "印闭藏制享载存读发赞错",
    why: "a row of buttons and nothing else",
    example: "打印本页 打印正文 分享",
  },
  {
    id: "font-size",
    where: "anywhere",
    atMost: 50,
    pattern:
      /^[【[(]*(?:(?:浏览|点击|阅读)(?:次数|量|数)?:\d*(?:次)?)?(?:选择|调整|文章|页面)?(?:字号|字体|文字大小|字体大小|字号大小|文本大小)(?::.{0,30}|[【[(].{0,30})$/u,
    begins: "【[(选调文页字浏点阅",
    why: "switch for the size of the type",
    example: "【字体：大 中 小】",
  },
  {
    id: "share-bar",
    where: "anywhere",
    atMost: 60,
    pattern: /^[【[(]*(?:分享|转发)(?:到|至|给|按钮|本文|文章)?:(?!.*[。;])(?:.{0,50})$/u,
    begins: "【[(分转",
    why: "label of a share bar with the names of its networks",
    example: "分享到：新浪微博 微信",
  },
  {
    id: "mail-recommend",
    where: "anywhere",
    atMost: 24,
    pattern: /^[【[]*(?:e-?mail|邮件)推荐[】\]]*$/iu,
    begins: "【[e邮",
    why: "recommend-by-mail button, its brackets often on lines of their own",
    example: "【E-mail推荐",
  },
  {
    id: "correction",
    where: "edges",
    atMost: 60,
    ends: true,
    pattern: /^(?:我要|网站|在线|点击)?纠错|^(?:如)?(?:您)?(?:发现|有)错误/u,
    why: "button to report an error in the page",
    example: "我要纠错：发现错误请点此提交",
  },
  {
    id: "assistive",
    where: "anywhere",
    atMost: 80,
    pattern:
      /^(?:无障碍|关怀版|长者|适老|进入(?:关怀|无障碍|适老|老年)|语音播报|您的浏览器不支持|视频加载中|音频加载中|正在加载|loading)[^。]*$|^(?:您好,)?请?(?:按|使用).{1,20}(?:导盲|读屏|无障碍|关怀版).{0,12}$/iu,
    begins: "无关长适进语您视音正l请按使",
    why: "accessibility switches and players; never the start of a paragraph without a full stop",
    example: "无障碍阅读 进入关怀版 网站支持IPv6",
  },
  {
    id: "comments",
    where: "edges",
    atMost: 120,
    ends: true,
    pattern:
      /^(?:我要评论|发表(?:我的)?评论|网友评论|用户评论|评论区|评论列表|全部评论|最新评论|热门评论|暂无评论|登录后(?:发表)?评论|文明上网|已有\d+(?:人|条)|共\d+条评论|(?:全部)?评论[(]\d+[))]|参与评论|还可以?输入\d+|提交评论|验证码|匿名(?:发表|评论)|网友留言|说点什么)/u,
    why: "comment form below the text",
    example: "网友评论 文明上网理性发言",
  },
  {
    id: "share-line",
    where: "anywhere",
    atMost: 40,
    ends: true,
    pattern:
      /^(?:(?:微信|QQ|微博)?(?:扫一扫|扫码),?)?(?:一键)?分享(?:让更多人看到|至好友和朋友圈|给(?:微信)?(?:好友|朋友)|到(?:朋友圈|微信朋友圈|微信|微博)|本文到|这篇文章|海报)[。!]?$|^(?:点(?:击|个)?)?(?:在看|赞|点赞|收藏|转发|评论|分享|举报|反馈|投诉|踩|打赏|留言|喜欢|关注)(?:[(:]?\d[\d.]*万?[+)]?)?(?:[/|·,、]?(?:在看|赞|点赞|收藏|转发|评论|分享|举报|反馈|投诉|踩|打赏|留言|喜欢|关注)(?:[(:]?\d[\d.]*万?[+)]?)?)+$/u,
    needs: "享看赞藏发论报馈诉踩赏言欢注",
    why: "asks to share, like or keep the page, or counts who did",
    example: "分享让更多人看到",
  },
  {
    id: "comment-line",
    where: "anywhere",
    atMost: 60,
    ends: true,
    pattern:
      /^(?:(?:全部|最新|热门|精彩|网友)?(?:评论|留言|跟帖)[(:]?\d[\d.]*万?条?[)]?|\d+条(?:评论|留言|跟帖)|(?:我来|我要|来|快来)?说(?:两句|点什么|几句)(?:吧)?[.…]*|(?:请先)?登录后?(?:才可以?|方可|即可|可以?|再)?(?:发表|参与|查看)?(?:评论|留言|回复)|发表(?:你的|您的)?(?:评论|看法|高见|观点)[.…]*|(?:期待|留下)(?:你|您)的(?:精彩)?(?:评论|留言|足迹).{0,8}|暂无(?:更多)?(?:评论|留言)|还没有(?:人)?评论.{0,12}|文明(?:上网|发言)[,、]?(?:理性|文明)?(?:发言|上网|评论).{0,20})$/u,
    needs: "论言帖说评复法见点迹网",
    why: "form and counter of comments",
    example: "我来说两句",
  },
  {
    id: "open-in-app",
    where: "anywhere",
    atMost: 40,
    ends: true,
    pattern:
      /^(?:(?:点击)?(?:打开|下载|进入|前往|使用)[^。,]{0,12}(?:APP|客户端)[,]?(?:查看|阅读|看|体验|参与|享受)?.{0,14}|(?:点击)?(?:展开|查看|阅读|显示)(?:阅读)?(?:全文|剩余.{0,8}|更多精彩.{0,8})|返回[^。,]{1,8},查看更多|举报\/反馈|全文完|\(?责任编辑[:：]?\)?)$/iu,
    needs: "p端文余彩多馈完辑",
    why: "leads to the app of the site, or unfolds its page",
    example: "打开APP阅读全文",
  },
  {
    id: "article-account",
    where: "anywhere",
    atMost: 40,
    ends: true,
    pattern:
      /^(?:预览时标签不可点|微信扫一扫(?:关注该公众号|使用小程序|可打开此内容.{0,16})|(?:继续|向上|向下)滑动看(?:下|上)一个|轻触阅读原文|点击[^,。]{0,6}阅读原文[^,。]{0,8}|,?轻点两下取消(?:赞|在看)|人划线|知道了|取消允许|视频小程序赞.{0,24}|收录于合集.{0,16}|收录于话题.{0,16}|#[^#。]{1,16}#?\d*个|阅读原文|微信号:?[A-Za-z][\w-]{3,30}|功能介绍.{2,30}|[-—]*END[-—]*|以上文章由.{0,20}提供)$/u,
    needs: "签扫滑触轻划知取频录#阅以微功e",
    why: "rest of an article of a messenger's public account",
    example: "继续滑动看下一个",
  },
  {
    id: "account-place",
    label: "meta",
    where: "head",
    atMost: 14,
    pattern:
      /^发[表布]于:?[一-龥]{2,8}(?:[省市]|自治区)$|^(?:发[表布]于:?)?(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)$/u,
    why: "where an article of a public account was posted, alone on its line",
    example: "发表于山东",
  },
  {
    id: "rating",
    where: "edges",
    atMost: 40,
    pattern:
      /^(?:您?觉得(?:这篇|本文|该文)|这篇文章对您|(?:本文|此文)(?:对你|对您)有|文章评分|满意度|您?对(?:本页|此页面|该页面))/u,
    why: "asks the reader to rate the page",
    example: "您觉得这篇文章怎么样？",
  },
]);
