import { createHash } from "node:crypto";

/** SHA-256 over contents one after the other, in hexadecimal digits. */
export function sha256Of(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex");
}
