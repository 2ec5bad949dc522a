import type { Phrases } from "../../words/en/phrases.js";

/** One thing that `cexi doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly status: "ok" | "note" | "problem";
  readonly found: string;
  /** What to do about it; `null` where nothing needs doing. */
  readonly remedy: string | null;
}

export type Says = Phrases["commands"]["doctor"];
