import { OUTPUT, READING } from "./common.js";
import { FILES, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("headline", SWITCH, { says: ({ commands }) => commands.indicators.headline }),
  option("indicators", FILES, { says: ({ commands }) => commands.indicators.indicators }),
  ...OUTPUT,
  ...READING,
] as const;
