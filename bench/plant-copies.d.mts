/** Where a copy stands, and which source it is from. Columns from 0, end exclusive. */
export interface PlantedCopy {
  readonly draft: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly source: number;
}
export function noise(seed: number, length: number): string;
export function planted(options?: { seed?: number; copies?: number; edits?: number }): {
  readonly drafts: readonly string[];
  readonly sources: readonly string[];
  readonly copies: readonly PlantedCopy[];
};
