import { BY, OUTPUT, READING } from "./common.js";

export const OPTIONS = [...OUTPUT, BY, ...READING] as const;
