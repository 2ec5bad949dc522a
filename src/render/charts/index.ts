export { drawChart } from "./draw-chart.js";
export { PAGE_PALETTE } from "./palette.js";
export { PLOT_FORMATS, PLOT_ROWS, type PlotFormat, plot, plotFormat } from "./plot.js";
