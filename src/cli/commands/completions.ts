import { Argument, Command } from "commander";
import { commandSpecs } from "../command-specs.js";
import { bashScript } from "../completions/bash.js";
import { fishScript } from "../completions/fish.js";
import { zshScript } from "../completions/zsh.js";
import { version } from "../version.js";
import { writeToFile, writeToStdout } from "../write-output.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof SCRIPTS;

export const completions = (): Command =>
  new Command("completions")
    .addArgument(new Argument("<shell>", "the shell to complete in").choices(Object.keys(SCRIPTS)))
    .option("-o, --output <file>", "write to a file")
    .action(async (shell: Shell, { output }: { output?: string }) => {
      const text = [SCRIPTS[shell](await commandSpecs(), version())];
      await (output === undefined || output === "-" ? writeToStdout(text) : writeToFile(output, text));
    });
