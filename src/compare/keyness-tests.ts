import { discreteBenjaminiHochberg } from "../stats/p-adjust.js";
import { ROUNDING, testableBelow } from "../stats/testable.js";
import type { Comparison, GroupCounts, TermDocuments } from "./comparison.js";
import {
  DocumentTests,
  hasDocumentEvidence,
  LEVEL,
  type PermutationOptions,
  permutationTest,
} from "./document-tests.js";
import { sideOf, type TestFigures, tokenP } from "./keyness-row.js";

/**
 * A term takes part in permutations if it could be significant, by numbers of documents alone, as one of this many findings:
 * the farthest of all tests is a lower hurdle than Tarone's, which adds them up. Unit: findings.
 */
const FINDINGS = 4;

/** A group of so few documents that a single term cannot be told from chance there. */
export interface PoorGroup {
  readonly name: string;
  /** Documents with any token. */
  readonly documents: number;
  /** How many terms at once must be spread as far as can be before any of them is distinctive; `null`: more than there are. */
  readonly terms: number | null;
}

/** All tests of a comparison: made term by term, corrected together, those over documents and those over tokens apart. */
export class KeynessTests {
  readonly #data: TermDocuments;
  readonly #comparison: Comparison;
  readonly #documents: DocumentTests;
  readonly #overDocuments: Tests;
  readonly #overTokens: Tests;
  /** Of each group its tests, and its place among those of a term. */
  readonly #testsOf: readonly { readonly tests: Tests; readonly place: number }[];

  constructor(data: TermDocuments, comparison: Comparison) {
    this.#data = data;
    this.#comparison = comparison;
    this.#documents = new DocumentTests(data, comparison);
    const groups = [...comparison.names.keys()];
    const isPair = groups.length === 2;
    // Of two groups one test says all: what the first has more, the second has less.
    const tested = isPair ? [0] : groups;
    const over = tested.filter((group) => hasDocumentEvidence(comparison, group));
    this.#overDocuments = new Tests(over);
    this.#overTokens = new Tests(tested.filter((group) => !over.includes(group)));
    this.#testsOf = groups.map((group) => {
      const tests = over.includes(isPair ? 0 : group) ? this.#overDocuments : this.#overTokens;
      return { tests, place: isPair ? 0 : tests.groups.indexOf(group) };
    });
  }

  /** Makes the tests of a term. @returns which of its kind is that of a group */
  add(term: number, counts: GroupCounts): (group: number) => number {
    const { groups } = this.#overDocuments;
    if (groups.length > 0) this.#documents.look(term);
    for (const group of groups) {
      const { p, side } = this.#documents.test(group);
      const bySides = side === sideOf(group, counts, this.#comparison) ? this.#leastP(group, counts) : 1;
      this.#overDocuments.add(term, p, this.#documents.least(group), bySides);
    }
    for (const group of this.#overTokens.groups)
      this.#overTokens.add(term, tokenP(group, counts, this.#comparison), 0, 0);
    return (group) => {
      const { tests, place } = this.#testsOf[group]!;
      return tests.p.length - tests.groups.length + place;
    };
  }

  /**
   * Tokens must bear out what documents say: long documents hold more different terms than short ones, so that presence
   * alone can mislead. G² is no strict judge, and 0.05 no strict level; what fails even there is no finding.
   */
  #leastP(group: number, counts: GroupCounts): number {
    const overTokens = tokenP(group, counts, this.#comparison);
    return overTokens < LEVEL ? 0 : overTokens;
  }

  /** Corrects all tests. @returns what is known of a test of a group */
  figures(options: PermutationOptions): (group: number, test: number) => TestFigures {
    const overTokens = correctedTests(this.#overTokens);
    const overDocuments = options.permutations > 0 ? this.#permuted(options) : correctedTests(this.#overDocuments);
    return (group, test) => {
      const { tests } = this.#testsOf[group]!;
      const isOverDocuments = tests === this.#overDocuments;
      const { p, q } = isOverDocuments ? overDocuments : overTokens;
      return {
        p: p[test]!,
        q: q[test]!,
        distinctive: (q[test] ?? 1) < LEVEL,
        evidence: isOverDocuments ? "documents" : "tokens",
        p_documents: isOverDocuments ? tests.p[test]! : null,
        p_least: isOverDocuments ? tests.least[test]! : null,
      };
    };
  }

  /**
   * p and q of a permutation test. Terms of so few documents that they cannot come out of it keep the p that they have and
   * get no q.
   */
  #permuted(options: PermutationOptions): CorrectedTests {
    const { terms, groupOf, least, atLeast } = this.#overDocuments;
    const below = testableBelow(least, LEVEL * FINDINGS);
    const tests = [...terms.keys()].filter((test) => least[test]! <= below);
    const asked = tests.map((test) => ({ term: terms[test]!, group: groupOf(test) }));
    const result = permutationTest(asked, this.#data, this.#comparison, options);
    const p = this.#overDocuments.whole();
    const q = new Array<number | null>(p.length).fill(null);
    tests.forEach((test, i) => {
      p[test] = Math.max(atLeast[test]!, result.p[i]!);
      q[test] = Math.max(atLeast[test]!, result.familyP[i]!);
    });
    return { p, q };
  }

  /** How many tests are of tokens alone. */
  get overTokens(): number {
    return this.#overTokens.p.length;
  }

  /** Groups in which a single term cannot be distinctive, however it is spread over documents. */
  poorGroups(): PoorGroup[] {
    const { groups, least, groupOf } = this.#overDocuments;
    const smallest = new Map(groups.map((group) => [group, 1]));
    least.forEach((p, test) => {
      const group = groupOf(test);
      if (p < smallest.get(group)!) smallest.set(group, p);
    });
    const { names, documents } = this.#comparison;
    return names.flatMap((name, group): PoorGroup[] => {
      const p = smallest.get(names.length === 2 ? 0 : group);
      if (p === undefined) return [];
      const able = least.reduce((n, other) => (other <= p * (1 + ROUNDING) ? n + 1 : n), 0);
      const terms = Math.floor((p * able) / LEVEL) + 1;
      return terms === 1 ? [] : [{ name, documents: documents[group]!, terms: terms > able ? null : terms }];
    });
  }
}

interface CorrectedTests {
  readonly p: readonly number[];
  readonly q: readonly (number | null)[];
}

const correctedTests = (tests: Tests): CorrectedTests => {
  const p = tests.whole();
  return { p, q: discreteBenjaminiHochberg(p, tests.least) };
};

/** Tests of one kind, those of a term in the order of `groups`. */
class Tests {
  readonly terms: number[] = [];
  readonly p: number[] = [];
  /** Smallest p that each could have come to; 0 over tokens. */
  readonly least: number[] = [];
  /** What p may not go below: p of G² where that is no finding, 1 where the sides disagree, else 0. */
  readonly atLeast: number[] = [];

  constructor(readonly groups: readonly number[]) {}

  add(term: number, p: number, least: number, atLeast: number): void {
    this.terms.push(term);
    this.p.push(p);
    this.least.push(least);
    this.atLeast.push(atLeast);
  }

  readonly groupOf = (test: number): number => this.groups[test % this.groups.length]!;

  readonly whole = (): number[] => this.p.map((p, test) => Math.max(p, this.atLeast[test]!));
}
