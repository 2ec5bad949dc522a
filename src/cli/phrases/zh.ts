import type { Phrases } from "./en.js";

const figure = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");

/** 命令在错误与警告之外所说的话：帮助、说明、表下的注。 */
export const zh: Phrases = {
  help: {
    program: "策析：挖掘中文政策文本",
    version: "显示版本",
    help: "显示本帮助",
    helpCommand: { summary: "显示某个命令的帮助", command: "哪个命令，中英文名称均可；不写则列出全部" },
    lang: "帮助、消息和注释所用的语言（默认依 CEXI_LANG，其次依系统语言）",
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
    ngram: (most) => `请写长度或范围，如 2..4，至多 ${most}`,
  },
  target: {
    option: (flags) => `选项“${flags}”`,
    argument: (name) => `参数“${name}”`,
  },

  options: {
    paths: "文件、文件夹或通配符；- 表示标准输入",
    format: "输出格式（默认：终端上为 table，管道中为 tsv）",
    plainFormat: "输出格式",
    output: "写入文件，格式由扩展名决定",
    plainOutput: "写入文件",
    bom: "CSV 开头加字节顺序标记，供 Excel 使用",
    rawCells: "CSV 和 TSV 的单元格原样写出，即使电子表格会当作公式执行",
    top: (rows) => `至多列出这么多行（默认全部；终端上的表格 ${rows} 行）`,
    by: "分组依据：document、region、year、source、kind、folder 或任一元数据列",
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
    color: "颜色",
    quiet: "标准错误上不显示说明",
    verbose: "标准错误上显示更多说明",
    noProgress: "不显示进度条",
    plot: (rows, formats) => `同时把表画成图，至多 ${rows} 行：文件以 .${formats.join(" 或 .")} 结尾`,
  },

  run: {
    reading: "读取",
    segmenting: "分词",
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
      says: ["corpus/ 下所有文本的词，由多到少", "每个地区前十个词", "两三个词组成的短语，供电子表格使用"],
      minCount: (terms, phrases) => `略去次数更少的词（默认：${terms}；短语 ${phrases}）`,
      minDocuments: "略去出现在更少文档中的词",
      minLength: "略去字数更少的词",
      pos: "只要这些词性：n,v（n 指 n、nr、ns、nz……）",
      numbers: "数字和日期也列出",
      ngram: (most) => `统计由 n 到 m 个词组成的短语（至多 ${most} 个）`,
    },
    clean: {
      summary: "去掉网页杂项与重复粘贴，逐行交代去向",
      says: ["每份文档一条记录，每一行都有标签"],
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
      says: ["每个地区与其余地区相比的用词", "哪些地区的文字相近"],
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
    slogans: {
      summary: "找出口号与数字代号，判定类型，解释含义，比较谁在说",
      says: [
        "每条口号及其类型、中心词和解释，战略在前",
        "哪个地区说了什么，从何时起",
        "哪些像口号而没有算作口号，为什么",
      ],
      noCatchphrases: "略去不含数字的格言、品牌和其他引语",
      explain: "显示没有算作口号的文字及其原因",
      found: (slogans, documents, explained) =>
        `${documents} 份文档中有 ${slogans} 条口号，其中 ${explained} 条在文中有解释`,
      rejected: (places) => `另有 ${places} 处像口号而没有算作口号（--explain）`,
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
      command: "哪个命令的结果，中英文名称均可；不写则为全部",
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
