export {
  frequencyChart,
  groupFrequencyChart,
  pairChart,
  similarityChart,
  sloganChart,
  termsByGroupChart,
  trendChart,
} from "./charts.js";
export { REPORT_DEFAULTS, type ReportOptions, report } from "./report.js";
