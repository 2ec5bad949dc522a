import { type Code, en, type Said } from "../../src/words/en/messages.js";
import { said } from "../../src/words/message.js";
import { zh } from "../../src/words/zh/messages.js";
import { SAMPLES } from "./messages-samples.js";

export const CODES = Object.keys(en) as Code[];

/** What a code says in both languages, for each of its samples. */
export const saidBoth = (code: Code): { readonly english: Said; readonly chinese: Said }[] =>
  SAMPLES[code].map(([parameters]) => ({
    english: said(en, code, parameters)!,
    chinese: said(zh, code, parameters)!,
  }));

const escaped = (text: string): string => text.replace(/[<>|*_]/gu, "\\$&");
const line = ([what, todo]: Said): string =>
  todo === undefined ? escaped(what) : `${escaped(what)} → **${escaped(todo)}**`;

const entry = (code: Code): string =>
  `### ${code}\n\n${saidBoth(code)
    .map(({ english, chinese }) => `- ${line(english)}  \n  ${line(chinese)}\n`)
    .join("")}`;

const INTRO = `# Messages of cexi · 错误与警告代码表

[All pages](README.md)

Every error and every warning ends with its code in brackets. Codes are the same in every language and never change, so
scripts can look for them; the sentences may. Below, an example of each message with what to do about it.

错误和警告都以方括号中的代码结尾。代码不随语言而变，也不会更改，脚本可据以判断；句子则可能改写。下面逐条举例，并说明如何处理。

\`E_\`: an error. The command line cannot be run or nothing is readable (exit code 2), or one input could not be read, or
not wholly, and the rest was processed (exit code 3; the line begins with the input). 错误：命令无法执行或没有可读的输入（退出码 2）；
或某个输入不能读取、不能完整读取，其余照常处理（退出码 3，行首为该输入）。

\`W_\`: a warning. The exit code stays; the figures need care. 警告：退出码不变，但引用数字时须留意。

\`--lang zh|en\` chooses the language; without it \`CEXI_LANG\`, then the settings file, then
\`LC_ALL\`, \`LC_MESSAGES\` and \`LANG\` decide. 语言由 \`--lang zh|en\` 指定；不写则依 \`CEXI_LANG\`，其次依配置文件，再次依
\`LC_ALL\`、\`LC_MESSAGES\`、\`LANG\`。
`;

/** docs/messages.md, from the catalogues. */
export const messagesPage = (): string =>
  [
    INTRO,
    "## Errors · 错误\n",
    ...CODES.filter((code) => code.startsWith("E_")).map(entry),
    "## Warnings · 警告\n",
    ...CODES.filter((code) => code.startsWith("W_")).map(entry),
  ].join("\n");
