import { withoutQuotes } from "../quotes.js";
import type { WeighedClaim } from "../types.js";
import type { Claim } from "./claim.js";
import { namesOf, spanOf } from "./pieces.js";
import { placeOf } from "./stretch.js";

/** What the features of a claim mean to people: what speaks for it, or against it. */
export const CLAIM_REASONS: Readonly<Record<string, string>> = {
  note: "a note of the document",
  bracket: "in brackets behind it",
  behind: "stands behind it",
  before: "stands before it",
  below: "numbered on the lines below",
  parts: "told part by part",
  first: "begins where it is led on to",
  last: "closes its sentence",
  whole: "nothing else stands there",
  recount: "says the number again",
  otherCount: "says another number",
  label: "its names hold the word that is counted",
  labels: "its names hold the words that are counted",
  sharedHead: "names begin alike",
  sharedTail: "names end alike",
  even: "names of one length",
  many: "many names",
  quoted: "in one pair of quotation marks",
  items: "parted by 、",
  numbered: "numbered one by one",
  juxtaposed: "words side by side, built alike",
  leadingLabels: "clauses begin with the names",
  namedParts: "each part is named",
  countedGroups: "groups with the numbers of the code",
  rows: "rows in the order of the numbers",
  allRows: "all rows are used",
  counting: "a counted programme",
  clauses: "clauses, not names",
  sentences: "sentences, not names",
  unlikeClauses: "clauses that nothing makes alike",
  looseClauses: "any number of clauses",
  joined: "split at 和",
  joinedPair: "two things joined by 和",
  long: "long names",
  uneven: "names of unlike length",
  fewer: "fewer names than are counted",
  deep: "deep in the text",
  single: "a name of one character",
  repeated: "names a thing twice",
  itself: "holds the slogan itself",
  verbMixed: "some names begin with a verb, others do not",
  halfBracket: "holds what is no name",
  rowsLeft: "rows are left over",
  unlabelled: "names do not hold the word that is counted",
  unreadPart: "a part that lists something else",
  toldPart: "a part that tells a story",
  partOfSlogan: "explains a part of it only",
  saidOfBoth: "said of two things right before it",
  bracketed: "names that count, their items in brackets behind them",
  pair: "two things before a folded phrase",
  loose: "nothing makes it a list of what is counted",
  fillsClause: "the clause is about it alone",
  attributive: "says what the slogan is of",
  comma: "a comma stands between",
  examples: "examples of many more",
};
const TOO_LITTLE = "less speaks for it than for another, or too little";

/** Reasons shown of one claim, and claims shown of one slogan in one document. */
const MOST_REASONS = 4;
const MOST_CLAIMS = 5;

/** The claims that competed for a slogan, the highest score first, with what decided. */
export function weighedClaims(text: string, claims: readonly Claim[], won: Claim | null): WeighedClaim[] {
  const seen = new Set<string>();
  return [...claims]
    .sort((a, b) => Number(b === won) - Number(a === won) || b.score - a.score)
    .flatMap((claim): WeighedClaim[] => {
      const { stretch, alignment, source, score } = claim;
      const ranges = alignment.groups.flatMap(({ items }) => items);
      const members = namesOf(stretch.text, ranges).map(withoutQuotes);
      const key = members.join("\n");
      if (members.length === 0 || seen.has(key)) return [];
      seen.add(key);
      const place = placeOf(stretch, spanOf(ranges));
      return [{ text, members, source, score, won: claim === won, reasons: reasonsOf(claim, claim === won), place }];
    })
    .slice(0, MOST_CLAIMS);
}

function reasonsOf({ features }: Claim, won: boolean): string[] {
  const sign = won ? 1 : -1;
  const words = [...features]
    .filter(({ worth }) => sign * worth > 0)
    .sort((a, b) => sign * (b.worth - a.worth))
    .flatMap(({ id }) => CLAIM_REASONS[id] ?? []);
  return [...new Set(words.length > 0 ? words : [TOO_LITTLE])].slice(0, MOST_REASONS);
}
