import type { Line } from "../model/document.js";

export interface MetadataLine {
  /** Normalised (half-width, plain spaces), trimmed; of a mixed line its kept part. */
  readonly text: string;
  /** The same with the parts that cleaning cut off. */
  readonly whole: string;
  readonly label: Line["label"];
}
