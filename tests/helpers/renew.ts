import { FEATURES } from "../../src/slogans/features.js";
import { WEIGHTS } from "../../src/slogans/weights.js";
import { zh } from "../../src/words/zh/tables.js";
import { decimalsIn, shown, valueOfExpression } from "./expressions.js";
import { type Block, blocksOf } from "./markdown.js";
import { type Shown, type Step, shellSession } from "./session.js";

/** What a block asks of the machine, beside bash. */
const TOOLS = ["python3", "jq", "iconv", "zip"] as const;

export const toolsOf = (text: string): string[] => TOOLS.filter((tool) => new RegExp(`\\b${tool}\\b`, "u").test(text));

export interface Renewed {
  /** The page with what the program prints today. */
  readonly text: string;
  /** Commands that ended otherwise than the page says. */
  readonly failed: readonly string[];
}

/**
 * A page with the output of its commands and the values of its expressions as they are now.
 *
 * - `console`: lines behind `$ ` are typed (`> ` goes on with a line), all others are output. `head=8` shows eight lines
 *   of each output, `exit=1` says how the commands end.
 * - `LANGUAGE file=NAME`: the text is saved in a file.
 * - `js` without a file: `expression // value`, evaluated over the library.
 *
 * @param has whether a tool is there; blocks that need another one stay as they are
 */
export function renewedPage(page: string, has: (tool: string) => boolean): Renewed {
  const blocks = blocksOf(page);
  const canRun = ({ text }: Block): boolean => toolsOf(commandsIn(text).join("\n")).every(has);
  const typed = blocks.filter((block) => block.language === "console" && canRun(block));
  const steps = blocks.flatMap((block): Step[] => {
    if (block.options.file !== undefined) return [{ kind: "file", name: block.options.file, text: block.text }];
    if (!typed.includes(block)) return [];
    return commandsIn(block.text).map((text) => ({ kind: "command", text }));
  });
  const screens = steps.some(({ kind }) => kind === "command") ? shellSession(steps) : [];
  const failed: string[] = [];
  let text = "";
  let last = 0;
  for (const block of blocks) {
    text += page.slice(last, block.start);
    last = block.end;
    if (typed.includes(block)) {
      const commands = commandsIn(block.text);
      const own = screens.splice(0, commands.length);
      const wanted = Number(block.options.exit ?? 0);
      own.forEach(({ code, output }, n) => {
        if (code !== wanted) failed.push(`${commands[n]} ended with ${code}: ${output}`);
      });
      text += commands.map((command, n) => typedLines(command) + outputOf(own[n]!, block)).join("");
    } else if (block.language === "js" && block.options.file === undefined) text += evaluated(block.text);
    else text += block.text;
  }
  return { text: withFeatures(text + page.slice(last)), failed };
}

/** The model of slogans, between its marks, of which the first names the language where it is not English. */
const withFeatures = (page: string): string =>
  page.replace(/(<!-- slogan features( zh)? -->\n)[\s\S]*?(<!-- end -->)/u, (_, begin, chinese, end) => {
    const rows = FEATURES.map(({ id, reason, against }) => {
      const { keep, rank } = WEIGHTS[id]!;
      const seen = reason || against || null;
      const said = chinese ? (seen === null ? "恒成立" : zh.cell(seen)) : (seen ?? "always");
      return `| ${id} | ${signed(keep)} | ${signed(rank)} | ${said} |\n`;
    });
    const heads = chinese ? "| 特征 | 是否口号 | 排序 | 依据 |" : "| feature | slogan? | rank | what it sees |";
    return `${begin}${heads}\n|---|---|---|---|\n${rows.join("")}${end}`;
  });

const signed = (weight: number): string => (weight < 0 ? `−${-weight}` : String(weight));

/** The commands of a console block; a line behind `> ` belongs to the one above. */
export function commandsIn(text: string): string[] {
  const commands: string[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("$ ")) commands.push(line.slice(2));
    else if (line.startsWith("> ") && commands.length > 0) commands[commands.length - 1] += `\n${line.slice(2)}`;
  }
  return commands;
}

const typedLines = (command: string): string => `$ ${command.replaceAll("\n", "\n> ")}\n`;

function outputOf({ output }: Shown, { options }: Block): string {
  const lines =
    output.trimEnd() === ""
      ? []
      : output
          .trimEnd()
          .split("\n")
          .map((line) => line.trimEnd());
  const most = Number(options.head ?? lines.length);
  return [...lines.slice(0, most), ...(lines.length > most ? ["…"] : [])].map((line) => `${line}\n`).join("");
}

/** `expression // value` with the value as it is now; a comment that is no value follows a second `//`. */
const evaluated = (text: string): string =>
  text.replace(/^(?!\/\/)(.+?)( +)\/\/ (.*?)((?: +\/\/ .*)?)$/gmu, (_, expression, space, value, comment) => {
    return `${expression}${space}// ${shown(valueOfExpression(expression), decimalsIn(value))}${comment}`;
  });
