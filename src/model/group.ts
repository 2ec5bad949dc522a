import type { CleanDocument } from "./document.js";

/** What `--by` accepts beside the names of metadata columns. */
export const GROUP_FIELDS = ["document", "region", "year", "source", "kind", "folder"] as const;

/** Name of the group of documents that lack the field. */
export const UNKNOWN_GROUP = "?";

type Groupable = Pick<CleanDocument, "path" | "metadata" | "fields">;

/** The folder that holds a document's file, as its path names it; `.` where the path has none. */
export const folderOf = (path: string): string => {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "." : path.slice(0, cut) || "/";
};

/** The group of a document under `--by FIELD`; `UNKNOWN_GROUP` where the document lacks the field. */
export function groupOf(document: Groupable, field: string): string {
  const { metadata } = document;
  switch (field) {
    case "document":
      return document.path;
    case "folder":
      return folderOf(document.path);
    case "region":
      return metadata.region ?? UNKNOWN_GROUP;
    case "year":
      return metadata.year === null ? UNKNOWN_GROUP : String(metadata.year);
    case "source":
      return metadata.source ?? UNKNOWN_GROUP;
    case "kind":
      return metadata.kind ?? UNKNOWN_GROUP;
    default:
      return document.fields[field] ?? UNKNOWN_GROUP;
  }
}
