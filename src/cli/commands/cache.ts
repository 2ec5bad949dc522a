import { Argument, Command, Option } from "commander";
import { cacheFolder, cacheInfo, clearCache, type Table } from "../../index.js";
import { emit } from "../io.js";
import { type CommonOptions, FORMATS } from "../options.js";
import { writeToStdout } from "../write-output.js";

type CacheOptions = Pick<CommonOptions, "format" | "output" | "color">;

/** What `cexi cache` does; the names are its argument. */
const ACTIONS = ["info", "clear", "path"] as const;

export const cache = (): Command =>
  new Command("cache")
    .addArgument(
      new Argument("[action]", "info: what it holds; clear: delete it; path: its folder")
        .choices(ACTIONS)
        .default("info"),
    )
    .addOption(new Option("--format <name>", "output format").choices(FORMATS))
    .option("-o, --output <file>", "write to a file")
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .action(async (action: (typeof ACTIONS)[number], options: CacheOptions) => {
      if (action === "path") return writeToStdout([`${cacheFolder()}\n`]);
      const { folder, files, bytes } = action === "clear" ? clearCache() : cacheInfo();
      const cleared = action === "clear";
      const table: Table = {
        columns: [{ name: "folder", elastic: true }, { name: "files" }, { name: "bytes" }, { name: "cleared" }],
        rows: [[folder, files, bytes, cleared]],
      };
      await emit({ json: { schema: "cexi/cache/1", folder, files, bytes, cleared }, table }, options);
    });
