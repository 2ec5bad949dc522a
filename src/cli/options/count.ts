import { BY, CUTTING, OUTPUT, READING, SECTION } from "./common.js";
import { TERMS } from "./selecting.js";

export const OPTIONS = [TERMS, ...OUTPUT, BY, SECTION, ...READING, ...CUTTING] as const;
