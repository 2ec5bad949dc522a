import type { Phrases } from "../en/phrases.js";
import { thousands as figure, listed } from "../listed.js";
import { firstOf } from "../terminal.js";
import { zh as tables } from "./tables.js";

const someOf = (names: readonly string[]): string => {
  const [named, more] = firstOf(names);
  return `${named.join("、")}${more > 0 ? ` 等 ${names.length} 列` : ""}`;
};

/** 相似度算法的中文名；没有的照原名。 */
const MEASURES: Readonly<Record<string, string>> = { cosine: "余弦", delta: "Burrows Delta" };

/** 命令在错误与警告之外所说的话：帮助、说明、表下的注。 */
export const zh: Phrases = {
  help: {
    program: "策析：分析中文政策文本",
    version: "显示版本",
    help: "显示本帮助",
    helpCommand: { summary: "显示某个命令的帮助", command: "哪个命令，中英文名称均可；不写则列出全部" },
    lang: "帮助、消息和注释所用的语言（默认依次看 CEXI_LANG、配置文件、系统语言）",
    startHere: "从这里开始：",
    firstSteps: [
      "把一个文件夹的文本汇成一个网页，在浏览器中打开",
      "统计词频",
      "各地区的用词差异",
      "口号与数字代号，以及它们的含义",
    ],
    more: "cexi help 列出全部内容，cexi help 命令 说明用法；English: cexi --lang en",
    groups: {
      read: "读取与清洗",
      count: "统计",
      find: "查找",
      compare: "比较",
      show: "展示",
      tools: "工具",
    },
    examples: "示例：",
    usage: "用法：",
    arguments: "参数：",
    options: "选项：",
    commonOptions: "各命令通用的选项：",
    commands: "命令：",
    anyOptions: "[选项]",
    anyCommand: "[命令]",
    choices: (list) => `可选：${list.join("、")}`,
    default: (value) => `默认：${value}`,
    extra: (parts) => `（${parts.join("；")}）`,
    listsOptions: (command) => `${command} --help 列出全部选项`,
  },

  values: {
    positive: "请写 1 以上的整数",
    whole: "请写 0 以上的整数",
    share: "请写大于 0、不超过 1 的数",
    list: "请写用逗号隔开的一串",
    aboveZero: "须是大于 0 的数",
    window: "须是 sentence、paragraph 或词数",
    orders: (names) => `请给出其中一项或几项，用逗号隔开（${names.join("、")}）`,
    sections: (names) => `请给出部分的名称，用逗号隔开（${names.join("、")}）`,
    ngram: (most) => `请写长度或范围，如 2..4，最多 ${most}`,
  },
  target: {
    option: (flags) => `选项“${flags}”`,
    argument: (name) => `参数“${name}”`,
  },

  options: {
    paths: "文件、文件夹或通配符；- 表示标准输入",
    format: "输出格式（默认依 -o；终端上为 table，管道中为 tsv）",
    plainFormat: "输出格式",
    output: "写入文件，格式由扩展名决定：.csv、.json、.xlsx……",
    plainOutput: "写入文件",
    headers: "表头语言（默认：表格、Markdown 和工作簿用界面语言，其余为 en）",
    precision: "小数位数（整数除外）；JSON 和 Parquet 保留全部位数",
    bom: "CSV 开头加字节顺序标记，供 Excel 使用",
    places: "地名：leave 不列，keep 照列",
    rawCells: "CSV 和 TSV 的单元格原样写出，即使电子表格会当作公式执行",
    top: (rows) => `最多列出 n 行，freq 和 keywords 分组时每组 n 行（默认全部；终端上的表格 ${rows} 行）`,
    by: "分组依据：文档、地区、代码、层级、年份、来源、文种、文件夹或任一列；可取多项：地区,年份",
    filesFrom: "从文件读取路径，每行一个（- 表示标准输入）",
    encoding: "所有输入的编码（默认逐个文件判断）",
    textColumn: "表格中存放文本的列",
    section: "只取工作报告的这些部分：review 回顾、targets 目标、plan 工作安排、other 其他",
    dict: "加入用户词典（可重复）",
    stopwords: "加入停用词表（可重复）",
    noStopwords: "不过滤停用词",
    keepWords: "停用词表中仍要列出的词：促进,优化",
    engine: "分词引擎",
    dedup: "去重范围：none 不去重，paragraphs 篇内重复段落，articles 连同转载文章",
    keepBoilerplate: "保留不属于正文的行",
    jobs: "线程数",
    noCache: "不读也不写分词缓存",
    config: "从此文件读取配置（默认：当前文件夹或其上级的 cexi.config.json）",
    noConfig: "不读配置文件",
    color: "颜色",
    quiet: "不显示提示信息",
    verbose: "显示更多提示信息",
    noProgress: "不显示进度条",
    plot: (rows, formats) => `同时把表画成图，最多 ${rows} 行：文件扩展名为 .${formats.join(" 或 .")}`,
  },

  run: {
    stages: {
      reading: "读取",
      fingerprints: "计算指纹",
      reprints: "查找转载",
      excerpts: "查找摘录",
      segmenting: "分词",
      counting: "计数",
      slogans: "查找口号",
      comparing: "比较词语",
      permutations: "置换检验",
      places: "查找出处",
      writing: "正在保存",
    },
    timeLeft: (time) => `剩余 ${time}`,
    timeTaken: (time) => `已用 ${time}`,
    readAs: (path, encoding) => `${path}：按${encoding === null ? "记录" : ` ${encoding} `}读取`,
    moreProblems: (count) => `……另有 ${count} 个输入有问题；--verbose 全部列出`,
    reprintsDropped: (reprints, documents) => `${documents} 篇中有 ${reprints} 篇是转载或摘录，已略去`,
    uniqueWritten: (documents, folder) => `已将 ${documents} 篇互不重复的文档写入 ${folder}`,
  },

  table: {
    moreRows: (rows) => `… 另有 ${figure(rows)} 行；--top N 显示更多，--format tsv 显示全部`,
    same: (paragraphs) => `${figure(paragraphs)} 段相同`,
    topGroups: "主要的组",
    folded: (groups, listed) =>
      `${groups} 组并排不下，每行只列数值最${listed === "most" ? "大" : "小"}的几组，+N 为其余组数；-o x.xlsx 每组一列`,
    narrowed: (width, leftOut, cut) =>
      `屏宽 ${width} 列${leftOut.length > 0 ? `，未显示：${someOf(leftOut)}` : ""}${cut.length > 0 ? `，截短：${someOf(cut)}` : ""}；-o x.xlsx 可得全表`,
    cut: (hidden) => `另有 ${figure(hidden)} 项超出 --top，未列出`,
    cutTerms: (group, hidden) => `${group === "" ? "" : `${group}：`}另有 ${figure(hidden)} 个词超出 --top，未列出`,
    cutInGroups: (groups, least, most) =>
      `${groups} 组各另有 ${least === most ? figure(least) : `${figure(least)} 至 ${figure(most)}`} 个词超出 --top，未列出`,
  },
  ledger: {
    read: (documents, problems) =>
      `读取：${figure(documents)} 篇${problems > 0 ? `；${figure(problems)} 个输入有问题，已另行列出` : ""}`,
    removed: (boilerplate, duplicate, meta) =>
      `去除：网页杂项 ${figure(boilerplate)} 字，重复粘贴 ${figure(duplicate)} 字，署名与日期 ${figure(meta)} 字`,
    counted: (tokens, types, characters) =>
      `统计：${figure(characters)} 字，共 ${figure(tokens)} 词次，${figure(types)} 个不同的词`,
    engine: (engine, version, dictionary) => `分词引擎：${engine} ${version}，词典 ${dictionary}`,
    stopped: (words, most) =>
      `未列出 ${figure(words)} 个停用词${most.length === 0 ? "" : `，其中最多的是${most.join("、")}`}；--keep-words ${most.length === 0 ? "促进,优化" : most.slice(0, 2).join(",")} 列出这些词，--no-stopwords 全部列出`,
    tokensAndStrings: "词频（count）为分词词次，字面次数（substring）含长词内的；明细见 cexi count 词语",
  },

  commands: {
    freq: {
      summary: "统计词频：全部文本、逐篇或逐组",
      says: [
        "corpus/ 下所有文本的词，由多到少",
        "每个地区前十个词",
        "两三个词组成的词组，供电子表格使用",
        "工作簿，另有一个工作表说明数字的由来",
      ],
      minCount: (terms, phrases) => `只列出现 n 次以上的词（默认：${terms}；词组 ${phrases}）`,
      minDocuments: "只列至少见于 n 篇的词",
      minLength: "只列至少 n 个字的词",
      pos: "只要这些词性：n,v（n 指 n、nr、ns、nz……）",
      numbers: "同时列出数字和日期",
      ngram: (most) => `统计由 n 到 m 个词组成的词组（最多 ${most} 个）`,
    },
    clean: {
      summary: "去除网页杂项与重复粘贴，逐行注明去留理由",
      says: ["每篇一条记录，每行都有标签", "每篇的正文和元数据，供 DuckDB、R 或 pandas 使用"],
      explain: "逐行显示去留及理由",
      characters: "行数右侧各列以字计；逐行情况用 --explain，完整记录用 --format ndjson",
      ledger: (p) =>
        `${figure(p.lines)} 行；${figure(p.input)} 字 = 保留 ${figure(p.kept)} + 去除网页杂项 ${figure(p.boilerplate)}、重复粘贴 ${figure(p.duplicate)}、署名日期 ${figure(p.meta)} + 空行 ${figure(p.blank)}`,
    },
    count: {
      summary: "统计词语：独立成词几次、字面出现几次、包含在哪些长词中",
      says: ["“产业”独立成词几次，又包含在哪些长词中", "三个词，每个地区一行，没有出现的也列出"],
      term: "要统计的词；多个词用逗号隔开；? 和 * 代表任意的字",
      terms: "从文件读取词语，每行一个；此时其余参数都是路径",
      each: "--by document 逐篇列出，没有出现的也列出",
      total: (token, substring) => `合计：独立成词 ${token} 次，字面出现 ${substring} 次`,
      inside: (words) => `所在长词：${words}`,
      across: (words) => `跨词：${words}`,
      more: (others) => ` 等，另有 ${others} 个`,
    },
    kwic: {
      summary: "显示词语的上下文和确切位置",
      says: ["逐条列出“项目”的上下文", "按后文排序，每边十二个字", "两个词所在的整句，先按右边第一个词、再按日期排序"],
      term: "要找的词；多个词用逗号隔开；? 和 * 代表任意的字",
      regex: "把要找的词当作正则表达式",
      width: "每边的上下文，以字计",
      context: "每边若干字（--width），或整句",
      sort: "按原文顺序、左边或右边的文字、左右第几个词（L1 最近），或标题、日期、地区排序",
      found: (places, holding, documents) =>
        `见于 ${figure(documents)} 篇中的 ${figure(holding)} 篇，共 ${figure(places)} 处`,
    },
    compare: {
      summary: "各地区、年份或文件夹的用词差异",
      says: ["每个地区与其余地区相比的用词", "哪些地区的文字相近", "用词、各组、相似度和历年变化，各占一个工作表"],
      paths: "文件、文件夹或通配符；给出两个以上文件夹时，每个文件夹为一组；- 表示标准输入",
      target: "只看这一组，与其余各组或 --reference 相比",
      reference: "与目标组对照的组",
      referenceList: "与另一语料的词频表对照：每行一个词、一个制表符、一个次数",
      measure: "排序指标",
      minCount: "只列出现 n 次以上的词",
      minDocuments: "只列至少见于 n 篇的词",
      permutations: "另作置换检验：文档随机分组 n 次",
      seed: "置换检验的随机种子",
      noFold: "已含在更长特征词里的词也单独列出",
      similarity: "各组相似度的算法",
      view: "输出哪张表（默认：终端上为 groups，其他情形为 terms）",
      conventions: `各工具做法不一之处：
  g2            四格（Dunning、NLTK、quanteda），不是两格（UCREL、Wmatrix）
  log_ratio     以 2 为底；次数为 0 时以 0.5 代替，另一方不变（UCREL）
  percent_diff  其余各组未用该词时为空（null），不以极大的数代替
  log_odds, z   带信息的狄利克雷先验，一组对其余（式 16），两项方差（式 20）
  p, q          按篇的秩和检验，且须有 G2 佐证；对本次运行的全部检验作 Benjamini-Hochberg 校正；
                某一方只有一篇时改按词次计算，并给出警告
  jensen-shannon  散度本身，以比特计，不开方；delta 用样本标准差`,
      folded: (terms) => `有 ${figure(terms)} 个词已含在更长的特征词里，未列出；--no-fold 可列出`,
      cells: "词 本组次数（其他组次数）；* 表示按篇检验显著偏多",
      noStars: "此处没有 *：按篇检验每方至少要有四篇；请看次数",
      similarityTitle: (measure, kind) =>
        `各组的${kind === "similarity" ? "相似度" : "距离"}（${MEASURES[measure] ?? measure}）`,
      similarityUnits: {
        cosine: "TF-IDF 余弦相似度（算法同 scikit-learn，每组视为一篇文档），0 到 1",
        jaccard: "两组共有的词占全部词的比例，0 到 1",
        "jensen-shannon": "词频分布的 Jensen-Shannon 散度，0 到 1 比特",
        delta: "最常用的词的 Burrows Delta，以标准差计",
      },
      phrasesFound: (before, after, { reworded, new: fresh, gone, kept }) =>
        `从 ${before} 到 ${after}，以句计：改写 ${figure(reworded)}，新增 ${figure(fresh)}，删去 ${figure(gone)}，保留 ${figure(kept)}`,
      marks: "[-删去的词-] {+新增的词+}；标点和空格不算差别",
      twoGroups: (groups) =>
        `两组（现有 ${groups} 组）：两个文件或文件夹，或 --by year，或同时用 --reference 和 --target`,
      trendTerms: "只看这些词的历年变化：文件，每行一个",
      strings: "同时按字面次数看历年变化（含长词内的，每万字）",
      trends: "历年变化（按幅度排序）",
      trendNote: "年均变化（slope）按每万词计；τ（tau）：-1 为一直减少，1 为一直增加",
    },
    collocates: {
      summary: "与某个词共现的词",
      says: ["“发展”前后三个词以内的词"],
      term: "中心词（须是分词结果中的词）",
      window: "每边的词数；不跨句子",
      sentence: "以整句代替窗口",
      minCount: "只列共现 n 次以上的搭配",
      sort: "排序指标",
      found: ({ term, occurrences, window, listed, minCount }) =>
        `“${term}”：${figure(occurrences)} 词次；${window === null ? "整句" : `每边 ${window} 个词`}；与之共现 ${minCount} 次以上的词有 ${figure(listed)} 个`,
      measures: "logDice 最大 14，每低 1，共现强度减半；互信息偏向少见的词，t 和 G² 偏向常见的词",
    },
    keywords: {
      summary: "最能代表每篇或每组的词",
      says: ["以大型语料的用词为参照"],
      method: "加权方法",
      idf: "IDF 来源：corpus 用本批各组，jieba 用 jieba 自带的 IDF 表，none 不用",
      textRank: (rarity) => `TextRank（只看文本自身），再乘以：${rarity}`,
      noIdf: "不用 IDF",
      corpusIdf: (groups) => `本批 ${figure(groups)} 组的 IDF，ln((1 + n)/(1 + df))：各组都用的词权重为 0`,
      jiebaIdf: (list) => `jieba 自带的 IDF 表（${list}）`,
    },
    index: {
      summary: "按类别统计词典中的词，得到“地区 × 年份”面板所需的指数",
      says: [
        "逐篇、逐类别统计",
        "平衡面板，每个类别、每个指标一列；另附词典表和变量表",
        "套用通行公式，并写出论文方法部分的一段话",
      ],
      dictionaryFile:
        "词典：每行“词 TAB 类别 TAB 权重”，或“类别: 词 词”，或 JSON；!词 表示排除；也可用示例 environment、digital-economy、business-climate",
      match: "按字面统计，或按分词结果统计",
      nested: "最长匹配的范围：整部词典、各类别内部，或不限（all）",
      tokens: "同时统计独立成词次数，并显示分词结果（需加载分词引擎）",
      weights: "按词典权重加总",
      binary: "只标明某类别是否出现，1 或 0",
      balanced: "--by 各项取值两两组合；缺失的单元格留空，不填 0",
      wide: "每个类别、每个指标一列",
      formula: "另按通行公式计算",
      methods: "写出可用于论文方法部分的一段话",
      dictionary: (terms, categories, excluders) =>
        `词典：${figure(terms)} 个词，${figure(categories)} 个类别，${figure(excluders)} 个排除词`,
      never: (terms) => `从未出现：${listed(terms, "、", (others) => `等，另有 ${others} 个`)}`,
      hosted: (term, times, host, of) => `“${term}”有 ${times} 次包含在更长的词中，最多的是“${host}”（${of} 次）`,
      paragraph: (p) =>
        [
          `本文使用含 ${p.terms} 个词、${p.categories} 个类别、${p.excluders} 个排除词的词典（SHA-256 ${p.sha256.slice(0, 12)}），统计 ${p.documents} 篇文本（清洗后共 ${figure(p.characters)} 字；输入 ${p.inputs.slice(0, 12)}）。`,
          p.match === "token"
            ? "只统计分词后独立成词的次数。"
            : {
                dictionary: "逐行自左至右匹配，同一位置取整部词典中最长的词，任何位置不重复计数。",
                category: "逐行自左至右匹配，各类别分别取最长的词。",
                all: "凡字面出现即计数，包含在更长的词中也计。",
              }[p.nested]!,
          `其中 ${p.matched} 个词出现过。按${
            p.by === null
              ? "篇"
              : p.by
                  .split(",")
                  .map((field) => tables.heads[field] ?? field)
                  .join(" × ")
          }汇总，同一单元格的多篇文本合并计数，没有文本的单元格记为缺失，否定用法未扣除。`,
          ...(p.formula ? [`指数公式：${p.formula.name}（${tables.cell(p.formula.unit) ?? p.formula.unit}）。`] : []),
          `软件：cexi ${p.version}${p.engine === null ? "" : `，分词引擎 ${p.engine}`}。`,
        ].join(""),
    },
    coverage: {
      summary: "各地区、各年份有哪些文本：缺失、过短、重复",
      says: ["逐区县、逐年查看", "按其他字段，输出为表格"],
      found: (cells, missing, short, duplicate) =>
        `共 ${figure(cells)} 个单元格：缺失 ${missing} 个，过短 ${short} 个（不足同地区常见篇幅的一半），与他处重复 ${duplicate} 个`,
      signs: (p) => `每年一个符号：${p.levels} 表示篇幅；${p.missing} 缺失，${p.short} 过短，${p.duplicate} 重复`,
    },
    tokens: {
      summary: "输出每篇文档的词元，供其他程序使用：已清洗、已分词，依原文顺序，默认略去停用词、单字和数字",
      says: ["每篇文档一条记录", "每句一行，词元以空格隔开", "附清洗后的原文和每个词元的位置"],
      unit: "一条记录是什么：文档、段落（保留的一行）或句子",
      pos: "同时给出每个词元的词性",
      offsets: "同时给出每个词元在本条文本中的位置：从 0 数起的字符，不含末位",
      raw: "同时给出保留的文本，一字不改",
      format: "管道中默认 ndjson，否则看 -o 的扩展名，再否则为表格；text：每条一行，词元以空格隔开",
    },
    matrix: {
      summary: "文档 × 词语矩阵：每个词在每篇文档中出现几次",
      says: [
        "MatrixMarket 格式，另附 corpus.terms.tsv 和 corpus.documents.tsv",
        "每地区一行，每词一列",
        "加权，每行是文档、词语和数值",
      ],
      tfidf: "加权：次数 ·（ln((1 + N)/(1 + n)) + 1），N 为总篇数，n 为含该词的篇数",
      wide: "每词一列；超过 16,000 列则不输出",
      terms: "词语文件，每行一个：只列这些词，按此顺序",
      match: "--terms 的词怎样匹配：token 按词元，string 按字面（含长词内的）",
      size: ({ height, width, entries }) =>
        `${figure(height)} 行 × ${figure(width)} 个词；大于 0 的有 ${figure(entries)} 格`,
    },
    network: {
      summary: "词语共现网络，供 Gephi、networkx、igraph、Pajek 使用",
      says: ["最常见的 60 个词和它们的词对", "供 Gephi 使用的网络", "五个词以内，附图"],
      window: "在什么范围内算共现：sentence 同句，paragraph 同段，或相距的词数",
      minCount: "只列共现 n 次以上的词对",
      resolution: "社群的分辨率：值越大，社群越多、每个越小",
      seed: "社群的随机种子：尝试词语的顺序",
      title: "词语共现网络",
      unit: (window) =>
        typeof window === "number" ? `相距至多 ${window} 个词的词对` : window === "sentence" ? "同句次数" : "同段次数",
      described: ({ window, units, documents, minTogether, minDocuments }) =>
        `${figure(documents)} 篇；范围 ${window === "sentence" ? "同句" : window === "paragraph" ? "同段" : `${window} 个词`}，共 ${figure(units)} 个单元；词至少见于 ${minDocuments} 篇，词对至少共现 ${minTogether} 次`,
      found: ({ name, nodes, edges, units, communities }) =>
        `${name === undefined ? "" : `${name}：`}${figure(nodes)} 个词，${figure(edges)} 个词对，${figure(units)} 个单元；Louvain 社群（随机种子 ${communities.seed}，分辨率 ${communities.resolution}）：模块度 ${communities.modularity === null ? "–" : communities.modularity.toFixed(3)}`,
      measures:
        "单元即计数所用的句、段或词对；NPMI：-1 从不共现，0 与随机相当，1 总是共现；Jaccard：含两词的单元数除以含任一词的单元数",
    },
    copies: {
      summary: "找出也见于其他文本的段落（含改动过的），并给出同类文本常见的重合比例",
      says: [
        "文件夹内各篇互相比对",
        "一篇与一个文件夹比对",
        "其他文本中最相近的句子，改了哪些词",
        "从较早的文本指向较晚的文本的网络",
        "一个网页：左边是本文，右边是各段落的其他出处",
      ],
      paths: "要查看的文本：文件、文件夹或通配符；- 表示标准输入",
      against: "与哪些文本比对（默认：互相比对）",
      unit: "passage：二十字以上的段落；sentence：其他文本中最相近的句子",
      title: "重合段落",
      found: ({ documents, runs, sources, least }) =>
        `${figure(documents.length)} 篇与 ${figure(sources)} 篇比对：${least} 字以上的重合段落 ${figure(runs.length)} 处，改动过的也算`,
      measures:
        "重合比例：此类段落占全文字数的比例；同类文本常见比例：所比对文本之间该比例的中位数；百分位：其中比例更低的占多少；逐字：连续二十字一字不差",
      doubt: "套话、引文和共同的上级来源都属正常；重合比例不能说明谁先写",
      pairs: (pairs, sources) => `有 ${figure(pairs)} 句在所比对的 ${figure(sources)} 篇中有相近的句子`,
    },
    lifelines: {
      summary: "每条口号何时出现、何时沉寂、何时消失，可能取代了什么",
      says: ["最主要的二十条口号，每条一行年份", "各地区分别计算", "地区 × 年份 × 口号，可用于事件史分析"],
      panel: "地区、代码、年份、口号、是否出现：1、0；没有文档的留空",
      links: "已确认的更名，每行旧名、制表符、新名：两者合为一条脉络",
      title: "口号的脉络",
      unit: "1：该年出现；0：未出现；空白：没有文档",
      lane: (years) =>
        `各年${years === null ? "" : `（${years}）`}：█ 出现，· 有文档而未出现，空白为没有文档；疑似前身只是推测，写入 --links 才合并`,
      found: (slogans, documents, undated) =>
        `${figure(documents)} 篇中有 ${figure(slogans)} 条口号${undated > 0 ? `；${figure(undated)} 篇没有年份，未计入` : ""}`,
    },
    map: {
      summary: "逐条读入记录，每条输出一行 JSON：单篇文档的各步骤，供 Spark、Slurm、GNU parallel 调用",
      says: ["本机结果的依据：引擎、词典、版本", "并列出所读入的词典"],
      emit: "每篇文档输出哪些内容，详见 docs/map.md",
      about: "只说明结果的依据，不读入记录",
      templates: "网站重复出现的行，每行一条，由首轮（--emit template）得出",
      strings: "按字面统计的词语，每行一个（--emit strings）",
      forms: "要查找的口号写法，由首轮得出（--emit stands）",
      dictionary: "--emit index 所用的词典：文件，或示例词典的名称",
      pipe: "从标准输入读取 NDJSON：带列的正文、路径与 base64 字节、cexi clean 的记录。",
    },
    slogans: {
      summary: "识别口号与数字代号：类型、含义、谁在用",
      says: [
        "每条口号的类型、中心语和含义，地方战略排在前面",
        "哪个地区说了什么，从何时起",
        "口号清单，另有一个工作表列出每一处",
        "列出未收录的疑似口号及理由",
      ],
      noCatchphrases: "略去不含数字的宣传语、品牌和其他引语",
      explain: "列出未收录的疑似口号及理由；JSON 和工作簿另列含义的各个候选",
      found: (slogans, documents, explained) =>
        `${figure(documents)} 篇中有 ${figure(slogans)} 条口号，其中 ${figure(explained)} 条有原文解释`,
      rejected: (places) => `另有 ${figure(places)} 处疑似口号未收录（见 --explain）`,
    },
    indicators: {
      summary: "列出每个数字：衡量什么、有何限定，是目标还是完成情况",
      says: [
        "文中每个数字及其含义与出处",
        "只列增长、物价、就业等目录内指标",
        "存为工作簿，每个数字附原句",
        "供 Stata 使用的面板：每个地区每年一行",
      ],
      headline: "只列目录（lexicon/indicators.tsv）内的指标，用其代号，限全域、全年口径",
      panel: "每个地区每年一行：目录内各指标的目标、完成情况与差距（配合 --by region,year）",
      pair: "上一年目标与下一年报告的完成情况并列（须两份报告齐全）",
      indicators: "自定义指标，加入目录：代号、制表符、各种名称（可重复）",
      found: (figures, documents, targets, achieved) =>
        `${figure(documents)} 篇中有 ${figure(figures)} 个数字：目标 ${figure(targets)} 个，完成情况 ${figure(achieved)} 个`,
    },
    claims: {
      summary: "核对文章所说的词语出现次数",
      says: ["采访稿中的说法，与文件夹中各篇核对"],
      articles: "文章，或含 term、count 两列的表格",
      against: "用来核对的报告，可给多个版本",
      found: (claims, reports) =>
        reports === 0
          ? `${claims} 处说法；没有给出报告，无从核对：请用 --against 给出`
          : `${claims} 处说法与 ${reports} 篇报告核对；文本可能是另一版本，因此不判定说法有误`,
      verdicts: (counts) =>
        Object.entries(counts)
          .map(([verdict, n]) => `${tables.cell(verdict, "verdict") ?? verdict} ${n}`)
          .join("、"),
    },
    report: {
      summary: "把一批文本的分析结果汇成一个网页：词语、口号、差异、转载，数字都可查原句",
      says: ["可在浏览器中打开、打印或发送的网页", "中文网页，逐年比较", "一页简报，附引文与出处"],
      title: "标题（默认：读取的内容）",
      format: "html 为网页，markdown 为简报（默认：依 -o，否则为 html）",
      top: (most) => `词语和口号最多列出多少条（默认：${most}）`,
    },
    schema: {
      summary: "显示命令结果的 JSON Schema",
      says: ["cexi freq --format json 输出的结构"],
      command: "哪个命令的结果，中英文名称均可；config 为配置文件；不写则为全部",
    },
    config: {
      summary: "显示每个选项的值及其来源：命令行、环境变量、配置文件、默认",
      says: ["在当前文件夹运行 cexi freq 时生效的设置", "所有命令的所有选项，供程序读取"],
      command: "哪个命令的选项，中英文名称均可；不写则为全部",
      flags: "该命令的选项，一并显示",
      note: "--format、--output、--color 只决定如何显示此表。",
      file: (path) => (path === null ? "没有配置文件" : `配置文件：${path}`),
      noVariable: (name, near) => `${name}：没有这个变量${near === null ? "" : `（是否指 ${near}？）`}`,
    },
    completions: {
      summary: "输出补全脚本：按 TAB 补全命令、选项和值",
      says: [
        "bash：在 ~/.bashrc 中对其输出执行 eval",
        "zsh：以 _cexi 为名存入 $fpath 中的文件夹",
        "fish：存为 ~/.config/fish/completions/cexi.fish",
      ],
      shell: "在哪种 shell 中补全",
    },
    man: {
      summary: "输出手册页",
      says: ["存成文件，用 man -l cexi.1 查看"],
    },
    doctor: {
      summary: "检查本机安装：能做什么，有何问题，如何解决",
      says: ["引擎、词典、停用词表、缓存文件夹、终端", "词典和停用词表的每个词及其来源"],
      terms: "列出词典和停用词表的每个词及其所在文件",
      fine: "一切正常",
      faulty: (problems) => `有 ${problems} 个问题；见“办法”一列`,
      installNode: (oldest) => `请安装 Node.js ${oldest} 或更新的版本`,
      engineVersion: (version, sha256) => `${version}，词典 ${sha256}`,
      installAgain: "请重新运行 npm install",
      termsOf: (origin, terms) => `${origin}：${figure(terms)} 个词`,
      cacheHolds: (folder, files, bytes) => `${folder}：${figure(files)} 个文件，${figure(bytes)} 字节`,
      mendCache: "请将 CEXI_CACHE 设为可写的文件夹，或用 --no-cache",
      settings: (path, keys) => (path === null ? "无" : `${path}：${keys} 项`),
      mendSettings: "请改正此文件，或用 --no-config",
      listVariables: "cexi config 列出全部变量",
      notSet: "未设置",
      mendLocale: "请执行 export LANG=C.UTF-8，使终端能显示汉字",
      terminal: (columns, term) => `${columns} 列，TERM=${term}`,
      noTerminal: "无：输出到管道或文件",
    },
    cache: {
      summary: "查看或清空缓存",
      says: ["文件夹、文件数和字节数"],
      action: "info：查看；clear：清空；path：所在文件夹",
    },
    dedup: {
      summary: "找出转载和近似重复，每组保留一篇",
      says: ["哪些文本是转载或摘录，出自哪一篇", "同时列出套话段落"],
      paths: "文件或文件夹；与 --explain 同用时为要比较的两篇",
      threshold: "Jaccard 系数达到多少算同一文本的不同版本",
      containment: "有多大比例见于另一篇即算其一部分",
      minCharacters: "多少字以上才按相似度比较；更短的只分相同与不同",
      paragraphs: (documents) => `列出篇内重复的段落，以及见于 ${documents} 篇以上的套话段落`,
      links: "把成对关系写成 TSV：path_a path_b relation jaccard containment",
      copying: "按来源写出谁转载谁、晚几天：表格，或网络文件（.gexf .graphml .net）",
      copyingTitle: "谁转载谁：来源、篇数、晚几天",
      explain: "并排显示两篇及其差异",
      folder: "-o 后写文件夹名时，把互不重复的文档以清洗后的文本写入其中，每篇一个文件。",
      found: ({ documents, unique, families }) =>
        families === 0
          ? `共 ${figure(documents)} 篇，互不重复`
          : `共 ${figure(documents)} 篇，互不重复的 ${figure(unique)} 篇：${figure(documents - unique)} 篇与其他文档重复（改写或摘录），分属 ${figure(families)} 组`,
      stock: (documents) => `套话段落：见于 ${documents} 篇以上`,
      repeated: "篇内重复的段落",
      pair: ({ relation, jaccard, first, second }) =>
        `${relation === null ? "不同的文本" : { identical: "相同", near: "近似", partial: "摘录或扩写" }[relation]}：Jaccard ${jaccard}，第一篇的 ${first} 见于第二篇，第二篇的 ${second} 见于第一篇`,
    },
  },
};
