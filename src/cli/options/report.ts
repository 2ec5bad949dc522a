import { REPORT_DEFAULTS } from "../../report/index.js";
import { BY, COUNTING, OUTPUT, SECTION, TOP } from "./common.js";
import { choice, text } from "./kinds.js";
import { optionIn } from "./option.js";

const REPORT_FORMATS = ["html", "markdown", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const [format, output] = OUTPUT;

const own = optionIn("report");

export const OPTIONS = [
  own("title", text("text")),
  { ...format, ...own("format", choice("name", REPORT_FORMATS)) },
  output,
  { ...TOP, says: ({ commands }) => commands.report.top(REPORT_DEFAULTS.top) } as typeof TOP,
  BY,
  SECTION,
  ...COUNTING,
] as const;
