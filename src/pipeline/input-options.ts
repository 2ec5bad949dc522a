/** What decides how one input is read and cleaned. */
export interface InputOptions {
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly dedup?: "none" | "paragraphs" | "articles";
  readonly keepBoilerplate?: boolean;
}
