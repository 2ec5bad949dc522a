import { cacheFolder, cacheInfo, clearCache } from "../../cache/index.js";
import type { Table } from "../../model/table.js";
import type { Call } from "../call.js";
import { CACHE as OPTIONS } from "../options/plain.js";
import { emit } from "../terminal/io.js";
import { writeToStdout } from "../terminal/write-output.js";

export { OPTIONS };

export async function run(action: "info" | "clear" | "path", { options }: Call<typeof OPTIONS>): Promise<void> {
  if (action === "path") return writeToStdout([`${cacheFolder()}\n`]);
  const cleared = action === "clear";
  const { folder, files, bytes, maxBytes } = cleared ? clearCache() : cacheInfo();
  const record = { folder, files, bytes, max_bytes: maxBytes, cleared };
  const columns = Object.keys(record).map((name) => (name === "folder" ? { name, elastic: true } : { name }));
  const table: Table = { columns, rows: [Object.values(record)] };
  await emit({ json: { schema: "cexi/cache/1", ...record }, table }, options);
}
