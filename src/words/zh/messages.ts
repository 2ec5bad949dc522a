import {
  type BinaryKind,
  type Catalogue,
  type ConfigFault,
  type DictionaryFault,
  type EngineFault,
  MOST_FIELDS,
  type TermFault,
  type Wanted,
  type WantedValue,
} from "../en/messages.js";
import { listed as listOf } from "../listed.js";

const listed = (names: readonly string[]): string => listOf(names, "、", (others) => ` 等，另有 ${others} 个`);

const WHAT = { file: "", folder: "文件夹", list: "文件清单" } as const;
const USE = "应写成“词”“词 词频”或“词 词频 词性”";

const UNPACK = "请先解压";
const RECOGNIZE = "请先做文字识别（OCR）";
const BINARY = {
  pdf: [" PDF 文件", "请以 pdf 为扩展名"],
  bzip2: [" bzip2 压缩包", UNPACK],
  xz: [" xz 压缩包", UNPACK],
  "7z": [" 7z 压缩包", UNPACK],
  rar: [" rar 压缩包", UNPACK],
  rtf: [" RTF 文件", "请另存为 docx 或 txt"],
  png: [" PNG 图片", RECOGNIZE],
  jpeg: [" JPEG 图片", RECOGNIZE],
  gif: [" GIF 图片", RECOGNIZE],
  program: ["程序", "请排除"],
  database: ["数据库", "请把其中的文本导出为 CSV"],
  binary: ["二进制文件", "请排除"],
} as const satisfies Record<BinaryKind, readonly [string, string]>;

const engineFault = (why: EngineFault, detail: string): string =>
  why === "other" ? detail : { "not-installed": "未安装软件包" }[why];
const didYouMean = (near: string | null): string => (near === null ? "" : `（是否指 ${near}？）`);
const without = (empty: readonly string[]): string =>
  empty.length === 0 ? "" : `（以下各组没有任何词：${listed(empty)}）`;

const CONFIG_FAULTS = {
  missing: ["没有这个文件", "请检查名称"],
  folder: ["是文件夹，不是文件", "请给出文件"],
  irregular: ["不是普通文件", "请给出文件"],
  other: ["无法读取", "请看其他程序能否打开"],
  large: ["超过 1 MiB，不会是配置文件", "请检查名称"],
  encoding: ["不是 UTF-8", "请存为 UTF-8"],
  empty: ["内容为空", "至少写 {}"],
  deep: ["嵌套太深", "选项至多在一层对象之内"],
} as const satisfies Record<ConfigFault, readonly [string, string]>;

/** What the parser of JSON finds, as its codes name it. */
const JSON_FAULTS: Readonly<Record<string, string>> = {
  "invalid symbol": "有不认识的符号",
  "invalid number format": "数字格式有误",
  "property name expected": "此处应为键",
  "value expected": "此处应为值",
  "colon expected": "此处应为冒号",
  "comma expected": "此处应为逗号",
  "close brace expected": "缺少右花括号",
  "close bracket expected": "缺少右方括号",
  "end of file expected": "此后不应再有内容",
  "invalid comment token": "不能有注释",
  "unexpected end of comment": "注释没有结束",
  "unexpected end of string": "字符串没有结束",
  "unexpected end of number": "数字没有写完",
  "invalid unicode": "\\u 之后的代码有误",
  "invalid escape character": "反斜杠之后的字符有误",
  "invalid character": "有不允许的字符",
};

function wantedValue({ wanted, choices, least, most, separator }: WantedValue): string {
  const files = separator === null ? "文件名的列表，放在 [ ] 中" : `文件名，以 ${separator} 隔开`;
  const values: Readonly<Record<Wanted, string>> = {
    switch: separator === null ? " true 或 false" : " 1 或 0",
    choice: ` ${choices.join(" 或 ")}`,
    whole: `${least === null ? "" : ` ${least} 以上的`}整数`,
    number: `${least === null ? "" : `大于 ${least}`}${most === null ? "" : `、不超过 ${most} `}的数`,
    files,
    "files-or-off": separator === null ? `${files}，或 false` : files,
    texts: separator === null ? "文字的列表，放在 [ ] 中" : "文字，以逗号隔开",
    file: "文件名",
    text: "文字",
  };
  return values[wanted];
}

/** 每条错误（`E_`）与警告（`W_`）的中文说法。 */
const TERM_FAULTS: Readonly<Record<TermFault, (term: string) => string>> = {
  empty: () => "没有词",
  letterless: (term) => `${term} 不含文字或数字`,
  long: (term) => `${term}… 太长，不像一个词`,
  reserved: () => "类别不能叫 total",
  weight: (term) => `${term} 的权重不是数字`,
  twice: (term) => `${term} 在上文另有权重`,
  spaces: (term) => `看不出 ${term} 是一个词还是几个词；请每行写一个词，或写“类别: 词 词”`,
};

export const zh: Catalogue = {
  E_UNKNOWN_COMMAND: ({ name, near }) => [`没有命令“${name}”${didYouMean(near)}`, "cexi help 列出全部命令"],
  E_UNKNOWN_OPTION: ({ option, near, command }) => [
    `没有选项“${option}”${didYouMean(near)}`,
    `${command} --help 列出全部选项`,
  ],
  E_OPTION_UNUSED: ({ option, command }) => [
    `选项“${option}”对 ${command} 不起作用`,
    `请去掉；${command} --help 列出可用的选项`,
  ],
  E_MISSING_ARGUMENT: ({ name, command }) => [`缺少必需的参数“${name}”`, `${command} --help 说明用法`],
  E_MISSING_VALUE: ({ option }) => [`选项“${option}”后面没有值`, "请在其后写上值，或去掉该选项"],
  E_BAD_VALUE: ({ target, value, wanted }) => [`“${value}”不能作为${target}的值`, wanted],
  E_BAD_CHOICE: ({ target, value, choices, near }) => [
    `“${value}”不能作为${target}的值${didYouMean(near)}`,
    `可选：${choices.join("、")}`,
  ],
  E_EXCESS_ARGUMENTS: ({ command, most, given }) => [
    `${command} 至多接受 ${most} 个参数，却给了 ${given} 个`,
    "含空格的名称请用引号括起来",
  ],
  E_USAGE: ({ detail }) => [`命令行有误：${detail}`],
  E_NO_SCHEMA: ({ name, near, names }) => [
    `没有名为“${name}”的结果结构${didYouMean(near)}`,
    `现有：${names.join("、")}`,
  ],

  E_CONFIG_UNREADABLE: ({ where, why, detail }) => {
    const [what, todo] = CONFIG_FAULTS[why];
    return [`${where}：${what}${why === "other" ? `（${detail}）` : ""}`, todo];
  },
  E_CONFIG_JSON: ({ where, detail }) => [
    `${where}：不是合法的 JSON：${JSON_FAULTS[detail] ?? detail}`,
    "请写严格的 JSON，不带注释，括号前不留逗号",
  ],
  E_CONFIG_OBJECT: ({ where, command, found }) => [
    `${where}：${command === null ? "" : `${command}：`}应为对象，却是 ${found}`,
    `请写成 {"选项": 值}${command === null ? "" : `，其中为 cexi ${command} 的选项`}`,
  ],
  E_CONFIG_TWICE: ({ where, key }) => [`${where}：${key} 重复出现`, "请只留一个"],
  E_CONFIG_KEY: ({ where, key, near, options, sections }) => [
    `${where}：没有 ${key} 这个键${didYouMean(near)}`,
    sections.length === 0
      ? `可用：${options.join("、")}`
      : `可用的选项：${options.join("、")}；可用的命令小节：${sections.join("、")}`,
  ],
  E_CONFIG_SECTION: ({ where, key, commands }) => [
    `${where}：${key} 不是各命令通用的选项`,
    `请写入 ${commands.join(" 或 ")} 小节`,
  ],
  E_SETTING: ({ where, name, found, near, ...wanted }) => [
    `${where === null ? "" : `${where}：`}${name} 不能是 ${found}${didYouMean(near)}`,
    `请写${wantedValue(wanted)}`,
  ],
  E_SETTING_FORM: ({ where, name, found, form }) => [
    `${where === null ? "" : `${where}：`}${name} 不能是 ${found}`,
    form,
  ],
  E_ONE_RUN: ({ where, name, why, flag }) => [
    `${where === null ? "" : `${where}：`}${name} 不能在此设置：${
      {
        result: "它指明一次运行的结果，下次运行会覆盖",
        inputs: "它指明一次运行的输入",
        settings: "配置文件不能再指定另一个",
      }[why]
    }`,
    `请在命令行上写 ${flag}`,
  ],

  E_NO_INPUT: ({ command }) => [`${command}：没有可读的内容`, "请给出文件或文件夹，或用管道送入文本"],
  E_NOTHING_READABLE: ({ path, paths, problems }) => {
    const where = path ?? (paths === 1 ? "标准输入" : `${paths} 个路径`);
    return problems > 0
      ? [`${where}：没有一个输入能够读取`]
      : [`${where}：没有找到文本`, "请给出 .txt、.md、.html、.csv、.tsv 或 .jsonl 文件，或其所在的文件夹"];
  },
  E_UNKNOWN_ENCODING: ({ name }) => [`${name}：没有这种编码`, "可试 utf-8、gb18030、big5 或 utf-16le"],
  E_MATRIX_WIDE: ({ columns, rows, most }) => [
    `宽表将有 ${columns} 列、${rows} 行；至多 ${most} 列、5000 万格`,
    "请减少词数（--top、--min-documents、--terms），或改存为 .mtx，或不用 --wide",
  ],
  E_EMPTY_TERM: () => ["词语为空", "请写出要找的文字"],
  E_REGEX: ({ pattern, detail }) => [
    `${pattern}：不是正则表达式（${detail}）`,
    "表示符号本身时请加反斜杠：\\( \\+ \\.",
  ],

  E_NO_SUCH_PATH: () => ["没有这个文件或文件夹", "请检查名称"],
  E_NO_MATCH: () => ["没有匹配该通配符的文件", "请检查所在文件夹与扩展名"],
  E_NO_TEXTS: ({ where, pictures }) => {
    const what =
      where === "archive"
        ? "压缩包里没有文本"
        : "文件夹里没有文本（txt、md、html、csv、tsv、jsonl、ndjson、docx、doc、odt、epub、pdf、xlsx、zip、gz）";
    return pictures.length === 0
      ? [what, where === "archive" ? "请给出含有文本的压缩包" : "请给出存放文本的文件夹"]
      : [`${what}，只有图片（${pictures.join("、")}）`, "请先做文字识别（OCR）"];
  },
  E_DENIED: ({ what }) => [`${WHAT[what]}没有读取权限`, "请申请权限（chmod +r）"],
  E_NOT_FOUND: ({ what }) => [`${WHAT[what]}找不到`, "请检查名称"],
  E_TOO_LARGE: () => ["文件太大，不能当作一篇文本", "请拆分"],
  E_UNREADABLE: ({ what, detail }) => [`${WHAT[what]}无法读取（${detail}）`, "请看其他程序能否打开"],
  E_EMPTY: ({ what }) =>
    what === "emptied"
      ? ["读取过程中被清空", "请重新运行"]
      : [
          {
            file: "空文件，没有可读的内容",
            blank: "只有空白，没有可读的内容",
            office: "Word 文件里没有文字",
            mail: "邮件或网页存档里没有文字",
          }[what],
        ],
  E_CHANGED: () => ["读取过程中文件变短，只统计了读到的部分", "请重新运行"],
  E_NOT_TEXT: ({ kind }) => [`不是文本，而是${BINARY[kind][0]}`, BINARY[kind][1]],
  E_ENCODING: () => ["无法解码：字节不符合任何已知的文本编码", "若是文本，请用 --encoding 指明编码"],
  E_INVALID_CHARACTERS: ({ count, encoding }) => [
    `有 ${count} 个字符不合 ${encoding} 编码，已读作 U+FFFD`,
    "若为其他编码，请用 --encoding 指明",
  ],
  E_TRUNCATED: ({ encoding, bytes }) => [
    `开头或结尾断在字符中间（${encoding}，舍去 ${bytes} 个字节），其余已读取`,
    "请重新获取该文件",
  ],
  E_TRUNCATED_PDF: () => ["在结束标记之前中断，只统计了能读的部分", "请重新获取该文件"],
  E_DAMAGED_PAGE: ({ pages }) => [`第 ${pages.join("、")} 页无法读取，已略去`, "请重新获取该文件"],
  E_DAMAGED_FILE: ({ kind }) =>
    (
      ({
        docx: ["Word 文件已损坏", "请用 Word 打开后重新保存"],
        doc: ["Word 文件已损坏或已加密", "请用 Word 打开后另存为 docx"],
        odt: ["OpenDocument 文件已损坏", "请打开后重新保存"],
        epub: ["电子书已损坏", "请重新获取该文件"],
        xlsx: ["工作簿已损坏", "请用 Excel 打开后重新保存"],
        pdf: ["PDF 已损坏或不完整", "请重新获取该文件"],
      }) as const
    )[kind],
  E_NO_TEXT_LAYER: () => ["各页都是图片，没有文字", "请先做文字识别（OCR）"],
  E_ENCRYPTED: () => ["已加密", "请用密码打开，去掉密码后保存"],
  E_OFFICE_FORMAT: ({ old }) =>
    old
      ? ["旧版办公文件，暂不支持", "请另存为 docx、xlsx 或 pdf"]
      : ["暂不支持这种办公文件", "请另存为 docx、xlsx 或 pdf"],
  E_UNREAD_FORMAT: ({ texts, archives, kinds }) => [
    `有 ${texts + archives} 个文件不能读取：${kinds.join("、")}`,
    `请${[
      ...(texts > 0 ? ["另存为 docx、pdf、xlsx 或 txt"] : []),
      ...(archives > 0 ? [texts > 0 ? "解压压缩包" : "先解压"] : []),
    ].join("，并")}`,
  ],
  E_NESTED_ARCHIVE: ({ depth }) => [`压缩包嵌套达 ${depth} 层`, "请先解压"],
  E_TAR_ARCHIVE: () => ["暂不支持 tar", "请解压，或改用 zip 打包"],
  E_DAMAGED_ARCHIVE: () => ["已损坏或不完整，无法解压", "请重新获取该文件"],
  E_ZIP_BOMB: ({ what, most, member }) => [
    {
      size: `解压后超过 ${most} MB，疑似压缩炸弹`,
      ratio: `${member} 解压后体积超过 ${most} 倍，疑似压缩炸弹`,
      members: `超过 ${most} 个成员，疑似压缩炸弹`,
    }[what],
    "若确信无害，请自行解压",
  ],
  E_PDF_BOMB: ({ most }) => [`解压后超过 ${most} MB，疑似压缩炸弹`, "若确信无害，请重新打印为 PDF"],
  E_NO_TEXT_COLUMN: ({ asked, known, columns }) => [
    `${asked === null ? `没有文本列（${known.join("、")}）` : `没有名为 ${asked} 的列`}；` +
      (columns.length === 0 ? "表中没有列" : `现有各列：${columns.join("、")}`),
    "请用 --text-column 指明文本所在的列",
  ],
  E_EMPTY_ROW: ({ count, column, rows }) => [
    `有 ${count} 行在 ${column} 列没有文字，已略去：${rows.join("、")}${rows.length < count ? "……" : ""}`,
    "若文字在别的列，请用 --text-column 指明",
  ],
  E_BROKEN_ROW: ({ row, line }) => [
    `第 ${row} 行记录（文件第 ${line} 行）引号有误，已略去`,
    "请补全引号，或将其中的引号写成两个",
  ],
  E_BROKEN_LINE: ({ line }) => [`第 ${line} 行不是 JSON 对象，已略去`, "每行应写一个对象"],
  E_RECORD_FAILED: ({ detail }) => [`该条记录无法处理（${detail}）`, "其他记录不受影响，请反馈此问题"],
  E_RAGGED_ROW: ({ row, cells, columns }) => [
    `第 ${row} 行有 ${cells} 个单元格，而表头只有 ${columns} 列，多出的部分按正文读入`,
    "正文含逗号时请加引号",
  ],
  E_BROKEN_JSON: () => ["不是有效的 JSON", "请改正；若是文本，请改扩展名为 .txt"],
  E_BROKEN_ITEM: ({ item }) => [`列表第 ${item} 项不是含有正文的对象，已略去`, "每篇文档请写作一个对象"],
  E_MORE_ROWS: ({ count }) => [`另有 ${count} 行同样被略去`, "请修正该文件"],

  E_CACHE_DENIED: ({ path }) => [`${path}：没有删除权限`, "请修改权限，或用 CEXI_CACHE 指定其他文件夹"],

  E_LIST_UNREADABLE: ({ path, why, detail, examples }) => [
    `${path}：${{ missing: "没有这个文件", folder: "是文件夹，不是词表", other: `无法读取（${detail}）` }[why]}`,
    examples.length > 0
      ? `请先写词典，再写文本；词典可以是文件，也可以是示例 ${examples.join("、")}`
      : "请给出每行一词的文件",
  ],
  E_NOT_A_LIST: ({ path }) => [`${path}：不是词表`, "请给出每行一词的纯文本"],
  E_BAD_DICTIONARY_LINE: ({ line, fault, detail }) => {
    const faults: Readonly<Record<DictionaryFault, readonly [string, string]>> = {
      fields: [`有 ${detail} 个字段`, `${USE}（词中不能有空格）`],
      long: [`的词超过 ${detail} 个字符`, "每行应只列一个词"],
      letterless: ["的词不含文字或数字", USE],
      short: ["的词只有一个字", "词语应有两个字以上"],
      broken: ["有损坏的字符", "请以 UTF-8 重新保存"],
      frequency: [`的词频是“${detail}”`, USE],
      tag: [`的词性是“${detail}”`, USE],
    };
    const [what, todo] = faults[fault];
    return [`第 ${line} 行${what}`, todo];
  },
  E_BAD_REFERENCE_LINE: ({ line }) => [
    `第 ${line} 行不是“词、制表符、次数”，已略去`,
    "应写一个词、一个制表符和一个整数",
  ],
  E_BAD_INDICATOR_LINE: ({ line, fault }) => [
    fault === "id" ? `第 ${line} 行开头不是指标代号` : `第 ${line} 行没有指标名称`,
    "请写：代号（a-z、0-9、_）、制表符、指标的各种名称，或采用 lexicon/indicators.tsv 的各列",
  ],
  E_NO_REFERENCE_LIST: ({ path, detail }) => [
    `--reference-list ${path}：${detail === null ? "没有这个文件" : `无法读取（${detail}）`}`,
    "请给出每行为词、制表符、次数的文件",
  ],
  E_EMPTY_REFERENCE: ({ path }) => [`${path}：没有一行是词、制表符和次数`, "请换一个词表"],
  E_NO_IDF: () => ["没有安装 jieba 的 idf 表", "请运行 npm install，或用 --idf corpus"],

  E_ENGINE_UNAVAILABLE: ({ engine, why, detail, command }) => [
    `无法加载分词引擎 ${engine}（${engineFault(why, detail)}）`,
    engine === "nodejieba"
      ? `请安装：\`${command}\`，或用 --engine node-rs`
      : "请重新运行 `npm install`，并安装可选依赖",
  ],
  E_DICTIONARY_DAMAGED: ({ path, fault, detail }) => [
    `词典 ${path}：${
      {
        line: `第 ${detail} 行不是“词 词频 词性”`,
        model: `模型应有 ${detail} 行数字`,
        unreadable: "无法读取",
        empty: "是空的",
      }[fault]
    }`,
    "请重新安装该软件包（npm install）",
  ],
  E_WORKER_FAILED: ({ detail }) => [`线程出错（${detail}）`, "可试 --jobs 1"],

  E_UNKNOWN_GROUP: ({ name, near, groups }) => [
    `没有名为 ${name} 的组`,
    near === null ? `现有各组：${listed(groups)}` : `是否指 ${near}？`,
  ],
  E_FIELD_UNKNOWN: ({ name, near, fields, known }) => [
    known
      ? `所有文档的 ${name} 都没有值`
      : `所有文档都没有字段 ${name}${near.length === 0 ? "" : `（是否指 ${near.join(" 或 ")}？）`}`,
    `--by 可用：${fields.length > MOST_FIELDS ? listed(fields) : fields.join("、")}`,
  ],
  E_BAD_TERM: ({ line, fault, term }) => [`第 ${line} 行：${TERM_FAULTS[fault](term)}`, "该行未采用"],
  E_NO_TERMS: ({ path, excluders }) => [
    `词典 ${path} 中没有词${excluders > 0 ? `，只有 ${excluders} 个排除词` : ""}`,
    "请每行写一个词，或写“类别: 词 词”，或用制表符分隔词、类别、权重",
  ],
  E_BROKEN_TERMS: ({ path, detail }) => [`词典 ${path} 像是 JSON，但有错误（${detail}）`, "请修正，或每行写一个词"],
  E_AMBIGUOUS_GROUP: ({ name, groups }) => [`${name} 可以是 ${groups.join(" 或 ")}`, "请写全名"],
  E_SAME_GROUP: ({ name }) => [`${name} 不能与自己比较`, "请另指一组"],
  E_NO_TRENDS: ({ option }) => [`${option} 用于历年变化，而各组不是年份`, "请用 --by year，或去掉这个选项"],
  E_NO_TARGET: () => ["--reference 须与 --target 同用", "请指明与之对照的组"],
  E_ONE_GROUP: ({ name, empty, by }) => [
    `只有一组：${name}${without(empty)}`,
    by === null
      ? "要比较，请用 --by region 或 year，或给出两个文件夹，或用 --reference-list FILE"
      : "要比较，请换一个 --by，或给出更多文档，或用 --reference-list FILE",
  ],
  E_TOO_MANY_GROUPS: ({ groups, most }) => [
    `共 ${groups} 组，太多，无法并列（至多 ${most} 组）`,
    "请用 --by region、year、source、kind 或某一列，或给出两个文件夹",
  ],
  E_NO_TOKENS: ({ empty }) => [`没有可比较的词${without(empty)}`, "原因可看 cexi clean --explain"],
  E_NOT_A_PAIR: ({ texts }) =>
    texts === null
      ? ["--explain 比较两篇文本", "cexi dedup --explain A B"]
      : [`--explain 比较两篇文本，这些路径却含有 ${texts} 篇`, "请给出两个文件，或写成 file.csv#3 的两行"],

  E_NO_OUTPUT: () => ["报告是网页，终端无法显示", "请用 -o report.html 写入文件，或用 --format markdown"],
  E_ENDING: ({ path, ending, format, endings }) => [
    format === null ? `${path}：结果不能写成 ${ending} 文件` : `${path}：扩展名 ${ending} 与 --format ${format} 不一致`,
    `请用以下扩展名之一：${endings.join(" ")}${format === null ? "，或用 --format 指定格式" : ""}`,
  ],
  E_BINARY_ON_TERMINAL: ({ format }) => [
    `--format ${format} 不是可在终端上显示的文字`,
    `请用 -o FILE.${format} 写入文件`,
  ],
  E_OUTPUT_FOLDER_MISSING: ({ path, folder }) => [`${path}：文件夹 ${folder} 不存在`, "请先创建"],
  E_OUTPUT_PARENT: ({ path, folder }) => [`${path}：${folder} 不是文件夹`, "请用 -o 另选位置"],
  E_OUTPUT_IS_FOLDER: ({ path }) => [`${path}：是文件夹`, "请给出要写入的文件名"],
  E_OUTPUT_NOT_FOLDER: ({ path }) => [`${path}：已存在，且不是文件夹`, "请换一个名称"],
  E_OUTPUT_NOT_EMPTY: ({ path }) => [`${path}：文件夹不为空`, "请给出新的文件夹，以免覆盖"],
  E_OUTPUT_DENIED: ({ path }) => [`${path}：没有写入权限`, "请用 -o 另选位置"],
  E_OUTPUT_NAME: ({ path }) => [`${path}：名称太长`, "请取短一些的名称"],
  E_DISK_FULL: ({ path }) => [`${path}：磁盘已满，没有写入任何内容`, "请腾出空间，或用 -o 另选位置"],
  E_STDOUT: ({ detail }) => [`无法写入标准输出（${detail}），结果不完整`, "请腾出空间，或用 -o 指定文件"],
  E_PLOT_FORMAT: ({ path }) => [`${path}：图表只支持 .svg 和 .png`, "请改扩展名"],
  E_PLOT_WITHOUT_GROUPS: () => ["--plot 按组画口号", "请加上 --by region、year 或其他字段"],
  E_NO_PNG: () => ["本机不能生成 PNG：@resvg/resvg-js 没有适用的版本", "请写成 .svg"],
  E_NO_CHINESE_FONT: () => [
    "PNG 中的汉字会变成方框：本机没有中文字体",
    "请安装中文字体（Debian：apt install fonts-noto-cjk），或写成 .svg",
  ],

  W_ENGINE_FALLBACK: ({ why, detail, command }) => [
    `nodejieba 不可用（${engineFault(why, detail)}）`,
    `改用 node-rs 分词，次数可能略有不同；每天只提示一次；安装方法：${command}`,
  ],
  W_REPRINTS: ({ reprints, documents }) => [
    `${documents} 篇中有 ${reprints} 篇是转载或摘录，也计入统计`,
    "--dedup articles 每组只计一篇，cexi dedup 可查看",
  ],
  W_NO_TOKEN: ({ term, documents }) => [
    `${documents} 篇文档的词元中没有“${term}”`,
    "cexi count 可查看它是否只在更长的词里出现",
  ],
  W_NO_SECTION: ({ documents, of, sections }) => [
    `${of} 篇文档中有 ${documents} 篇没有 ${sections} 部分，不计入`,
    "只有工作报告分部分；cexi clean --explain 可查看",
  ],
  W_OWN_OUTPUT: ({ files }) =>
    files.length === 0
      ? ["是策析自己的输出，未读取"]
      : [
          `${files.length} 个文件是策析自己的输出，未读取：${listed(files)}`,
          "请把结果移出文本所在的文件夹；清洗后的文档仍会读取",
        ],
  W_LITTLE_TEXT: ({ files }) =>
    files.length === 0
      ? ["几乎没有文字"]
      : [
          `${files.length} 篇文档几乎没有文字：${listed(files)}`,
          "请看正文是否在图片里、在另一文件里，或由脚本加载；cexi clean --explain 列出删去的内容",
        ],
  W_YEARS: ({ files }) =>
    files.length === 0
      ? ["各处年份不一致"]
      : [
          `${files.length} 篇报告各处年份不一致（各部分标题、报告日期、报告标题、文件名）：${listed(files)}`,
          "请核对 cexi clean --format json 中的 year；表格有年份列时，以该列为准",
        ],
  W_EMPTY_GROUP: ({ group }) => [`${group} 清洗后没有词，不参与比较`],
  W_NO_FIELD: ({ documents, by }) => [`有 ${documents} 篇缺少 ${by}`, "归入“?”组"],
  W_POOLED: ({ cells, of }) => [
    `${of} 个单元格中有 ${cells.length} 个含多篇文档（${listed(cells)}）`,
    "其文本合并计数；各有几篇，见“篇数”（documents）列",
  ],
  W_MISSING_CELLS: ({ missing, cells }) => [`${cells} 个单元格中有 ${missing} 个没有文档`, "数值为缺失，不是 0"],
  W_SHARED_TERMS: ({ terms }) => [
    `有 ${terms.length} 个词属于多个类别：${listed(terms)}`,
    "各类别分别计数，合计只计一次",
  ],
  W_PATTERN_TERMS: ({ terms }) => [
    `有 ${terms.length} 个词形似通配符或正则表达式：${listed(terms)}`,
    "词典按字面计数；请逐词写出，kwic 可用通配符和 --regex",
  ],
  W_EXCLUDED_TERMS: ({ terms }) => [`有 ${terms.length} 个词同时被 ! 排除：${listed(terms)}`, "不计数"],
  W_EXAMPLE_DICTIONARY: ({ name }) => [
    `${name} 只是示例：词典本身就是一种论断，收什么词决定指数高低`,
    "请逐词核对、增删，并随结果一并公布",
  ],
  W_NUMBERED_COLUMNS: ({ columns }) => [
    `列名只用 ASCII 字符，各类别以编号代替：${listed(columns)}`,
    ".dta 和 .xlsx 中的标签写有类别名",
  ],
  W_ONE_DOCUMENT: ({ groups, all }) => [
    `${all ? "每组都" : `${groups.join("、")} `}只有一篇文档，单篇文档代表不了一贯提法：此处 p、q 按词次计算（G²），容易把偶然差异判为显著`,
    "请看次数和对数比，不要看 p",
  ],
  W_FEW_DOCUMENTS: ({ groups, documents, terms, level }) => [
    `文档太少，单个词的差异无从判定；某词即使本组各篇都用、其他组都不用，也要同时有若干个这样的词，才能达到 q < ${level}：${listed(groups.map((name, i) => `${name}（${documents[i]} 篇）${terms[i] === 0 ? "不可能达到" : `需 ${terms[i]} 个`}`))}`,
    "这些数字只描述现有文本",
  ],
  W_CELLS_CUT: ({ cells, most, mark }) => [
    `有 ${cells} 段文字超过工作簿单元格的上限 ${most} 个字符，已截断，末尾标有 ${mark}`,
    "CSV、JSON 和 Parquet 可存全文",
  ],
  W_COLUMNS_LEFT_OUT: ({ columns, most }) => [
    `此格式至多 ${most} 列，超出的 ${columns} 列已略去`,
    "CSV、JSON 和 Parquet 可存全部列",
  ],
  W_TABLES_LEFT_OUT: ({ table, others }) => [
    `此格式只能存一张表，此处为 ${table}；略去：${others.join("、")}`,
    "-o FILE.xlsx 可存全部表",
  ],
  W_REFERENCE_SIZE: ({ list, stopwords }) => [
    `${list} 没有写明总词数${stopwords ? "" : "，也没有停用词"}：双方的频率都只按列出的词计算，不含停用词和数字`,
    "在词频表中加一行“# 总词数：N”（N 为其语料的全部词次），即按全部词次计算",
  ],
  W_REFERENCE_LIST: ({ tests }) => [
    `词频表没有文档：${tests} 次检验的 p 和 q 以词次计，容易把偶然差异判为显著`,
    "请同时看 log_ratio 和 documents",
  ],
};
