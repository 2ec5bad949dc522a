export { drawChart } from "./draw-chart.js";
export { PAGE_PALETTE } from "./look.js";
export { plot } from "./plot.js";
