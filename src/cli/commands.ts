import type { Command } from "commander";

interface Entry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads the command itself; commands are loaded one at a time, so that help and version stay instant. */
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  clean: {
    summary: "strip site boilerplate and pasted repeats; account for every line",
    load: async () => (await import("./commands/clean.js")).clean(),
  },
};
