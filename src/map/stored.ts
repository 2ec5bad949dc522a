import type { MinedDocument, MinedSlogan } from "../slogans/mine.js";

/** What one document says of one slogan, as JSON: its forms are a list. */
export interface StoredSlogan extends Omit<MinedSlogan, "forms"> {
  readonly forms: readonly (readonly [form: string, alone: boolean])[];
}

export const storedSlogans = ({ slogans }: Pick<MinedDocument, "slogans">): StoredSlogan[] =>
  slogans.map((slogan) => ({ ...slogan, forms: [...slogan.forms] }));

export const minedSlogans = (stored: readonly StoredSlogan[]): MinedSlogan[] =>
  stored.map((slogan) => ({ ...slogan, forms: new Map(slogan.forms) }));
