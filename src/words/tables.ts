/** What is said in tables, in a language other than English, in which they are made. */
export interface TableWords {
  readonly yes: string;
  readonly no: string;
  /**
   * Heads of columns and names of sheets, by their English name; by `table.name`, `name in
   * unit` or `name as type` where that is not enough; sheets by `sheet.name`, of a main table `command.name`.
   */
  readonly heads: Readonly<Record<string, string>>;
  /** Columns whose cells are words of the program, not of the texts. */
  readonly said: ReadonlySet<string>;
  /** What such a cell says; `null` where it holds no words that are known. */
  cell(text: string, column?: string): string | null;
}
