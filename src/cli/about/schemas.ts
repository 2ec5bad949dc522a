import { readFileSync } from "node:fs";
import { packageFile } from "../../base/package-file.js";

export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of each command's result, as `scripts/schemas.mjs` makes them of the types of results. */
export const schemas = (): Readonly<Record<string, Schema>> =>
  JSON.parse(readFileSync(packageFile("dist/schemas.json"), "utf8"));
