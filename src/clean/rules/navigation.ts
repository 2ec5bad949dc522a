import { labelled } from "./rule.js";

/** Names of channels and menu entries of government portals, newspapers and essay sites. */
const NAVIGATION_WORDS = (
  "首页 网站首页 首 页 主页 导航 网站导航 网址导航 新闻 新闻中心 新闻动态 新闻资讯 新闻发布 新闻频道 要闻 要闻动态 今日要闻 政务要闻 政府要闻 本地要闻 图片新闻 视频新闻 热点新闻 综合新闻 时政 时政要闻 时政新闻 国内 国内新闻 国际 社会 财经 经济 金融 科技 教育 文化 体育 娱乐 健康 卫生 旅游 文旅 房产 汽车 军事 法治 法制 三农 生活 美食 视频 图片 图库 图说 专题 专题专栏 热点专题 专栏 评论 时评 观点 理论 党建 人事 访谈 直播 原创 滚动 滚动新闻 区县 县区 县域 乡镇 街道 部门 部门动态 工作动态 区县动态 县区动态 基层动态 " +
  "政务 政务公开 政府信息公开 信息公开 政府信息公开指南 政府信息公开目录 政府信息公开年报 公开指南 公开目录 公开年报 公开制度 依申请公开 法定主动公开 法定主动公开内容 主动公开 其他法定信息 重点领域信息公开 重点领域 政务服务 政务服务网 办事服务 网上办事 在线服务 便民服务 公共服务 政民互动 互动交流 交流互动 公众互动 公众参与 政务互动 咨询投诉 领导信箱 市长信箱 区长信箱 书记信箱 民意征集 意见征集 在线访谈 网上调查 数据发布 数据开放 数据 统计数据 统计信息 " +
  "政策 政策文件 政策法规 政策解读 政策库 解读 解读回应 回应关切 政府公报 政府文件 规范性文件 文件库 规划计划 规划信息 发展规划 财政预决算 财政信息 人事信息 应急管理 通知公告 通知 公告 公示公告 公告公示 公示 招标采购 招标公告 政府采购 会议 政府会议 " +
  "概况 中国概况 本地概况 区情 区情概况 市情 省情 县情 历史沿革 走进 领导之窗 领导信息 领导活动 机构设置 机构职能 机构概况 机构信息 部门概况 单位概况 组织机构 人大 政协 党委 政府 民生 国务院 中国政府网 省政府 市政府 " +
  "关于我们 联系我们 联系方式 联系站长 网站声明 版权声明 免责声明 法律声明 隐私声明 隐私保护 隐私政策 使用帮助 帮助 帮助中心 广告服务 广告合作 商务合作 诚聘英才 人才招聘 招聘信息 合作伙伴 友情链接 站点地图 网站地图 意见反馈 问题反馈 法律顾问 网站律师 政务新媒体 政务微博 政务微信 微信公众号 官方微博 官方微信 新媒体矩阵 移动客户端 客户端 APP 手机版 登录 注册 搜索 收藏 邮箱 电子报 数字报 报纸 电子版 范文 范文大全 作文 合同 总结 计划 心得体会 演讲稿 工作总结 工作计划 论文 简历 资料 文档 文库 下载 更多 全部 其他 其它 您的位置 你的位置 当前位置 所在位置 现在位置 繁简 简 繁 简体 繁体 无障碍阅读 无障碍 无障碍浏览 关怀版 进入适老模式 适老模式 长者模式 热搜词 热门搜索 热搜 English"
).split(" ");

/** Of these words a glued menu holds two and more; the others are also what policies are about. */
export const SURE_NAVIGATION_WORDS =
  "首页 主页 网站导航 登录 注册 搜索 检索 无障碍 无障碍阅读 无障碍浏览 适老模式 进入适老模式 长者模式 关怀版 繁简 简体 繁体 English 政务公开 政府信息公开 信息公开 政民互动 互动交流 公众互动 办事服务 网上办事 新闻中心 新闻动态 通知公告 领导之窗 机构设置 专题专栏 法定主动公开内容 其他法定信息 依申请公开 网站地图 联系我们 关于我们 友情链接 手机版 客户端 热搜词 当前位置 您的位置 收藏 打印 关闭窗口 设为首页 加入收藏 分享到 返回顶部 字号".split(
    " ",
  );

export const NAVIGATION = labelled("boilerplate", [
  {
    id: "breadcrumb",
    where: "anywhere",
    atMost: 120,
    pattern:
      /^[>»•·★\s]*(?:当前|您?(?:现在|当前|目前)?(?:所在|的|所处)|你(?:现在)?(?:所在|的)|现在|所在)的?(?:页面)?位置(?:(?:是|在)?[:>»]|首页)|^您?(?:现在|当前)(?:浏览)?(?:的)?(?:位置|页面):|^(?:网站)?(?:首页|主页)(?:[>»›→\\/-]+|:).{1,80}$/u,
    begins: ">»•·★当您现目所的你网首主",
    why: "path of the page within the site",
    example: "当前位置：首页 >> 政务公开 >> 工作报告",
  },
  {
    id: "breadcrumb-arrows",
    where: "edges",
    atMost: 90,
    pattern:
      /^[>»›]?[^。,;!?>»›]{1,20}(?:[>»›]{1,3}[^。,;!?>»›→]{1,30}){2,8}[>»›]?$|^[>»›]+[^。,;!?>»›]{1,12}$|^[^。,;!?>»›]{1,12}[>»›]{1,2}$/u,
    why: "names of channels joined by arrows",
    example: "政务公开 > 政府信息公开 > 工作报告",
  },
  {
    id: "menu",
    where: "edges",
    atMost: 400,
    words: NAVIGATION_WORDS,
    atLeast: 2,
    why: "a row of channel names",
    example: "首页 | 新闻中心 | 政务公开 | 联系我们",
  },
  {
    id: "channel",
    where: "edges",
    atMost: 14,
    words: NAVIGATION_WORDS,
    atLeast: 1,
    why: "the name of a channel on its line, outside the body",
    example: "政府信息公开",
  },
  {
    id: "site-navigation",
    where: "edges",
    atMost: 160,
    pattern:
      /^.{2,14}(?:网|网站|在线|频道|门户)(?:网站)?(?:导航|首页|地图|手机版|移动版|客户端)$|^(?=.*(?:首页|联系我们|关于我们|网站地图|站点地图|隐私|声明|政府网|订阅|友情链接|使用帮助))[^。,;:!?|]{2,14}(?:\|[^。,;:!?|]{2,14})+\|?$/u,
    why: "name of the site and a word of its menu",
    example: "学习范文网 导航",
  },
  {
    id: "site-name",
    where: "head",
    atMost: 24,
    pattern:
      /^[^,。:、]{2,20}(?:门户网站|政府网站?|人民政府网|信息网|新闻网|范文网|作文网|文库|文秘网|公文网|学习网|官方网站|官网)(?:手机版|移动版)?$/u,
    why: "name of the hosting site above the text",
    example: "某某市人民政府门户网站",
  },
  {
    id: "greeting-bar",
    where: "head",
    atMost: 80,
    pattern:
      /^(?=[^。]*$|.*(?:网站|门户|本[站网]|首页|客户端|公众号))(?:(?:您好|你好)?[,!]?欢迎(?:您|你)?(?:来到|访问|光临|登录|使用|进入)|今天是|现在是|今日是|\d{4}年\d{1,2}月\d{1,2}日(?:农历|星期|周)|(?:天气|气温):|农历|星期[一二三四五六日天])/u,
    why: "welcome, calendar and weather bar",
    example: "您好，欢迎访问某某区人民政府网站！",
  },
  {
    id: "search-bar",
    where: "edges",
    atMost: 120,
    pattern:
      /^(?:请输入(?:您要)?(?:搜索|检索|查询|关键)|热搜词?:|热门搜索|热词:|快捷搜索:|大家都在搜|搜索:|站内(?:搜索|检索):?|搜索历史|关键(?:字|词)搜索)/u,
    why: "search field and its hot words",
    example: "热搜词：公积金 社保 营商环境",
  },
  {
    id: "newspaper-pages",
    where: "anywhere",
    atMost: 600,
    pattern: /^(?:第?[A-H]?\d{1,3}版(?![次本权面])[:/|·]*[^\d。,;:!?]{0,12}){1,60}$/u,
    needs: "版",
    why: "pages of a newspaper's electronic edition",
    example: "第01版：要闻第02版：时政",
  },
  {
    id: "newspaper-issue",
    where: "edges",
    atMost: 70,
    pattern:
      /^[一-龥]{2,12}(?:日报|晚报|时报|早报|晨报|商报|都市报)(?:数字报|电子报|数字版|电子版)$|^(?:[一-龥]{2,12}报(?:数字报|电子报|数字版|电子版)?)?[|·]*\d{4}年\d{1,2}月\d{1,2}日(?:星期[一二三四五六日天])?[|·]*(?:第?[A-H]?\d{1,3}版:?[^\d。,;:!?]{0,12}|星期[一二三四五六日天])$/u,
    needs: "报版星",
    why: "name, day and page of a newspaper's electronic edition",
    example: "某某日报数字报 2024年3月5日 星期二 第03版：综合",
  },
  {
    id: "pager",
    where: "anywhere",
    atMost: 60,
    pattern:
      /^(?=.*(?:上一?页|下一?页|尾页|末页))(?:首页|第一页|上一页|下一页|上页|下页|尾页|末页|最后一页|第\d{1,3}页|共\d{1,4}页|共\d{1,4}条|转到|跳转到?|GO|页|[[\]().…\d|<>«»/-])+$/iu,
    needs: "页",
    why: "page numbers of a list or a long article",
    example: "首页 上一页 1 2 3 下一页 尾页",
  },
  {
    id: "previous-next",
    where: "anywhere",
    atMost: 140,
    ends: true,
    pattern:
      /^[[【<←«•·>-]*(?:上|下|前|后)(?:一)?(?:篇|条|则|页|章|节|期|文章)(?:文章|新闻|信息|内容|范文|资讯)?(?:[】\]:>»→]|$)/u,
    begins: "[【<←«•·>-上下前后",
    why: "links to the neighbouring articles",
    example: "上一篇：关于召开座谈会的通知",
  },
  {
    id: "friend-links",
    where: "edges",
    atMost: 400,
    ends: true,
    pattern:
      /^(?:友情|相关|网站|合作)(?:链接|网站):|^(?:友情链接|网站群|常用链接|站群导航|政府网站群|本地网站|县区网站|部门网站)/u,
    why: "links to other sites",
    example: "友情链接：某某文库 某某新闻网",
  },
  {
    id: "drop-down",
    where: "tail",
    atMost: 60,
    ends: true,
    pattern:
      /^[-=—]*(?:国务院部门|各省(?:区市)?|省(?:直|级)部门|市(?:直|级)部门|区(?:直|级)部门|县(?:市)?区|区县|地市|媒体|其他)(?:政府)?(?:网站|网站链接|门户)[-=—]*$/u,
    why: "selection lists of other government sites",
    example: "--国务院部门网站--",
  },
]);
