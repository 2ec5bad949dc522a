/**
 * Where on the page a rule holds. The body reaches from the first to the last line of running text.
 * - anywhere: a shape that no body text has
 * - edges: outside the body only, before or after
 * - head: before the body
 * - tail: after the body
 * - foot: after the body, and only when the page's furniture has begun there
 */
export type Zone = "anywhere" | "edges" | "head" | "tail" | "foot";

interface RuleBase {
  /** Stable; begins the reason of every line that the rule decided. */
  readonly id: string;
  readonly label: "boilerplate" | "meta";
  readonly where: Zone;
  /** Longest line the rule looks at, in code units without spaces. */
  readonly atMost: number;
  /** The text is over where this stands; what follows after the body is furniture unless it reads as text. */
  readonly ends?: true;
  readonly why: string;
  /** A line that the rule decides; a test repeats it. */
  readonly example: string;
}

/** A rule on the shape of the line: normalised, half-width, without spaces unless `spaced`. */
export interface PatternRule extends RuleBase {
  readonly pattern: RegExp;
  /** The pattern reads the line with its spaces (names are told apart by them). */
  readonly spaced?: true;
  /**
   * Characters (letters small) of which every line that the pattern takes holds one, small or capital. Most lines of running text hold
   * none of them and are never shown to the pattern; a test proves for each rule that this changes no verdict.
   */
  readonly needs?: string;
  /** Characters (letters small) of which every such line begins with one; tested likewise. */
  readonly begins?: string;
  /** No such line begins with a Chinese character, as nearly all running text does; tested likewise. */
  readonly beginsOtherwise?: true;
}

/** A line that consists of these words and separators alone. */
export interface WordsRule extends RuleBase {
  readonly words: readonly string[];
  /** At least this many words. */
  readonly atLeast: number;
}

export type Rule = PatternRule | WordsRule;

type MayHaveLabel = (Omit<PatternRule, "label"> | Omit<WordsRule, "label">) & { readonly label?: Rule["label"] };

/** Rules that give their lines one label, but where a rule has its own. */
export const labelled = (label: Rule["label"], rules: readonly MayHaveLabel[]): readonly Rule[] =>
  rules.map((rule) => ({ label, ...rule }));

export const isPattern = (rule: Rule): rule is PatternRule => "pattern" in rule;
