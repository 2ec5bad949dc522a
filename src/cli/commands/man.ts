import { Command } from "commander";
import { commandSpecs } from "../command-specs.js";
import { manualPage } from "../manual/page.js";
import { version } from "../version.js";
import { writeToFile, writeToStdout } from "../write-output.js";

export const man = (): Command =>
  new Command("man")
    .option("-o, --output <file>", "write to a file")
    .action(async ({ output }: { output?: string }) => {
      const text = [manualPage(await commandSpecs(), version())];
      await (output === undefined || output === "-" ? writeToStdout(text) : writeToFile(output, text));
    });
