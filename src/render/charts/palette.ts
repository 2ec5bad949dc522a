/** Colours of a chart. On a page they are CSS variables, so that one drawing serves light and dark. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly bar: string;
  readonly other: string;
  readonly weak: string;
  /** From nothing to most; texts on the last `HEAT_LIGHT_TEXT` steps are `onDark`. */
  readonly heat: readonly string[];
  readonly onDark: string;
  readonly font: string;
}

/** Steps of a heat map: as many as eyes can tell apart. */
export const HEAT_STEPS = 7;
/** Steps dark enough for light letters. */
export const DARK_STEPS = 3;

const FONT =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

export const PAGE_PALETTE: Palette = {
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  line: "var(--line)",
  paper: "var(--paper)",
  bar: "var(--accent)",
  other: "var(--other)",
  weak: "var(--weak)",
  heat: Array.from({ length: HEAT_STEPS }, (_, step) => `var(--heat-${step})`),
  onDark: "var(--on-dark)",
  font: "inherit",
};

/** For a file that stands alone, on white. */
export const FILE_PALETTE: Palette = {
  ink: "#1d2125",
  quiet: "#5c646c",
  line: "#d5d9dd",
  paper: "#ffffff",
  bar: "#1f5f8b",
  other: "#b3541e",
  weak: "#b8bec4",
  heat: ["#f4f5f6", "#dbe7f0", "#b9d2e4", "#8db7d3", "#3f7aa8", "#265f8f", "#0f4670"],
  onDark: "#ffffff",
  font: FONT,
};
