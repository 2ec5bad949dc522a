/**
 * Inverse document frequency, in the conventions of three tools. n documents, df of them with the term:
 * - `plain` (tidytext): ln(n / df); a term of every document weighs nothing.
 * - `smooth` (scikit-learn's default): ln((1 + n) / (1 + df)) + 1, as if one more document held every term.
 * - `unsmoothed` (scikit-learn, `smooth_idf=False`): ln(n / df) + 1.
 */
export type IdfForm = "plain" | "smooth" | "unsmoothed";

/**
 * Inverse document frequency of a term, natural logarithm; see `IdfForm` for the formulas.
 *
 * Source: K. Spärck Jones (1972), "A statistical interpretation of term specificity", Journal of Documentation 28(1);
 * scikit-learn user guide, "Tf–idf term weighting"; J. Silge & D. Robinson (2016), tidytext.
 *
 * @param documents all documents, above 0
 * @param documentsWithTerm documents that hold the term
 * @returns 0 or more; `null` for a term of no document, unless smoothed
 * @throws {RangeError} if more documents hold the term than there are
 */
export function idf(documents: number, documentsWithTerm: number, form: IdfForm): number | null {
  if (!(documentsWithTerm >= 0 && documentsWithTerm <= documents && documents > 0)) {
    throw new RangeError(`${documentsWithTerm} of ${documents} documents`);
  }
  if (form === "smooth") return Math.log((1 + documents) / (1 + documentsWithTerm)) + 1;
  if (documentsWithTerm === 0) return null;
  return Math.log(documents / documentsWithTerm) + (form === "unsmoothed" ? 1 : 0);
}

export interface TfIdfOptions {
  readonly idf: IdfForm;
  /** 1 + ln count in place of the count. */
  readonly sublinear: boolean;
  /** `l2`: every row brought to length 1; `total`: counts divided by the row's total (tidytext, jieba); `none`. */
  readonly norm: "l2" | "total" | "none";
}

/** scikit-learn's defaults. */
export const TF_IDF_DEFAULTS: TfIdfOptions = { idf: "smooth", sublinear: false, norm: "l2" };

/**
 * TF-IDF of a matrix of counts, one row per document and one column per term; a column without occurrences weighs 0.
 *
 * Source: as `idf`. scikit-learn: the defaults. tidytext: `{ idf: "plain", norm: "total" }`.
 *
 * @throws {RangeError} if the rows differ in length
 */
export function tfIdf(counts: readonly (readonly number[])[], options: Partial<TfIdfOptions> = {}): number[][] {
  const { idf: form, sublinear, norm } = { ...TF_IDF_DEFAULTS, ...options };
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError("every document needs a count for every term");
  const weights = Array.from({ length: width }, (_, term) =>
    idf(counts.length, counts.filter((row) => row[term]! > 0).length, form),
  );
  return counts.map((row) => {
    const weighted = row.map((count, term) => {
      const frequency = sublinear && count > 0 ? 1 + Math.log(count) : count;
      return frequency * (weights[term] ?? 0);
    });
    const divisor =
      norm === "l2" ? lengthOf(weighted) : norm === "total" ? row.reduce((total, count) => total + count, 0) : 1;
    return weighted.map((weight) => (divisor === 0 ? 0 : weight / divisor));
  });
}

/** Not `Math.hypot(...)`: a row of a large vocabulary has more figures than a call takes arguments. */
const lengthOf = (row: readonly number[]): number =>
  Math.sqrt(row.reduce((total, figure) => total + figure * figure, 0));
