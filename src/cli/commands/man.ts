import type { Command as AnyCommand } from "commander";
import type { Language } from "../../model/language.js";
import type { ManualWords } from "../../words/en/manual.js";
import { language, phrases } from "../../words/phrases.js";
import { commandSpecs } from "../about/command-specs.js";
import { manualPage } from "../about/manual-page.js";
import { version } from "../about/version.js";
import { Command } from "../command.js";
import { writeToFile, writeToStdout } from "../terminal/write-output.js";

const wordsOf = async (chosen: Language): Promise<ManualWords> =>
  chosen === "zh" ? (await import("../../words/zh/manual.js")).zh : (await import("../../words/en/manual.js")).en;

export const man = (): AnyCommand =>
  new Command("man")
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async ({ output }: { output?: string }) => {
      const text = [manualPage(await commandSpecs(), version(), await wordsOf(language))];
      await (output === undefined || output === "-" ? writeToStdout(text) : writeToFile(output, text));
    });
