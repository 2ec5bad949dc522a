import type { Says } from "./options/kinds.js";

export interface Operand {
  readonly name: string;
  readonly says?: Says;
  readonly required?: true;
  readonly variadic?: true;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** What completion offers; the choices, or nothing, where absent. */
  readonly suggests?: "files" | "commands" | "schemas";
}

/** What commands are for, in the order of help. */
export const COMMAND_GROUPS = ["read", "count", "find", "compare", "show", "tools"] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** A command as data: everything but its options (`options/NAME.ts`), its action (`commands/NAME.ts`) and its words. */
export interface Entry {
  /** Chinese names, which work wherever the English one does; help shows the first. */
  readonly aliases: readonly string[];
  /** `path...` where absent. */
  readonly operands?: readonly Operand[];
  /** Under which heading help lists it; `tools` where absent. */
  readonly group?: CommandGroup;
  /** Lines that run as they stand, in a folder that holds `corpus/`; what each shows is in `words/`. A test runs them. */
  readonly examples: readonly string[];
  /** Its figures are falsified by reprints, so it says how many there are. */
  readonly warnsOfReprints?: true;
  readonly more?: Says;
  /** Takes flags that are another command's. */
  readonly takesAnyFlag?: true;
}
