import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { packageFile } from "../../base/package-file.js";

/** A style sheet or script of the page, and the hash by which the page's policy lets it through. */
export interface Asset {
  readonly text: string;
  /** `sha256-…`, as a Content-Security-Policy has it. */
  readonly hash: string;
}

/** Reads a file of `assets/`. It stands in the page as it is, so it must not end the element it stands in. */
export function asset(name: string): Asset {
  const text = readFileSync(packageFile(`assets/${name}`), "utf8");
  if (/<\/(?:script|style)/iu.test(text)) throw new Error(`${name} would end its own element`);
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}
