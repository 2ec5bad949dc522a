/** Figures of the texts of certain documents that were found before, by name. */
export interface KnownFigures {
  get(name: string): number | undefined;
  put(name: string, figure: number): void;
}
