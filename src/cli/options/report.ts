import { REPORT_DEFAULTS } from "../../report/index.js";
import { BY, COUNTING, OUTPUT, SECTION, TOP } from "./common.js";
import { choice, text } from "./kinds.js";
import { option } from "./option.js";

const REPORT_FORMATS = ["html", "markdown", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const [format, output] = OUTPUT;

export const OPTIONS = [
  option("title", text("text"), { says: ({ commands }) => commands.report.title }),
  {
    ...format,
    ...option("format", choice("name", REPORT_FORMATS), { says: ({ commands }) => commands.report.format }),
  },
  output,
  { ...TOP, says: ({ commands }) => commands.report.top(REPORT_DEFAULTS.top) } as typeof TOP,
  BY,
  SECTION,
  ...COUNTING,
] as const;
