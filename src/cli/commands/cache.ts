import { cacheFolder, cacheInfo, clearCache } from "../../cache/index.js";
import type { Table } from "../../model/table.js";
import type { Call } from "../call.js";
import { CACHE as OPTIONS } from "../options/plain.js";
import { emit } from "../terminal/io.js";
import { writeToStdout } from "../terminal/write-output.js";

export { OPTIONS };

export async function run(action: "info" | "clear" | "path", { options }: Call<typeof OPTIONS>): Promise<void> {
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
  await emit({ json: { schema: "cexi/cache/1", folder, files, bytes, max_bytes: maxBytes, cleared }, table }, options);
}
