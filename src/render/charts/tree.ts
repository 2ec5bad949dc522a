import type { TreeChart, TreeNode } from "../../model/chart.js";
import { visibleLine } from "../visible.js";
import type { Drawable } from "./echarts.js";
import { FONT_SIZE, fitted, type Palette, textWidth } from "./look.js";

/** Sizes. Unit: pixels. */
const LEAF = 24;
const LABEL_ROOM = 200;
const BETWEEN = 44;
const EDGE = 6;

/** A tree from left to right, each name with room for itself. */
export function treeDrawing({ root }: TreeChart, palette: Palette): Drawable {
  const widths: number[] = [];
  const measure = (node: TreeNode, depth: number): void => {
    widths[depth] = Math.max(widths[depth] ?? 0, textWidth(fitted(node.label, LABEL_ROOM)));
    for (const child of node.children) measure(child, depth + 1);
  };
  measure(root, 0);
  // All levels stand equally far apart.
  const step = Math.max(0, ...widths.slice(0, -1)) + BETWEEN;
  const right = widths.at(-1)! + EDGE * 3;
  const label = {
    position: "right",
    align: "left",
    distance: EDGE - 1,
    color: palette.ink,
    fontSize: FONT_SIZE,
    textBorderWidth: 0,
    backgroundColor: palette.paper,
    padding: [2, 4],
  };
  return {
    width: EDGE + step * (widths.length - 1) + right,
    height: rowsOf(root) * LEAF + 4,
    option: {
      series: [
        {
          type: "tree",
          left: EDGE,
          right,
          top: 2,
          bottom: 2,
          initialTreeDepth: -1,
          expandAndCollapse: false,
          roam: false,
          symbol: "circle",
          symbolSize: 5,
          emphasis: { disabled: true },
          itemStyle: { color: palette.bar, borderColor: palette.bar, borderWidth: 1 },
          lineStyle: { color: palette.line, width: 1.5 },
          label,
          leaves: { label },
          data: [dataOf(root)],
        },
      ],
    },
  };
}

/** Rows that the layout of ECharts takes: one between leaves of one parent, two between others, half of that at the ends. */
function rowsOf(root: TreeNode): number {
  const parents = leafParents(root, root);
  const between = (a: number, b: number): number => (parents[a] === parents[b] ? 1 : 2);
  const inside = parents.slice(1).reduce((sum, _, index) => sum + between(index, index + 1), 0);
  return inside + between(0, parents.length - 1);
}

const leafParents = (node: TreeNode, parent: TreeNode): TreeNode[] =>
  node.children.length === 0 ? [parent] : node.children.flatMap((child) => leafParents(child, node));

const dataOf = ({ label, children }: TreeNode): object => ({
  name: fitted(visibleLine(label), LABEL_ROOM),
  children: children.map(dataOf),
});
