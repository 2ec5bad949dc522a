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

/** One bar a row, the first on top. */
export interface BarChart {
  readonly kind: "bars";
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** Bars to both sides of a middle line. */
export interface ContrastChart {
  readonly kind: "contrast";
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    /** Below 0 to the left. */
    readonly value: number;
    /** Drawn grey: one document is no evidence. */
    readonly weak: boolean;
  }[];
}

/** Lines from left to right over the same points, as years are. */
export interface LineChart {
  readonly kind: "lines";
  readonly title: string;
  readonly unit: string;
  readonly points: readonly string[];
  /** A value a point. */
  readonly lines: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** A figure a cell, darker where larger. */
export interface HeatChart {
  readonly kind: "heat";
  readonly title: string;
  readonly unit: string;
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
export interface NetworkChart {
  readonly kind: "network";
  readonly title: string;
  readonly unit: string;
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
export interface DumbbellChart {
  readonly kind: "dumbbells";
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly {
    readonly label: string;
    readonly result: number | null;
    readonly target: TargetMark;
    /** Both figures as people read them. */
    readonly figures: string;
  }[];
}

/** Results and targets over the years. Of year n the data are 2n and 2n + 1. */
export interface YearChart {
  readonly kind: "years";
  readonly title: string;
  readonly unit: string;
  /** The earliest first. */
  readonly points: readonly {
    readonly year: number;
    readonly result: number | null;
    readonly target: TargetMark | null;
  }[];
}

/** A lane each, a column per year: said, not said, no document. The datum of a lane is its number. */
export interface LaneChart {
  readonly kind: "lanes";
  readonly title: string;
  readonly unit: string;
  readonly years: readonly number[];
  /** Years of which there is no document. */
  readonly missing: readonly number[];
  readonly lanes: readonly { readonly label: string; readonly present: readonly number[] }[];
}
