import { type Command as AnyCommand, Argument } from "commander";
import { phrases } from "../../words/phrases.js";
import { bashScript } from "../about/bash.js";
import { commandSpecs } from "../about/command-specs.js";
import { fishScript } from "../about/fish.js";
import { version } from "../about/version.js";
import { zshScript } from "../about/zsh.js";
import { Command } from "../command.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof SCRIPTS;

export const completions = (): AnyCommand =>
  new Command("completions")
    .addArgument(new Argument("<shell>", phrases.commands.completions.shell).choices(Object.keys(SCRIPTS)))
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async (shell: Shell, { output }: { output?: string }) => {
      const text = [SCRIPTS[shell](await commandSpecs(), version())];
      await (output === undefined || output === "-" ? writeToStdout(text) : writeToFile(output, text));
    });
