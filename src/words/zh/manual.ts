import type { ManualWords } from "../en/manual.js";

/** 手册页在命令与选项的定义之外所说的话。 */
export const zh: ManualWords = {
  headings: {
    name: "名称",
    synopsis: "用法",
    description: "说明",
    commands: "命令",
    options: "选项",
    environment: "环境变量",
    files: "文件",
    exitStatus: "退出码",
    examples: "示例",
  },
  options: "选项",
  fullStop: "。",
  purpose: "策析：分析中文政策文本",
  description: [
    "cexi 分析手头的中文政策文本，即网上抓取的政府工作报告、各地新闻、访谈、政策解读等：清洗并逐行注明去留理由，统计词频和字面次数，识别口号和数字代号，比较地区、年份或文件夹，查找转载。每个数字都能追到原文的位置。",
    "路径可以是文件、文件夹、通配符，或表示标准输入的 -；有管道送入而没有写路径时也读标准输入。结果写到标准输出，其余写到标准错误。",
  ],
  commonOptions: "读取文本的各命令通用的选项",
  environment:
    "每个长选项都有对应的变量：CEXI_MIN_COUNT 对应各命令的 --min-count，CEXI_FREQ_MIN_COUNT 只对应 cexi freq 的。不带值的选项，如 CEXI_QUIET 或 CEXI_NO_CACHE，写 1 或 0。文件列表的分隔方式同 PATH。命令行优先于变量，变量优先于配置文件。",
  variables: [
    ["CEXI_CACHE", "缓存文件夹（不是开关；不用缓存写 CEXI_NO_CACHE=1）"],
    ["CEXI_CONFIG", "配置文件，同 --config"],
    ["CEXI_NO_CONFIG", "1：不读配置文件"],
    ["CEXI_LANG", "界面语言：zh 或 en；不写则依配置文件、LC_ALL、LC_MESSAGES、LANG"],
    ["NO_COLOR", "不用颜色（no-color.org），除非 --color 或 CEXI_COLOR 要求"],
    ["FORCE_COLOR, CLICOLOR_FORCE", "管道中也用颜色"],
    ["TERM, CLICOLOR", "为 dumb 或 0 时终端上不用颜色"],
  ],
  files: [
    [
      "cexi.config.json",
      "项目的配置，在当前文件夹及其上级中查找：一个 JSON 对象，选项写成 camelCase，每个命令可有自己的小节。其中的文件名以此文件所在文件夹为准。指明一次运行的结果或输入的选项（--output、--plot、--links、--files-from）不能在此设置。cexi config 显示由此得到的值，cexi schema config 输出它的 JSON Schema。",
    ],
  ],
  exitCodes: [
    ["0", "完成"],
    ["1", "kwic、count 或 collocates 什么也没有找到"],
    ["2", "用法有误，或没有可读的内容"],
    ["3", "完成，但有些输入不能读取"],
  ],
};
