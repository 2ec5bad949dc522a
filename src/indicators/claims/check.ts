import { folded, foldedTerm, occurrences } from "../../count/folded.js";
import type { CleanDocument } from "../../model/document.js";
import { normalize } from "../../model/normalize.js";
import { passageText } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Count } from "../../model/quantity.js";
import type { TokenizedCorpus } from "../../segment/tokenized.js";
import type { Bound, Claim } from "./find.js";

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
    texts.length === 0 ? [told(claim, null, "not-countable")] : texts.map((text) => check(claim, text)),
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

/** Occurrences in kept text, as tokens, and in all of the text. */
type Counts = Pick<CheckedClaim, "string" | "token" | "with_furniture">;
const UNCOUNTED: Counts = { string: null, token: null, with_furniture: null };

const told = (
  { term, claimed, bound, place }: Claim,
  against: string | null,
  verdict: Verdict,
  counts = UNCOUNTED,
): CheckedClaim => {
  const difference = counts.string === null ? null : counts.string - claimed;
  return { term, claimed, bound, ...counts, against, verdict, difference, place };
};

function check(claim: Claim, { report, kept, whole, tokens, isIncomplete, isReport }: ReportTexts): CheckedClaim {
  if (!claim.countable) return told(claim, report.path, "not-countable");
  const isBorneOut = (count: number | null): boolean => count !== null && fits(count, claim.claimed, claim.bound);
  const needle = foldedTerm(claim.term);
  const counts = {
    string: [...occurrences(kept, needle)].length,
    token: tokens === null ? null : (tokens.get(needle) ?? 0),
    with_furniture: [...occurrences(whole, needle)].length,
  };
  const verdict = isBorneOut(counts.string)
    ? "string"
    : isBorneOut(counts.token)
      ? "token"
      : isBorneOut(counts.with_furniture)
        ? "furniture"
        : claim.ofReport && !isReport
          ? "not-countable"
          : isIncomplete
            ? "incomplete"
            : "differs";
  return told(claim, report.path, verdict, counts);
}

/** A sign that a text is cut, or that a part of it occurs elsewhere. */
interface CutRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Only in the last lines of the text, removed ones too. */
  readonly atEnd?: true;
  readonly example: string;
}

export const CUT_RULES: readonly CutRule[] = [
  {
    id: "next-page",
    pattern:
      /^\W*(?:下一页|后一页|下页)\W*$|第\d+页\s*[,/，]?\s*共(?!1页)\d+页|^\W*1\s*2\s*(?:3\s*)?(?:\.\.\.\s*)?下一页/u,
    atEnd: true,
    example: "下一页",
  },
  {
    id: "read-on",
    pattern: /(?:阅读|查看|点击|展开)(?:剩余|余下|更多|全文|原文)|余下全文|剩余\d+%/u,
    atEnd: true,
    example: "阅读全文",
  },
  {
    id: "to-be-continued",
    pattern: /[(（](?:未完|待续|未完待续|下转[^)）]{0,8})[)）]|下转第?\d*版/u,
    example: "（未完待续）",
  },
  { id: "excerpt", pattern: /[(（](?:摘要|节选|摘登|摘编|有删节|略有删节)[)）]/u, example: "政府工作报告（节选）" },
  { id: "dots", pattern: /(?:…|\.{3}|。{3})\s*[”"]?\s*$/u, atEnd: true, example: "推动高质量发展……" },
];

/** Most that a cell of a spreadsheet holds; texts of that length were cut. Unit: characters. */
const CELL_LIMIT = 32_767;
/** Lines at the end that are looked at. */
const LAST_LINES = 4;
/** From this length on a text ends with a mark. Unit: characters. */
const LONG = 400;

/** Whether a text shows that it is cut or that a part is missing. */
export function isIncomplete(document: CleanDocument): boolean {
  const text = passageText(document);
  if (text.length === 0 || text.length === CELL_LIMIT || text.length === CELL_LIMIT - 1) return true;
  const lines = document.lines.filter(({ raw }) => raw.trim() !== "").map(({ raw }) => raw.trim());
  const last = lines.slice(-LAST_LINES);
  if (CUT_RULES.some(({ pattern, atEnd }) => (atEnd ? last : lines).some((line) => pattern.test(line)))) return true;
  const ending = text.trimEnd().split("\n").at(-1)!;
  // A long text whose last line is running text without its end.
  return text.length >= LONG && ending.length >= 40 && !/[。!?;:”"')）》】…]$/u.test(ending.trimEnd());
}
