import type { Command as AnyCommand } from "commander";
import type { Language } from "../../model/language.js";
import { Command } from "../command.js";
import { commandSpecs } from "../command-specs.js";
import type { ManualWords } from "../manual/en.js";
import { manualPage } from "../manual/page.js";
import { language, phrases } from "../phrases/phrases.js";
import { version } from "../version.js";
import { writeToFile, writeToStdout } from "../write-output.js";

const wordsOf = async (chosen: Language): Promise<ManualWords> =>
  chosen === "zh" ? (await import("../manual/zh.js")).zh : (await import("../manual/en.js")).en;

export const man = (): AnyCommand =>
  new Command("man")
    .option("-o, --output <file>", phrases.options.plainOutput)
    .action(async ({ output }: { output?: string }) => {
      const text = [manualPage(await commandSpecs(), version(), await wordsOf(language))];
      await (output === undefined || output === "-" ? writeToStdout(text) : writeToFile(output, text));
    });
