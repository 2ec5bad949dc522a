import type { SourceDocument } from "../../src/model/document.js";

/** A plain text as the readers hand it over. */
export const sourceOf = (text: string): SourceDocument => ({
  path: "page.txt",
  encoding: "utf-8",
  sha256: "",
  text,
  lineHints: [],
  stated: {},
  fields: {},
  labelled: null,
});
