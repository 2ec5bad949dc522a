import { OUTPUT, READING } from "./common.js";
import { SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("clean");

export const OPTIONS = [own("explain", SWITCH), ...OUTPUT, ...READING] as const;
