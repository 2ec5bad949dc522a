/** What decides how one input is read and cleaned. */
export interface InputOptions {
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly dedup?: "none" | "paragraphs" | "articles";
  readonly keepBoilerplate?: boolean;
  /** Whether the sketches are made by which reprints are found. */
  readonly sketches?: boolean;
}
