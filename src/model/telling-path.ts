/** Folders above the file that say something of a document. */
const FOLDERS = 3;

/** The name of a file and those of the folders right above it, the file first. */
export const partsOfPath = (path: string): string[] =>
  path
    .split(/[/\\]/u)
    .slice(-FOLDERS - 1)
    .reverse();

/** All that a path may say of the documents in it: Chinese characters, years and codes of places. Paths that agree in it say the same. */
export function tellingPath(path: string): string {
  const [file, ...folders] = partsOfPath(path).map((part) => part.match(TELLING)?.join(" ") ?? "");
  return [file, ...folders.filter(Boolean)].join("/");
}

const TELLING = /\p{Script=Han}+|(?<!\d)(?:\d{4}|\d{6})(?!\d)/gu;
