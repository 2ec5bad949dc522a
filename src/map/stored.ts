import type { Decision } from "../slogans/decide.js";
import { FEATURES } from "../slogans/features.js";
import type { MinedDocument, MinedSlogan } from "../slogans/mine.js";

/** What one document says of one slogan, as JSON: its forms are a list, the features that hold are ids. */
export interface StoredSlogan extends Omit<MinedSlogan, "forms" | "decision"> {
  readonly forms: readonly (readonly [form: string, alone: boolean])[];
  readonly decision: Omit<Decision, "holding"> & { readonly holding: readonly string[] };
}

const RULES = new Map(FEATURES.map((feature) => [feature.id as string, feature]));

export const storedSlogans = ({ slogans }: Pick<MinedDocument, "slogans">): StoredSlogan[] =>
  slogans.map((slogan) => ({
    ...slogan,
    decision: { ...slogan.decision, holding: slogan.decision.holding.map(({ id }) => id) },
    forms: [...slogan.forms],
  }));

export const minedSlogans = (stored: readonly StoredSlogan[]): MinedSlogan[] =>
  stored.map((slogan) => ({
    ...slogan,
    decision: { ...slogan.decision, holding: slogan.decision.holding.map((id) => RULES.get(id)!) },
    forms: new Map(slogan.forms),
  }));
