import { type Command as AnyCommand, Argument } from "commander";
import { cacheFolder, cacheInfo, clearCache, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import { Command } from "../command.js";
import { type CommonOptions, withTableOptions } from "../options.js";
import { emit } from "../terminal/io.js";
import { writeToStdout } from "../terminal/write-output.js";

type CacheOptions = Pick<CommonOptions, "format" | "output" | "color">;

/** What `cexi cache` does; the names are its argument. */
const ACTIONS = ["info", "clear", "path"] as const;

export const cache = (): AnyCommand =>
  withTableOptions(new Command("cache"))
    .addArgument(new Argument("[action]", phrases.commands.cache.action).choices(ACTIONS).default("info"))
    .action(async (action: (typeof ACTIONS)[number], options: CacheOptions) => {
      if (action === "path") return writeToStdout([`${cacheFolder()}\n`]);
      const { folder, files, bytes, maxBytes } = action === "clear" ? clearCache() : cacheInfo();
      const cleared = action === "clear";
      const table: Table = {
        columns: [
          { name: "folder", elastic: true },
          { name: "files" },
          { name: "bytes" },
          { name: "max_bytes" },
          { name: "cleared" },
        ],
        rows: [[folder, files, bytes, maxBytes, cleared]],
      };
      await emit(
        { json: { schema: "cexi/cache/1", folder, files, bytes, max_bytes: maxBytes, cleared }, table },
        options,
      );
    });
