import { folded, foldedTerm, occurrences } from "../../count/folded.js";
import type { CleanDocument } from "../../model/document.js";
import { normalize } from "../../model/normalize.js";
import { passageText } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Count } from "../../model/quantity.js";
import type { TokenizedCorpus } from "../../segment/tokenized.js";
import type { Bound, Claim } from "./find.js";
import { isIncomplete } from "./incomplete.js";

export type Verdict = "string" | "token" | "furniture" | "incomplete" | "differs" | "not-countable";

/** A claim compared with one report. Names are those of the JSON result. */
export interface CheckedClaim {
  readonly term: string;
  readonly claimed: Count;
  readonly bound: Bound | null;
  /** Occurrences in kept text, inside longer words too. */
  readonly string: Count | null;
  /** Occurrences as a word of its own; `null` where no engine cut the report. */
  readonly token: Count | null;
  /** Occurrences in all of the text, page furniture and repeated parts too. */
  readonly with_furniture: Count | null;
  /** Path of the report; `null` where none is given. */
  readonly against: string | null;
  readonly verdict: Verdict;
  /** `string` less what is claimed. */
  readonly difference: number | null;
  readonly place: Place;
}

/** How far a count may lie from one that is claimed as 近 or 约. Unit: share of the claimed one; 近百 covers 90 to 110. */
const ABOUT_SHARE = 0.1;

/** Whether a count bears out what is claimed. */
export function fits(count: number, claimed: number, bound: Bound | null): boolean {
  if (bound === "least") return count >= claimed;
  if (bound === "most") return count <= claimed;
  if (bound === "about") return Math.abs(count - claimed) <= ABOUT_SHARE * claimed;
  return count === claimed;
}

/**
 * Holds claims against reports: a row for each claim and report, in this order. It never says that a claim is false; the
 * text may be another edition. It says which way of counting comes to the claimed figure, or none.
 *
 * @param tokenized the reports cut into tokens, in the order of `reports`; without it `token` is `null`
 */
export function checkClaims(
  claims: readonly Claim[],
  reports: readonly CleanDocument[],
  tokenized: TokenizedCorpus | null = null,
): CheckedClaim[] {
  const texts = reports.map((report, index) => textsOf(report, tokenized, index));
  return claims.flatMap((claim) =>
    texts.length === 0 ? [uncounted(claim, null)] : texts.map((text) => check(claim, text)),
  );
}

interface ReportTexts {
  readonly report: CleanDocument;
  readonly kept: string;
  readonly whole: string;
  readonly tokens: ReadonlyMap<string, number> | null;
  readonly isIncomplete: boolean;
  readonly isReport: boolean;
}

/** Kinds of text that speak of a report and are none. */
const NO_REPORTS: ReadonlySet<string> = new Set([
  "interview",
  "news",
  "interpretation",
  "essay",
  "press-conference",
  "question-answer",
]);

function textsOf(report: CleanDocument, tokenized: TokenizedCorpus | null, index: number): ReportTexts {
  const bag = tokenized?.documents[index]?.bag;
  const tokens = new Map<string, number>();
  bag?.ids.forEach((id, i) => {
    const text = folded(tokenized!.vocabulary.texts[id]!);
    tokens.set(text, (tokens.get(text) ?? 0) + bag.counts[i]!);
  });
  return {
    report,
    kept: folded(passageText(report)),
    whole: report.lines.map(({ raw }) => folded(normalize(raw).text)).join("\n"),
    tokens: bag === undefined ? null : tokens,
    isIncomplete: isIncomplete(report),
    isReport: !NO_REPORTS.has(report.metadata.kind ?? ""),
  };
}

const uncounted = ({ term, claimed, bound, place }: Claim, against: string | null): CheckedClaim => ({
  term,
  claimed,
  bound,
  string: null,
  token: null,
  with_furniture: null,
  against,
  verdict: "not-countable",
  difference: null,
  place,
});

function check(claim: Claim, { report, kept, whole, tokens, isIncomplete, isReport }: ReportTexts): CheckedClaim {
  if (!claim.countable) return uncounted(claim, report.path);
  const { term, claimed, bound, place } = claim;
  const needle = foldedTerm(term);
  const string = count(kept, needle);
  const token = tokens === null ? null : (tokens.get(needle) ?? 0);
  const furniture = count(whole, needle);
  const verdict = fits(string, claimed, bound)
    ? "string"
    : token !== null && fits(token, claimed, bound)
      ? "token"
      : fits(furniture, claimed, bound)
        ? "furniture"
        : claim.ofReport && !isReport
          ? "not-countable"
          : isIncomplete
            ? "incomplete"
            : "differs";
  return {
    term,
    claimed,
    bound,
    string,
    token,
    with_furniture: furniture,
    against: report.path,
    verdict,
    difference: string - claimed,
    place,
  };
}

const count = (text: string, needle: string): number => {
  let n = 0;
  for (const _ of occurrences(text, needle)) n++;
  return n;
};
