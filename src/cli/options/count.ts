import { BY, CUTTING, OUTPUT, READING, SECTION } from "./common.js";

export const OPTIONS = [...OUTPUT, BY, SECTION, ...READING, ...CUTTING] as const;
