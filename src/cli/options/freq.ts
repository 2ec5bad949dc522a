import { BY, COUNTING, OUTPUT, PLOT, SECTION } from "./common.js";
import { SELECTING } from "./selecting.js";

export const OPTIONS = [PLOT, ...SELECTING, ...OUTPUT, BY, SECTION, ...COUNTING] as const;
