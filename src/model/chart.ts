/** A chart as data. Renderers decide how it looks; the figures are those of the table it goes with. */
export type Chart = BarChart | ContrastChart | LineChart | HeatChart | TreeChart | NetworkChart;

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
