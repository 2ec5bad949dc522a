import { matchesOf } from "../base/matches-of.js";

/**
 * Closed classes of words that the patterns and features read. All are our own knowledge of administrative Chinese;
 * none names a slogan.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);
const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

/** Nouns that say what a slogan is: a plan, a layout, a drive, a way of working. */
export const STRATEGY_HEADS = list(`
  体系 战略 工程 行动 格局 布局 思路 理念 机制 模式 品牌 计划 方针 目标 方案 部署 任务 要求 政策 改革 活动 项目 工作法 方法 举措 措施
  定位 路径 原则 抓手 路线 路线图 主线 战役 攻坚战 会战 保卫战 攻坚 专项行动 试点 示范区 先行区 示范 制度 体制 规划 意识 精神 作风 标准
  框架 矩阵 集群 产业链 产业链群 产业群 链群 平台 载体 园区 片区 组团 高地 走廊 长廊 经济带 发展轴 廊道 圈 经济圈 生活圈 都市圈 城市群 网络 网
  防线 底线 红线 关 指标 责任 担当 使命 方向 主攻方向 发力方向 重点 文章 大文章 实事 规定 决定 意见 条例 办法 清单 榜单 台账
  架构 构架 态势 进程 总要求 发力方向 基本要求 制度体系 基础设施 提升工程 政策取向 问题库 重要思想
  思想 观念 方略 纲要 纲领 口号 主题 承诺 愿景 蓝图 答卷 名片 金名片 窗口 样板 标杆 典型 联盟 基金 基地 中心 港 谷 湾区 新区
`);

/** Other nouns that a slogan may label. */
export const PLAIN_HEADS = list(`
  问题 企业 产品 产业 行业 领域 服务 服务窗口 队伍 人才 干部 群众 农村路 公路 高速公路网 铁路 道路 通道 枢纽 经费 资金 底数 工作 事项 事业 业务 贷款 快贷
  消费 场景 新场景 新模式 新业态 新格局 新高地 景观带 街区 社区 小区 村 县 镇 市集 大集 集市 赛事 比赛 盛会 论坛 大会 发布会 会议 评审
  应用 应用场景 系统 联动 融合 协同 共建 整治 治理 管理 监管 执法 监测 诊断 巡查 帮扶 保障 底座 效能 效应 现象 形象 城市形象 环境 生态 风尚 氛围
  关系 结构 认识 能力 水平 优势 动能 潜力 活力 势头 态势 局面 机遇 挑战 差距 矛盾 风险 隐患 改造 治理体系 评价 考核 办结 审批 备案
  班列 航线 船队 车间 工厂 实验室 创新联合体 联合体 共同体 综合体 学校 医院 驿站 平台 工作室 合作 结对合作 体系建设工程 培训 教育 学堂 培育 支持计划
  口袋 账 意识 自信 保险 补贴 待遇 标准地 榜样 模范 先锋 标兵 丝路 支柱 引擎 极核 增长极 板块 支点 抓落实 突破 着力点 突破口 转变 转型 升级
  支撑 要素 资源 核心要素 主体 市场 环节 关键 难题 难点 短板 堵点 痛点 行为 现象 门槛 壁垒 障碍 责任制 责任担当 会战 攻势 战线 战法 打法 组合拳
  之城 之都 之乡 之区 之县 城市 强市 强省 强省会 强区 强县 中心城市 城区 新城 老城 片区 乡村 示范片区 生活 需求 诉求 热线 急难愁盼 好事 小事 大事 难事 差事
  专项 试验区 功能区 重点功能区 保护区 开发区 经济区 合作区 自贸区 聚集区 集聚区 创新区 核心区 带 轴 翼 极 心 环 廊 园
  网格 信用 产权 权 指数 数据库 云 大脑 中枢 座谈会 宣讲 展览 演出 文化 文化品牌 旅游品牌 农业 工业 制造业 先进制造业 服务业 旅游业
  组织 政府 公司 单位 部门 机关 机构 院校 高校 团队 家庭 岗位 职业 护理员 院士 战略布局 总体布局 发展格局 思维 系统思维 工作总基调 新局面
  特色产业 优势产业 主导产业 支柱产业 新兴产业 未来产业 产业体系 政策体系 制度体系 指挥体系 民生工程 重点工程 重大工程 建设 新生态 生态圈
  线路 旅游线路 做法 策略 斗争 测试 压力测试 联赛 功能 骨架 路子 新路子 小组 专班 委员会 指挥部 办公室 合作社 志愿服务 课堂 讲堂 夜市 专列 专线 管线 管网 小镇 商圈 步行街 目录 名录 名单 白名单 项目库 指南 手册
  方式 案例 技术 装备 数据 码 卡 消费券 债券 资本 农田 流域 湿地 公园 绿道 大道 隧道 高铁 一体化 中小企业 示范点 示范村 试点县 先行区 模范 基础 政务 标志 符号 贡献奖 竞赛
  难题 时代 阶段 时期 时期规划 高校建设 底色 成色 亮色 主旋律 交响曲 协奏曲 通办 通管 改革试点 取向 导向 发展飞地 管护 处置 响应 调解 纾困 招商 引才 就业 创业 赋能
`);

/** Heads that name a doing: a noun at the end of a phrase, a verb where the phrase goes on (联动发展, 处置力度). */
export const DOINGS: ReadonlySet<string> = new Set(
  list(`
  联动 融合 协同 共建 整治 治理 管理 监管 执法 监测 诊断 巡查 帮扶 培育 改造 评价 考核 办结 审批 备案 合作 培训 转型 转变 升级 突破 抓落实 招商 引才 就业 创业 赋能 通办 通管 管护 处置 响应 调解
  纾困 保障 应用 支撑 服务 示范 承诺 试点 攻坚
`),
);

const ALL_HEADS = [...new Set([...STRATEGY_HEADS, ...PLAIN_HEADS])];
export const STRATEGY_HEAD_END = new RegExp(`(?:${alternatives(STRATEGY_HEADS)})$`, "u");
export const ANY_HEAD_END = new RegExp(`(?:${alternatives(ALL_HEADS)})$`, "u");
export const HEAD_WORDS: ReadonlySet<string> = new Set(ALL_HEADS);

/** Words that end the noun phrase after a slogan: what follows is said of it, not part of its name. */
export const PHRASE_BREAKS = list(`
  的 和 与 及 以及 同步 在 为 将 被 是 有 了 不 等 中 上 下 内 外 后 前 时 对 从 向 由 把 使 让 给 得 着 过 要 并 而 或 也 都 已 正 更 最 全面 深入 持续 进一步 加快 稳步 有力 有序
  推动 推进 实施 取得 实现 加强 提升 完善 开展 落实 打造 构建 形成 引领 带动 促进 助力 支撑起 赋能 深化 强化 优化 全省 全市 全区 全县 全国 省级 市级 国家级
  支持 换取 组织实施 组织开展 组织攻关 加入 融入 迈进 下降 上升 竣工 投用 投产 启用 开工 通车 亮相 揭牌 破圈 破题 成型 成势 落户 走在 享誉 通过 列入 纳入 建成 签约 逐步 全部 进展 成绩 力度 达 名列 位居 居 占 占比 进行
  持续 不断 顺利 扎实 圆满 初步 成为 获得 荣获 入选 达到 超过 增长 完成 惠及 覆盖 连续 首次 累计 新增 集群提 提质 扩容 显著 明显 高效 基本 率先 走深 落地 见效 试运行 出圈 彰显 获 展现 火爆 开辟 拓宽 激发 释放 迸发 这一 这个 规划建设 成果 成效 经验 做好 抓好 签订 实行 拉动 带头 开启 解决 打响 叫响 按 提供 深受 兑现 促成 承接 化解 破解 发现 纵深 作为 转作风 树新风
`);
/** Words that hold a break character and are no break: 重要, 要求, 时代. */
const UNBROKEN = list(`
  重要 要求 要素 主要 纲要 要点 需要 中小 中心 中医 中国 中高 中等 集中 空中 和美 和谐 上市 线上 网上 海上 水上 下乡 地下 线下 内需 内贸 国内 内涵 外贸 外资 海外 国外 对接 对口 对外 应对 有机 特有 所有 国有 后备 前沿 前列 时代 时期
  等级 高等 都市 首都 首要 过程 给水 供给 行为 着力点 从严 从业 使用 最优 正式 与会 内容 不动产 直通车 从头 将来 由来 把握 使命 全面小康 按揭 改进 引进 先进 跟进 防范化解 带头人
`);
export const PHRASE_BREAK = new RegExp(alternatives(PHRASE_BREAKS), "u");
/** Words that hold a break, and heads that do (基本要求, 发力方向). */
const UNBROKEN_WORDS = alternatives([
  ...UNBROKEN,
  ...ALL_HEADS.filter((word) => PHRASE_BREAK.test(word) && !PHRASE_BREAKS.includes(word)),
]);
/** What breaks a phrase off, as the one group of a pattern that passes over words which hold a break. */
export const breaksOf = (otherWords = "", otherBreaks = ""): RegExp =>
  new RegExp(`${otherWords}${UNBROKEN_WORDS}|(${otherBreaks}${PHRASE_BREAK.source})`, "gu");
export const BREAKS = breaksOf();
/** Where a phrase breaks off; its length where it does not. */
export const breakIn = (phrase: string, breaks: RegExp): number =>
  matchesOf(phrase, breaks).find(([, found]) => found !== undefined)?.index ?? phrase.length;

/** Verbs that introduce a slogan. */
export const INTRODUCING = list(`
  实施 构建 打响 深化 坚持 打造 深入实施 推进 推动 围绕 聚焦 践行 落实 完善 建设 开展 树立 牢固树立 树牢 弘扬 贯彻 优化 锚定 紧扣 紧盯 抓好 抓实 做好 做强 做优 做细 写好 办好 用好 擦亮
  叫响 唱响 建立 健全 创建 创新 探索 推行 推广 启动 编制 制定 出台 立足 突出 强化 加快 加快建设 加快构建 建成 全面推进 统筹 巩固 拓展 扎实推进 持续推进 持续深化 落细 扛起 扛牢 守牢 兜牢 筑牢 凝聚 奋力
  奋战 奋进 建强 织密 延伸 壮大 提升 支持 发挥 贯通 走好 下好 打好 打赢 牢记 恪守 执行 严格落实 严格执行 发起 组织 举办 形成 布局 谋划 部署 提出 确立 明确 定为 确定为 称为 命名为 作为 叫做 名为 突破 整治 破解 解决 坚定 做到 增强
`);
export const INTRODUCED = new RegExp(`(?:${alternatives(INTRODUCING)})[^,。;:!?、]{0,6}$`, "u");
export const INTRODUCED_DIRECTLY = new RegExp(`(?:${alternatives(INTRODUCING)})$`, "u");

/** Verbs and adverbs that may stand before the first name of a list; the name begins behind the last of them. */
const BEFORE_LISTS = list(`
  分类谋划 谋划 抓好 突出抓好 做好 统筹做好 做大做强 做深做透 做优做强 做强做优 实施 大力实施 推进 推动 开展 组织开展 打造 构建 围绕 聚焦 锚定 完善 强化 深化 算好 写好 办好 用好 打好 打赢 树立 牢固树立 健全 落实 壮大 培育 培育壮大 发展 大力发展 重点发展
  建设 加快建设 布局 突出 坚持 形成 涵盖 包括 包含 覆盖 涉及 即 分别是 是指 指 抓 抓实 打响 着力 实行 推行 巩固 拓展 提升 优化 畅通 统筹 统筹推进 实现 整合 发挥 弘扬 践行 把握 坚守 筑牢 守牢 织密 擦亮 唱响 成立 设立 组建 编制 制定 出台
  对接 融入 共建 联动 服务 支持 引进 聚集 集聚 加快 加强 促进 做实 做细 做强 做优 做精 做活 做足 延伸 补齐 破解 解决 缩小 应对 迎来 面临 抢抓 以 在 对 向 从 为 有 由 把 将 依托 通过 突破 攻克 主攻 紧扣 紧盯 瞄准 立足 开通 建成 建好 管好 提出 确立 明确 部署 启动 创建 争创 获评 严格 加大 关心 规范 改善 改进 守好 守住 把牢 确保 保障 优先 主打 选择 组织实施 滚动实施 争取 具有 具备 形成由 加紧 深挖 用足 用活 树牢 打通 推广 倡导 开发 扩大 增强 提高 激活 设置 用活 做好 开创 参与 深度融入 承接 汇聚 吸引 带动 引领 突出发展 优先发展 改造 修建 修缮 扶持 串联 连接 辐射 激发 缓解 申报 引育 招引 主推 力推 补强 强攻 力争 完成 打击
  搭建 构筑 释放 做大 做靓 做响 做亮 拉长 拓宽 盘活 撬动 催生 抢占 举办 创办 提振 稳住 撑起 扛起 履行 推出 彰显 配齐 充实 引入 选树 打牢 扎牢 织牢 兜住 打破 破除 谱写 绘就 锻造 厚植 印发 挖掘
  全面展开 尤其 尤其是 特别是 主要是
  竞逐 逐鹿 抢滩 深耕 点燃 点亮 引燃 激荡 昂起 挺起 撑起 拉紧 端牢 守稳 选优 配强 选优配强 配优 建优 衔接 紧密衔接 紧跟 对准 摸清 厘清 新建 改建 扩建 兴建 疏通 串起 铺就 描绘 擘画 续写 奏响 锤炼 淬炼 涵养 迎战 回应 满足 喜获 收获 补上 加速
  控制 减轻 压实 下设 增设 获批 荣获 蝉联 夺得 摘得 斩获 新增 主抓 再造 培养 造就 选派 选聘 颁布 签署 签订 开设 配备 补足 连通 联通 贯通 兑现 拨付 抓牢 抓细 压减 占压 关注 尊重 崇尚 传承
  赓续 发扬 布设 架设 穿越 贯穿 直面 正视 走出 迈出 闯过 把住 把好 守护 捍卫 扛牢 理顺 划定 界定 绷紧 拧紧 做透 讲好 跑好 啃下 凝练
  搞好 夯实 精心组织 组织好 狠抓 抓紧 抓住 针对 主办 承办 营造 塑造 铸牢 遵循 秉持 秉承 采取 运用 克服 面对 战胜 抵御 顺应 对照 对标 开辟 拥有 享有 设有 分为 关停 取缔 清除 查处
`);
/** Some of them begin names as often. */
const NAMING_WORDS: ReadonlySet<string> = new Set(["组织", "服务", "联动", "统筹"]);
/** Words of two characters or more that may govern a list of names. */
export const GOVERNING_WORDS: readonly string[] = [...new Set([...BEFORE_LISTS, ...INTRODUCING])].filter(
  (word) => word.length > 1 && !NAMING_WORDS.has(word),
);

/** What is in the quotes after these words is an honour, a title or a work, not a slogan. */
export const HONOURED =
  /(?:荣获|获评|获得|获批|获|评为|评定为|命名为|授予|荣膺|入选|入围|获颁|夺得|蝉联|摘得|列入|冠名|争创|创成|创建为|跻身|称号|创建|双获|获授)(?:首批|首个|首届|第[一二三四五六七八九十]+[批届]|全国|全省|全市|国家|联合国|中国|省级|世界|了|年度|\d{4}年度?|,|:){0,3}$|(?:获评|评为|认定为)(?:为|全?[省市区县州]|唯一|一个){1,3}$/u;
export const HONOURED_FAR = /(?:评为|认定为|命名为|授予|确认为)[\p{Script=Han}]{0,10}$/u;
export const HONOUR_END =
  /(?:奖|称号|先进(?:单位|集体|个人|基层[\p{Script=Han}]{2,8})|模范城|文明城市|卫生城市|森林城市|文明单位|示范城市|荣誉|勋章|(?<!^[两三四五六七八九][类个]\d*)\d强|百强[县区]?|十强[县区市镇]|劳动者|标兵|[一二三四五]星级[\p{Script=Han}]{2})$|第[一二三][隧桥塔楼坝村县站路港]$/u;
/** Events, places, machines and works have names in quotes, too. */
export const EVENT_END =
  /(?:节|(?<=^[二三五六七八九]月)[二三五六七八九]|论坛|博览会|交易会|洽谈会|洽会|博会|投洽会|展览会|运动会|锦标赛|马拉松|大赛|赛|(?<![进发拓开舒施])展|(?<=..)杯|晚会|年会|峰会|发布会|推介会|(?<!\+)公司|集团|大学|学院|医院|办事处|(?<!字)号)$/u;
/** A speaker before or behind a long quotation. */
export const SPOKEN_BEFORE = /(?:表示|说|指出|强调|介绍|认为|告诉记者|坦言|谈到|写道|回忆|提到|感慨)[:,]?$/u;
export const SPOKEN_AFTER = /^[\p{Script=Han}·]{0,12}(?:表示|说|指出|强调|介绍|认为|告诉|坦言|谈到|写道|感慨)/u;

/** Nouns that a counted programme ends in. A numeral with a measure and one of these is a programme, not a quantity. */
export const PROGRAM_HEADS = list(`
  工程 行动 战役 攻坚战 保卫战 会战 攻坚 计划 行动计划 攻坚计划 任务 战略 改革 制度改革 机制 体系 高地 文章 大文章 实事 民生实事 惠民实事 工作 重点工作 举措 措施 规定 片区 功能片区 组团 集群 产业集群 产业 产业带 产业园 经济带 经济圈 城市群 主导产业 特色产业 支柱产业 优势产业 产业链条 产业链 链条 方向 主攻方向 发力方向
  目标 布局 板块 平台 载体 基地 中心 支撑 重点工程 民生工程 重大工程 改造 综合改造 提升行动 专项行动 整治 专项整治 治理 建设 榜单 清单 差距 领域 重点领域 行业 门类 攻坚事项 事项 行动方案 方案 定位 功能定位 优势 引擎 动力 增长极 品牌 名片 走廊 廊道 丝路 通道 枢纽 政策 科技专项 重大专项
  突破 重大突破 着力点 抓手 关键 关口 难题 硬仗 短板 优化 转型 转变 飞跃 跨越 变革 生态功能区 功能区 示范区 园区 新城 组合拳 原则 理念 意识 自信 底线 防线 体制 制度 工业 先进制造业 骨干道路 口袋 账 本账 难点 堵点 痛点 比拼 竞赛 大赛
`);
export const PROGRAM_HEAD_WORDS: ReadonlySet<string> = new Set(PROGRAM_HEADS);

/** Size or rank at the beginning of a counted noun: 百亿级, 千万千瓦级, 国家级. */
export const RANKED =
  /^超?[百千万亿]+(?:千瓦|平方米|吨|头|亩)?级?(?:(?:乃至|和|、)[百千万亿]+级)?|^(?:世界|国家|省|市)级|^(?:标志|战略|引领|示范)性/u;

/** What is said of a counted noun before 的. */
export const QUALITIES = list(`
  重要 重大 主要 关键 核心 突出 紧迫 迫切 艰巨 难得 宝贵 历史性 前所未有 得天独厚 独特 鲜明 显著 明显 传统 新兴 崭新 全新 现实 根本 基础性 战略性 标志性
`);

/** Idioms and plain words with numerals: none of them counts members. */
export const NUMERAL_IDIOMS: ReadonlySet<string> = new Set(
  list(`
  千方百计 千家万户 千行百业 万家灯火 万马奔腾 一心一意 三令五申 四面八方 五湖四海 一朝一夕 一点一滴 一草一木 一砖一瓦 一言一行 一举一动 一如既往 一以贯之 一步一个脚印 一张蓝图绘到底 一任接着一任干 一心一德 万众一心 千山万水 千辛万苦 千载难逢 百折不挠
  百花齐放 百家争鸣 百舸争流 七嘴八舌 三三两两 接二连三 一清二楚 一五一十 四通八达 五光十色 十全十美 百发百中 千变万化 千差万别 千锤百炼 万水千山 一分为二 三心二意 朝三暮四 一石二鸟 一箭双雕 一举两得 一哄而上 一拥而上 一揽子 一系列 一体化 一盘棋 一把手 一线 一流 一批 一定 一般
  一切 一样 一起 一直 一方面 一次性 一年一度 一对一 点对点 第一 唯一 统一 之一 十分 万分 百分 百姓 百年 千年 万年 千万 亿万 三角 长三角 珠三角 红十字 五星级 四星级 三星级 二氧化碳 二氧化硫 一氧化碳 三聚氰胺 二手 二手车 二手房 二维码 三农村 二中全会 三中全会 四中全会 五中全会 六中全会 二十大 十九大 十八大 十七大 多种 多数 多年 多元 多样 多功能 多层次 多渠道 多方面 许多 众多 更多 双向 双方 双重 双边 双休 双赢 双语
  一年一个样 三年大变样 一批又一批 一茬接着一茬 百年大计 十年磨一剑 十年树木 百年树人 九牛一毛 八仙过海 七上八下 三顾茅庐 一针见血 一马当先 一往无前 一鼓作气 一锤定音 一目了然 一视同仁 一丝不苟 三生有幸 四季如春 五谷丰登 六畜兴旺 八方来客 九曲黄河 十里长街 百里挑一 千里之行 万里长征 万无一失 亿万群众
  三番五次 三番两次 三言两语 三头六臂 三教九流 三皇五帝 三山五岳 三纲五常 三长两短 三天两头 四平八稳 四分五裂 四舍五入 四书五经 五花八门 五颜六色 五脏六腑 五行八作 七零八落 七拼八凑 七手八脚 七老八十 八九不离十 九死一生 两面三刀
`),
);
