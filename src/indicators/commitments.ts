import { type Commitment, commitmentOf } from "./roles.js";
import type { Statement } from "./statements.js";

/** Which promise governs a figure: that of its clause, else that of its sentence. */
export class Commitments {
  #sentence = -1;
  #segment = -1;
  #lead: Commitment | null = null;
  #clause: Commitment | null = null;

  /** @param between the words since the last figure */
  read(between: string, statement: Statement): Commitment | null {
    if (statement.sentence !== this.#sentence) this.#lead = this.#clause = null;
    if (statement.segment !== this.#segment && this.#clause?.done !== true) this.#clause = null;
    this.#sentence = statement.sentence;
    this.#segment = statement.segment;
    const own = commitmentOf(between);
    if (own === null) return this.#clause ?? this.#lead;
    const isLead = /(?:预期|奋斗)(?:的)?(?:主要|发展)?(?:目标|指标)/u.test(between) && /预期|奋斗/u.test(own.word);
    if (isLead) {
      this.#lead = own;
      this.#clause = null;
    } else if (this.#lead === null && statement.from !== "inherited") this.#clause = own;
    return own;
  }
}
