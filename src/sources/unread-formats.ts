import { extname } from "node:path";
import type { Problem } from "../model/corpus.js";
import { byCodeUnit } from "../model/order.js";

/** Texts in forms that are not read: passing them over in silence would lose them. */
const TEXTS =
  /\.(?:docm|dot[xm]?|xlsm?|xlsb|rtf|odt|ods|odp|wps|et|dps|pptx?|ppsx?|pages|numbers|key|epub|mobi|mhtml?|ofd|ceb|caj|djvu|xps)$/iu;
const ARCHIVES = /\.(?:rar|7z|tar|tgz|bz2|xz|zst)$/iu;
/** Pages may have been scanned into these; they are no loss unless there is nothing else. */
const PICTURES = /\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic)$/iu;

/** Files of one folder or archive that are not read, by what they are. */
export class UnreadFiles {
  readonly #texts: string[] = [];
  readonly #archives: string[] = [];
  readonly #pictures: string[] = [];

  add(name: string): void {
    if (TEXTS.test(name)) this.#texts.push(name);
    else if (ARCHIVES.test(name)) this.#archives.push(name);
    else if (PICTURES.test(name)) this.#pictures.push(name);
  }

  /** One problem for all texts and archives that are passed over; none where there are none. */
  problems(path: string): Problem[] {
    const passedOver = [...this.#texts, ...this.#archives];
    if (passedOver.length === 0) return [];
    const files = passedOver.length === 1 ? "1 file is not read" : `${passedOver.length} files are not read`;
    return [{ path, code: "UNREAD_FORMAT", reason: `${files}: ${counted(passedOver)}; ${this.#remedy()}` }];
  }

  /** What a folder or archive without any text holds instead, for the end of a sentence; empty where nothing is known. */
  get pictures(): string {
    return this.#pictures.length === 0
      ? ""
      : `it holds pictures (${counted(this.#pictures)}); run a text recognition (OCR) over them`;
  }

  #remedy(): string {
    const remedies = [
      ...(this.#texts.length > 0 ? [`save ${this.#texts.length === 1 ? "it" : "them"} as docx, pdf, xlsx or txt`] : []),
      ...(this.#archives.length > 0 ? [`unpack the ${this.#archives.length === 1 ? "archive" : "archives"}`] : []),
    ];
    return remedies.join(" and ");
  }
}

/** `3 ppt, 2 rtf`: the most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const extension = extname(name).slice(1).toLowerCase();
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b));
  return sorted.map(([extension, count]) => `${count} ${extension}`).join(", ");
}
