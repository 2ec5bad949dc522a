import { BY, CUTTING, OUTPUT, READING } from "./common.js";

export const OPTIONS = [...OUTPUT, BY, ...READING, ...CUTTING] as const;
