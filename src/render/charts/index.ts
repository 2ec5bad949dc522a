export { drawChart } from "./draw-chart.js";
export { PAGE_PALETTE } from "./palette.js";
export { plot } from "./plot.js";
