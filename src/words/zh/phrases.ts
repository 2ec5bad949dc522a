import type { Phrases } from "../en/phrases.js";
import { listed } from "../listed.js";

const figure = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");

/** 命令在错误与警告之外所说的话：帮助、说明、表下的注。 */
export const zh: Phrases = {
  help: {
    program: "策析：挖掘中文政策文本",
    version: "显示版本",
    help: "显示本帮助",
    helpCommand: { summary: "显示某个命令的帮助", command: "哪个命令，中英文名称均可；不写则列出全部" },
    lang: "帮助、消息和注释所用的语言（默认依次看 CEXI_LANG、配置文件、系统语言）",
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
    environment: (name) => `环境变量：${name}`,
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
    ngram: (most) => `请写长度或范围，如 2..4，至多 ${most}`,
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
    bom: "CSV 开头加字节顺序标记，供 Excel 使用",
    rawCells: "CSV 和 TSV 的单元格原样写出，即使电子表格会当作公式执行",
    top: (rows) => `至多列出这么多行（默认全部；终端上的表格 ${rows} 行）`,
    by: "分组依据：文档、地区、代码、层级、年份、来源、文种、文件夹或任一列；可取多项：地区,年份",
    filesFrom: "从文件读取路径，每行一个（- 表示标准输入）",
    encoding: "所有输入的编码（默认逐个文件判断）",
    textColumn: "表格中存放文本的列",
    dict: "加入用户词典（可重复）",
    stopwords: "加入停用词表（可重复）",
    noStopwords: "停用词也列出",
    engine: "分词引擎",
    dedup: "去掉哪些重复",
    keepBoilerplate: "保留不属于正文的行",
    jobs: "线程数",
    noCache: "不读也不写分词缓存",
    config: "从此文件读取配置（默认：当前文件夹或其上级的 cexi.config.json）",
    noConfig: "不读配置文件",
    color: "颜色",
    quiet: "标准错误上不显示说明",
    verbose: "标准错误上显示更多说明",
    noProgress: "不显示进度条",
    plot: (rows, formats) => `同时把表画成图，至多 ${rows} 行：文件以 .${formats.join(" 或 .")} 结尾`,
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
      permutations: "随机分组",
      places: "查找出处",
      writing: "写出",
    },
    timeLeft: (time) => `剩余 ${time}`,
    timeTaken: (time) => `已用 ${time}`,
    readAs: (path, encoding) => `${path}：按 ${encoding ?? "记录"} 读取`,
    moreProblems: (count) => `……另有 ${count} 个输入有问题；--verbose 全部列出`,
    reprintsDropped: (reprints, documents) => `${documents} 份文档中有 ${reprints} 份是转载或摘录，已略去`,
    uniqueWritten: (documents, folder) => `已将 ${documents} 份互不重复的文档写入 ${folder}`,
  },

  table: {
    moreRows: (rows) => `… 另有 ${figure(rows)} 行；--top N 显示更多，--format tsv 显示全部`,
    same: (paragraphs) => `${figure(paragraphs)} 段相同`,
    cut: (hidden) => `另有 ${hidden} 项因 --top 未列出`,
    cutTerms: (group, hidden) => `${group === "" ? "" : `${group}：`}另有 ${hidden} 个词因 --top 未列出`,
  },
  ledger: {
    read: (documents, problems) =>
      `读取：${figure(documents)} 份文档${problems > 0 ? `；${figure(problems)} 个输入有问题，已在标准错误上列出` : ""}`,
    removed: (boilerplate, duplicate, meta) =>
      `去除：网页杂项 ${figure(boilerplate)} 字，重复粘贴 ${figure(duplicate)} 字，署名与日期 ${figure(meta)} 字`,
    counted: (tokens, types, characters) =>
      `统计：${figure(characters)} 字，分出 ${figure(tokens)} 个词次、${figure(types)} 个词`,
    engine: (engine, version, dictionary) => `分词引擎：${engine} ${version}，词典 ${dictionary}`,
    tokensAndStrings:
      "count 是分词后的次数，substring 是这几个字出现的次数（也包括在更长的词里）；细目可看 cexi count 词语",
  },

  commands: {
    freq: {
      summary: "统计词频：全部文本、逐份文档或逐组",
      says: [
        "corpus/ 下所有文本的词，由多到少",
        "每个地区前十个词",
        "两三个词组成的短语，供电子表格使用",
        "工作簿，另有一个工作表说明数字的由来",
      ],
      minCount: (terms, phrases) => `略去次数更少的词（默认：${terms}；短语 ${phrases}）`,
      minDocuments: "略去出现在更少文档中的词",
      minLength: "略去字数更少的词",
      pos: "只要这些词性：n,v（n 指 n、nr、ns、nz……）",
      numbers: "数字和日期也列出",
      ngram: (most) => `统计由 n 到 m 个词组成的短语（至多 ${most} 个）`,
    },
    clean: {
      summary: "去掉网页杂项与重复粘贴，逐行交代去向",
      says: ["每份文档一条记录，每一行都有标签", "每份文档的正文和元数据，供 DuckDB、R 或 pandas 使用"],
      explain: "逐行显示：保留了什么，去掉了什么，为什么",
      characters: "lines 之后各列的单位是字。逐行情况用 --explain，完整记录用 --format ndjson。",
      ledger: (p) =>
        `${figure(p.lines)} 行；${figure(p.input)} 字 = 保留 ${figure(p.kept)} + 去除 boilerplate ${figure(p.boilerplate)}、duplicate ${figure(p.duplicate)}、meta ${figure(p.meta)} + 空白行 ${figure(p.blank)}`,
    },
    count: {
      summary: "统计一个词：作为词、作为字符串，以及藏在哪些更长的词里",
      says: ["“产业”单独出现多少次，又藏在哪些词里"],
      term: "要统计的词；不分全角半角和大小写",
      total: (token, substring) => `合计：作为词 ${token} 次，作为字符串 ${substring} 次`,
      inside: (words) => `在更长的词里：${words}`,
      across: (words) => `跨词：${words}`,
      more: (others) => ` 等，另有 ${others} 个`,
    },
    kwic: {
      summary: "显示词语的上下文和确切位置",
      says: ["“项目”的每一处及其前后文", "按后文排序，每边十二个字"],
      term: "要找的词；不分全角半角和大小写",
      width: "每边的上下文，以字计",
      sort: "按原文顺序，或按左边、右边的文字排序",
      found: (places, holding, documents) => `${documents} 份文档中有 ${holding} 份出现，共 ${places} 处`,
    },
    compare: {
      summary: "每个地区、年份或文件夹说了哪些别人没有说的",
      says: ["每个地区与其余地区相比的用词", "哪些地区的文字相近", "用词、各组、相似度和历年变化，各占一个工作表"],
      paths: "文件、文件夹或通配符；两个以上的文件夹即为各组；- 表示标准输入",
      target: "只看这一组，与其余各组或 --reference 相比",
      reference: "与目标组对照的组",
      referenceList: "与词频表对照：每行一个词、一个制表符、一个次数",
      measure: "词语按什么排序",
      minCount: "略去次数更少的词",
      minDocuments: "略去出现在更少文档中的词",
      permutations: "把文档随机分组 n 次来检验",
      seed: "随机分组的种子",
      noFold: "更长的特征词的一部分也列出",
      similarity: "各组相似度的量度",
      view: "哪种表（默认：终端上为 groups，其他情形为 terms）",
      conventions: `各工具做法不一之处：
  g2            四格（Dunning、NLTK、quanteda），不是两格（UCREL、Wmatrix）
  log_ratio     以 2 为底；只把为 0 的那个次数换作 0.5（UCREL）
  percent_diff  其余各组从不使用该词时为空（null），而不是极大的数
  log_odds, z   带信息的狄利克雷先验，一组对其余（式 16），两项方差（式 20）
  p, q          以文档为单位的秩检验，且须有 G2 佐证；对本次运行的全部检验作 Benjamini-Hochberg 校正；
                某一边只有一份文档时改以词次计，并给出警告
  jensen-shannon  散度本身，以比特计，不开方；delta 用样本标准差`,
      folded: (terms) => `有 ${terms} 个词是更长的词的一部分，未列出；--no-fold 列出`,
      cells: "词、在本组的次数、（在别处的次数）；* 表示以文档为单位的检验认为有特色",
      similarityTitle: (measure, kind) => `各组的${kind === "similarity" ? "相似度" : "距离"}（${measure}）`,
      similarityUnits: {
        cosine: "TF-IDF 的余弦（与 scikit-learn 相同，每组当作一份文档），0 到 1",
        jaccard: "两组共有的词占全部词的比例，0 到 1",
        "jensen-shannon": "词频分布的 Jensen-Shannon 散度，0 到 1 比特",
        delta: "最常用的词的 Burrows Delta，以标准差计",
      },
      trends: "历年变化，由陡到缓",
      trendNote: "slope：每万词每年的变化；tau：-1 为一直减少，1 为一直增加",
    },
    collocates: {
      summary: "哪些词常在某个词旁边",
      says: ["“发展”前后三个词以内的词"],
      term: "看哪个词的左右，须是分词后的词",
      window: "每边的词数；不跨句子",
      sentence: "以整句代替窗口",
      minCount: "略去次数更少的搭配",
      sort: "词语按什么排序",
      found: ({ term, occurrences, window, listed, minCount }) =>
        `${term}：${occurrences} 个词次；${window === null ? "整句" : `每边 ${window} 个词`}；与它同现至少 ${minCount} 次的词有 ${listed} 个`,
      measures: "log_dice：至多 14，每少 1，同现机会减半；mi 偏向少见的词，t 和 g2 偏向常见的词",
    },
    keywords: {
      summary: "最能代表每份文档或每组的词",
      says: ["以大型语料的用词为参照"],
      method: "词语如何加权",
      idf: "罕见程度取自这些文档，或取自 jieba 词表背后的大型语料",
      textRank: "TextRank：只看文本自身，没有参照",
      corpusIdf: (documents) => `idf 取自这 ${documents} 份文档，ln((1 + n)/(1 + df)) + 1`,
      jiebaIdf: (list) => `jieba 的背景 idf 表（${list}）`,
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
      dictionary: (terms, categories, excluders) => `词典：${terms} 个词，${categories} 个类别，${excluders} 个排除词`,
      never: (terms) => `从未出现：${listed(terms, "、", (others) => `等，另有 ${others} 个`)}`,
      hosted: (term, times, host, of) => `${term} 包含在更长的词中 ${times} 次，最多的是 ${host}（${of} 次）`,
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
          `其中 ${p.matched} 个词出现过。按${p.by === null ? "篇" : ` ${p.by.replaceAll(",", " × ")} `}汇总，同一单元格的多篇文本合并计数，没有文本的单元格记为缺失，否定用法未扣除。`,
          ...(p.formula ? [`指数公式：${p.formula.name}（${p.formula.unit}）。`] : []),
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
      summary: "每份文档的词元，供其他程序使用：已清洗、已分词、按原文顺序",
      says: ["每份文档一条记录", "每句一行，词元以空格隔开", "附清洗后的原文和每个词元的位置"],
      unit: "一条记录是什么：文档、段落（保留的一行）或句子",
      pos: "同时给出每个词元的词性",
      offsets: "同时给出每个词元在本条文本中的位置：从 0 数起的字符，不含末位",
      raw: "同时给出保留的文本，一字不改",
      format: "管道中默认 ndjson，否则看 -o 的扩展名，再否则为表格；text：每条一行，词元以空格隔开",
    },
    matrix: {
      summary: "文档 × 词语：每个词在每份文档中出现多少次",
      says: [
        "MatrixMarket，旁边是 corpus.terms.tsv 和 corpus.documents.tsv",
        "每地区一行，每词一列",
        "加权，每行是文档、词语和数值",
      ],
      tfidf: "加权：次数 ·（ln((1 + N)/(1 + n)) + 1），N 为文档数，n 为含该词的文档数",
      wide: "每词一列；超过 16,000 列不写",
      terms: "词语文件，每行一个：只列这些词，按此顺序",
      match: "--terms 的词怎样算出现：token 为词元，string 为字符串（也在更长的词里）",
      size: ({ height, width, entries }) => `${height} 行 × ${width} 个词；大于 0 的有 ${entries} 格`,
    },
    network: {
      summary: "哪些词一同出现：供 Gephi、networkx、igraph、Pajek 使用的共现网络",
      says: ["最常见的 60 个词和它们的词对", "供 Gephi 使用的网络", "五个词以内，附图"],
      window: "在什么范围内算共现：sentence 同句，paragraph 同段，或相距的词数",
      minCount: "略去共现次数更少的词对",
      resolution: "社群的分辨率：越大，社群越多越小",
      seed: "社群的随机种子：尝试词语的顺序",
      title: "词语共现网络",
      unit: (window) =>
        typeof window === "number" ? `相距至多 ${window} 个词的词对` : window === "sentence" ? "同句次数" : "同段次数",
      described: ({ window, units, documents, minTogether, minDocuments }) =>
        `${documents} 篇文档；范围 ${window === "sentence" ? "同句" : window === "paragraph" ? "同段" : `${window} 个词`}，共 ${units} 处；词至少见于 ${minDocuments} 篇，词对至少共现 ${minTogether} 次`,
      found: ({ name, nodes, edges, units, communities }) =>
        `${name === undefined ? "" : `${name}：`}${nodes} 个词，${edges} 个词对，${units} 处；Louvain 社群（种子 ${communities.seed}，分辨率 ${communities.resolution}）：模块度 ${communities.modularity === null ? "–" : communities.modularity.toFixed(3)}`,
      measures: "npmi：-1 从不共现，0 如同偶然，1 形影不离；jaccard：两词都在之处除以任一词在之处",
    },
    slogans: {
      summary: "找出口号与数字代号，判定类型，解释含义，比较谁在说",
      says: [
        "每条口号及其类型、中心词和解释，战略在前",
        "哪个地区说了什么，从何时起",
        "口号清单，另有一个工作表列出每一处",
        "哪些像口号而没有算作口号，为什么",
      ],
      noCatchphrases: "略去不含数字的格言、品牌和其他引语",
      explain: "显示没有算作口号的文字及其原因",
      found: (slogans, documents, explained) =>
        `${documents} 份文档中有 ${slogans} 条口号，其中 ${explained} 条在文中有解释`,
      rejected: (places) => `另有 ${places} 处像口号而没有算作口号（--explain）`,
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
      pair: "上一年目标与下一年报告的完成情况并列（两份报告都在时）",
      indicators: "自定义指标，加入目录：代号、制表符、各种名称（可重复）",
      found: (figures, documents, targets, achieved) =>
        `${documents} 篇文档中有 ${figures} 个数字：目标 ${targets} 个，完成情况 ${achieved} 个`,
    },
    claims: {
      summary: "核对文章所说的词语出现次数",
      says: ["采访稿中的说法，与文件夹中各篇核对"],
      articles: "文章，或含 term、count 两列的表格",
      against: "用来核对的报告，可给多个版本",
      found: (claims, reports) => `${claims} 处说法与 ${reports} 篇报告核对；文本可能是另一版本，因此不判定说法有误`,
      verdicts: (counts) =>
        Object.entries(counts)
          .map(([verdict, n]) => `${verdict} ${n}`)
          .join("、"),
    },
    report: {
      summary: "用一页说明一批文本：词语、口号、差异、转载，以及每个数字背后的原句",
      says: ["可在浏览器中打开、打印或发送的网页", "中文网页，逐年比较", "一页简报，附引文与出处"],
      title: "标题（默认：读取的内容）",
      format: "html 为网页，markdown 为简报（默认：依 -o，否则为 html）",
      top: (most) => `词语和口号至多列出多少（默认：${most}）`,
    },
    schema: {
      summary: "显示命令结果的 JSON Schema",
      says: ["cexi freq --format json 输出的结构"],
      command: "哪个命令的结果，中英文名称均可；config 为配置文件；不写则为全部",
    },
    config: {
      summary: "显示每个选项的值及其来源：命令行、环境变量、配置文件、默认",
      says: ["cexi freq 在此文件夹中会用的值", "所有命令的所有选项，供程序读取"],
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
      faulty: (problems) => `有 ${problems} 个问题；见 remedy`,
      installNode: (oldest) => `请安装 Node.js ${oldest} 或更新的版本`,
      engineVersion: (version, sha256) => `${version}，词典 ${sha256}`,
      installAgain: "请重新运行 npm install",
      termsOf: (origin, terms) => `${origin}：${terms} 个词`,
      cacheHolds: (folder, files, bytes) => `${folder}：${files} 个文件，${bytes} 字节`,
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
      summary: "查看或清除两次运行之间记住的内容",
      says: ["文件夹、文件数和字节数"],
      action: "info：查看内容；clear：清除；path：所在文件夹",
    },
    dedup: {
      summary: "找出转载和近似重复，每组保留一份",
      says: ["哪些文本是哪些的转载或摘录", "连同各处通用的段落"],
      paths: "文件或文件夹；与 --explain 同用时为要比较的两份文本",
      threshold: "Jaccard 系数达到多少算同一文本的不同版本",
      containment: "有多大比例见于另一篇即算其一部分",
      minCharacters: "多少字以上才按相似度比较；更短的只分相同与不同",
      paragraphs: (documents) => `列出文档内重复的段落，以及 ${documents} 份以上文档共有的段落`,
      links: "把成对关系写成 TSV：path_a path_b relation jaccard containment",
      copying: "按来源写出谁转载谁、晚几天：表格，或网络文件（.gexf .graphml .net）",
      copyingTitle: "谁转载谁：来源、篇数、晚几天",
      explain: "并排显示两份文本及其差异",
      folder: "-o 后写文件夹名时，把互不重复的文档以清洗后的文本写入其中，每份一个文件。",
      found: ({ documents, unique, families }) =>
        `${documents} 份文档，互不重复的 ${unique} 份：${documents - unique} 份是别的文档的版本或部分，分属 ${families} 组`,
      stock: (documents) => `通用段落：见于 ${documents} 份以上文档`,
      repeated: "文档内重复的段落",
      pair: ({ relation, jaccard, first, second }) =>
        `${relation === null ? "不同的文本" : { identical: "相同", near: "近似", partial: "摘录或扩写" }[relation]}：Jaccard ${jaccard}，第一份有 ${first} 见于第二份，第二份有 ${second} 见于第一份`,
    },
  },
};
