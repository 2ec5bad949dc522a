import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequencies } from "../../src/count/frequencies.js";
import { type TermMatrix, termMatrix } from "../../src/count/matrix.js";
import { corpusOf } from "../helpers/count-corpus.js";

/** The matrix as rows of `term: figure`, read entry by entry. */
const rowsOf = ({ terms, rows, starts, columns, values }: TermMatrix): Record<string, number>[] =>
  rows.map((_, row) => {
    const cells: Record<string, number> = {};
    for (let at = starts[row]!; at < starts[row + 1]!; at++) cells[terms[columns[at]!]!.term] = values[at]!;
    return cells;
  });

const words = fc.constantFrom("产业", "发展", "营商", "环境", "产业链", "GDP", "。", "12");
const texts = fc.array(
  fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(" ")),
  { minLength: 1, maxLength: 6 },
);

describe("termMatrix", () => {
  it("holds what stands in each document, most frequent term first", () => {
    const { documents, tokenized } = corpusOf("产业 发展 产业 ， 环境", "发展 。 | 发展");
    const matrix = termMatrix(documents, tokenized);
    expect(matrix.terms).toEqual([
      { term: "发展", count: 3, documents: 2 },
      { term: "产业", count: 2, documents: 1 },
      { term: "环境", count: 1, documents: 1 },
    ]);
    expect(rowsOf(matrix)).toEqual([{ 发展: 1, 产业: 2, 环境: 1 }, { 发展: 2 }]);
  });

  it("has the counts of a frequency list for column sums, its documents for rows that hold a term", () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (list, minCount, minDocuments) => {
          const { documents, tokenized } = corpusOf(...list);
          const { terms } = frequencies(documents, tokenized, { minCount, minDocuments });
          const matrix = termMatrix(documents, tokenized, { minCount, minDocuments });
          const rows = rowsOf(matrix);
          const sums = matrix.terms.map(({ term }) => ({
            term,
            count: rows.reduce((sum, row) => sum + (row[term] ?? 0), 0),
            documents: rows.filter((row) => row[term] !== undefined).length,
          }));
          expect(sums).toEqual(terms.map(({ term, count, documents: n }) => ({ term, count, documents: n })));
        },
      ),
    );
  });

  it("adds up the documents of a group", () => {
    const { documents, tokenized } = corpusOf("产业 发展", "发展", "环境 发展");
    const matrix = termMatrix(documents, tokenized, { groups: [[0, 2], [1]] });
    expect(rowsOf(matrix)).toEqual([{ 产业: 1, 发展: 2, 环境: 1 }, { 发展: 1 }]);
  });

  it("weighs by ln((1 + N) / (1 + n)) + 1 where asked, as the frequency list does", () => {
    const { documents, tokenized } = corpusOf("产业 产业 发展", "发展", "发展");
    const matrix = termMatrix(documents, tokenized, { tfidf: true });
    expect(rowsOf(matrix)[0]).toEqual({ 产业: 2 * (Math.log(4 / 2) + 1), 发展: Math.log(4 / 4) + 1 });
  });

  it("counts chosen terms as tokens or as strings, in the order asked, those that never occur too", () => {
    const { documents, tokenized } = corpusOf("产业链 产业", "产业链 gdp 与 GDP");
    const chosen = ["没有", "产业", "GDP", "产业"];
    const tokens = termMatrix(documents, tokenized, { chosen, match: "token" });
    expect(tokens.terms.map(({ term, count }) => [term, count])).toEqual([
      ["没有", 0],
      ["产业", 1],
      ["gdp", 2],
    ]);
    const strings = termMatrix(documents, tokenized, { chosen, match: "string" });
    expect(rowsOf(strings)).toEqual([{ 产业: 2 }, { 产业: 1, gdp: 2 }]);
    expect(strings.terms[1]).toEqual({ term: "产业", count: 3, documents: 2 });
  });

  it("counts phrases", () => {
    const { documents, tokenized } = corpusOf("营商 环境 好", "营商 环境");
    const matrix = termMatrix(documents, tokenized, { ngram: { from: 2, to: 2 } });
    expect(rowsOf(matrix)).toEqual([{ 营商环境: 1 }, { 营商环境: 1 }]);
  });
});
