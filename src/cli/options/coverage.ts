import { BY, OUTPUT, READING, SECTION } from "./common.js";

export const OPTIONS = [...OUTPUT, BY, SECTION, ...READING] as const;
