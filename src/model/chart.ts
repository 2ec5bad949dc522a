/** A chart as data. Renderers decide how it looks; the figures are those of the table it goes with. */
export type Chart =
  | BarChart
  | ContrastChart
  | LineChart
  | HeatChart
  | TreeChart
  | NetworkChart
  | DumbbellChart
  | YearChart
  | LaneChart;

/** What is written above a chart. */
export interface ChartHead {
  readonly title: string;
  readonly unit: string;
}

/** One bar a row, the first on top. */
export interface BarChart extends ChartHead {
  readonly kind: "bars";
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** Bars to both sides of a middle line. */
export interface ContrastChart extends ChartHead {
  readonly kind: "contrast";
  readonly bars: readonly {
    readonly label: string;
    /** Below 0 to the left. */
    readonly value: number;
    /** Drawn grey: one document is no evidence. */
    readonly weak: boolean;
  }[];
}

/** Lines from left to right over the same points, as years are. */
export interface LineChart extends ChartHead {
  readonly kind: "lines";
  readonly points: readonly string[];
  /** A value a point. */
  readonly lines: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** A figure a cell, darker where larger. */
export interface HeatChart extends ChartHead {
  readonly kind: "heat";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly digits: number;
}

/** What something is made of, from left to right. */
export interface TreeChart {
  readonly kind: "tree";
  readonly title: string;
  readonly root: TreeNode;
}

export interface TreeNode {
  readonly label: string;
  readonly children: readonly TreeNode[];
}

/** Names around a circle, those of one group side by side, with lines between those that belong together. */
export interface NetworkChart extends ChartHead {
  readonly kind: "network";
  readonly nodes: readonly {
    readonly label: string;
    /** Above 0: size of the mark. */
    readonly value: number;
    /** Counted from 1. */
    readonly group: number;
  }[];
  /** By index of nodes. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly weight: number }[];
}

/** A target: both ends where it is a range or a figure, one where the other is open (以上, 以内). */
export interface TargetMark {
  readonly low: number | null;
  readonly high: number | null;
}

/** A row of two figures on one scale: what was reached and what is aimed at. Of row n the data are 2n and 2n + 1. */
export interface DumbbellChart extends ChartHead {
  readonly kind: "dumbbells";
  readonly rows: readonly {
    readonly label: string;
    readonly result: number | null;
    readonly target: TargetMark;
    /** Both figures as people read them. */
    readonly figures: string;
  }[];
}

/** Results and targets over the years. Of year n the data are 2n and 2n + 1. */
export interface YearChart extends ChartHead {
  readonly kind: "years";
  /** The earliest first. */
  readonly points: readonly {
    readonly year: number;
    readonly result: number | null;
    readonly target: TargetMark | null;
  }[];
}

/** A lane each, a column per year: said, not said, no document. The datum of a lane is its number. */
export interface LaneChart extends ChartHead {
  readonly kind: "lanes";
  readonly years: readonly number[];
  /** Years of which there is no document. */
  readonly missing: readonly number[];
  readonly lanes: readonly { readonly label: string; readonly present: readonly number[] }[];
}
