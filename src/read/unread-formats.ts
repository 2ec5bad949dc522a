import { extname } from "node:path";
import { countBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { Problem } from "../model/corpus.js";
import { problem } from "../words/message.js";

/** Texts in forms that are not read: passing them over in silence would lose them. */
const TEXTS =
  /\.(?:docm|dot[xm]?|xlsm?|xlsb|rtf|ods|odp|et|dps|pptx?|ppsx?|pages|numbers|key|mobi|msg|uof|ofd|ceb|caj|djvu|xps)$/iu;
const ARCHIVES = /\.(?:rar|7z|tar|tgz|bz2|xz|zst)$/iu;
/** Pages may have been scanned into these; they are no loss unless there is nothing else. */
const PICTURES = /\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic)$/iu;

/** Files of one folder or archive that are not read, by what they are. */
export class UnreadFiles {
  readonly #texts: string[] = [];
  readonly #archives: string[] = [];
  readonly #pictures: string[] = [];

  /** @param isText whether a text is found in it; asked only where its name does not tell what it is */
  add(name: string, isText = (): boolean => false): void {
    if (TEXTS.test(name)) this.#texts.push(name);
    else if (ARCHIVES.test(name)) this.#archives.push(name);
    else if (PICTURES.test(name)) this.#pictures.push(name);
    else if (isText()) this.#texts.push(name);
  }

  /** One problem for all texts and archives that are passed over; none where there are none. */
  problems(path: string): Problem[] {
    const [texts, archives] = [this.#texts.length, this.#archives.length];
    if (texts + archives === 0) return [];
    return [problem(path, "E_UNREAD_FORMAT", { texts, archives, kinds: counted([...this.#texts, ...this.#archives]) })];
  }

  /** The pictures among them, `3 png`; a folder or archive without any text may hold scanned pages. */
  get pictures(): string[] {
    return counted(this.#pictures);
  }
}

/** `3 ppt`, `2 rtf`: the most frequent first. */
function counted(names: readonly string[]): string[] {
  const counts = countBy(names, (name) => extname(name).slice(1).toLowerCase());
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b));
  return sorted.map(([extension, count]) => `${count} ${extension}`);
}
