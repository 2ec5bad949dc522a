import { GROUPED_OUTPUT, READING } from "./common.js";
import { FILES, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("headline", SWITCH, { says: ({ commands }) => commands.indicators.headline }),
  option("panel", SWITCH, { says: ({ commands }) => commands.indicators.panel }),
  option("pair", SWITCH, { says: ({ commands }) => commands.indicators.pair }),
  option("indicators", FILES, { says: ({ commands }) => commands.indicators.indicators }),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
