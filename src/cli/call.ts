import type { Command } from "commander";
import type { CommandName } from "./commands.js";
import type { OptionEntry, ValuesOf } from "./options/option.js";

/** What the action of a command gets beside its arguments. */
export interface Call<Entries extends readonly OptionEntry[] = readonly OptionEntry[]> {
  readonly name: CommandName;
  readonly options: ValuesOf<Entries>;
  /** The options as data: which of them belong to `run`. */
  readonly entries: readonly OptionEntry[];
  /** As the parser sees it: where values come from, and help. */
  readonly parsed: Command;
}

export interface CommandModule {
  readonly OPTIONS: readonly OptionEntry[];
  // biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own, in the order of its entry
  readonly run: (...operandsAndCall: any[]) => Promise<void>;
}
