import { createHash } from "node:crypto";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { BagMaker } from "./bag.js";
import { ClauseMemo, hashOf, LONGEST_REMEMBERED } from "./clause-memo.js";
import { CLAUSE_JOINT, endOfClause, hasClauses } from "./clauses.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { kindOf, TAG_OF_KIND } from "./token-kind.js";
import { cutClause, LONGEST_CUT, layOver, type TokenSink } from "./tokenize.js";
import type { TokenizedCorpus, TokenizedDocument } from "./tokenized.js";
import { GAP, type TokenKind, Vocabulary } from "./vocabulary.js";

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new DocumentTokenizer(engine, lexicon);
  const bags = new BagMaker();
  const tokenized = documents.map((document): TokenizedDocument => {
    const { path, metadata, fields } = document;
    const ids = tokenizer.idsOf(passages(document).map((passage) => passage.text));
    return { path, metadata, fields, ids, bag: bags.bagOf(ids) };
  });
  const { vocabulary } = tokenizer;
  return {
    vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: partsOfSpeech(vocabulary, engine, lexicon),
  };
}

/** A part of a passage on its way. */
interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Its place in the memory; `UNKNOWN`, or `NOT_LOOKED_UP` for one that is not to be remembered. */
  readonly known: number;
}

const UNKNOWN = -1;
const NOT_LOOKED_UP = -2;
/** Whether the engine cuts it together with others. An empty one is the end of a passage. */
const isJoined = ({ known, start, end }: Clause): boolean => known < 0 && end > start && end - start <= LONGEST_CUT;

const END_OF_PASSAGE: Clause = { text: "", start: 0, end: 0, hash: 0, known: NOT_LOOKED_UP };

/** Cuts passages and numbers their tokens; new tokens get the next free id of its vocabulary. */
export class DocumentTokenizer {
  readonly vocabulary: Vocabulary;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  /** Ids of pieces whose letters tell their kind: one look-up a token instead of a kind and a look-up. */
  readonly #plain = new Map<string, number>();
  readonly #memo = new ClauseMemo();
  /** Clauses whose ids are not written yet, and how much of them the engine will have to cut. */
  readonly #clauses: Clause[] = [];
  #untold = 0;
  #ids = new Uint32Array(4096);
  #length = 0;

  constructor(engine: Engine, lexicon: Lexicon, vocabulary = new Vocabulary()) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.#sink = (text, kind) => this.#push(this.#idOf(text, kind));
  }

  /** Ids of the tokens of a document, with `GAP` after every passage. */
  idsOf(texts: readonly string[]): Uint32Array {
    this.#length = 0;
    for (const text of texts) {
      if (this.#lexicon.hasClauses && hasClauses(text)) this.#takeClauses(text);
      else this.#take({ text, start: 0, end: text.length, hash: 0, known: NOT_LOOKED_UP });
      this.#clauses.push(END_OF_PASSAGE);
    }
    this.#cutTaken();
    return this.#ids.slice(0, this.#length);
  }

  #takeClauses(text: string): void {
    for (let start = 0; start < text.length; ) {
      const end = endOfClause(text, start);
      if (end - start > LONGEST_REMEMBERED) this.#take({ text, start, end, hash: 0, known: NOT_LOOKED_UP });
      else {
        const hash = hashOf(text, start, end);
        this.#take({ text, start, end, hash, known: this.#memo.find(text, start, end, hash) });
      }
      start = end;
    }
  }

  #take(clause: Clause): void {
    const length = clause.end - clause.start;
    if (clause.known < 0 && length <= LONGEST_CUT) {
      if (this.#untold + length > LONGEST_CUT) this.#cutTaken();
      this.#untold += length + CLAUSE_JOINT.length;
    }
    this.#clauses.push(clause);
  }

  /** Cuts the clauses taken so far that nobody remembers, in one call of the engine, and writes the ids of all. */
  #cutTaken(): void {
    const joined = this.#clauses.filter(isJoined).map(({ text, start, end }) => text.slice(start, end));
    const pieces = joined.length > 0 ? this.#engine.cut(joined.join(CLAUSE_JOINT)) : [];
    const fresh: { readonly clause: Clause; readonly from: number; readonly to: number }[] = [];
    let piece = 0;
    let next = 0;
    for (const clause of this.#clauses) {
      if (clause === END_OF_PASSAGE) this.#push(GAP);
      else if (clause.known >= 0) this.#recall(clause.known);
      else if (!isJoined(clause)) {
        cutClause(clause.text.slice(clause.start, clause.end), this.#engine, this.#lexicon, this.#sink);
      } else {
        const from = this.#length;
        const first = piece;
        while (piece < pieces.length && pieces[piece] !== CLAUSE_JOINT) piece++;
        layOver(joined[next++]!, pieces.slice(first, piece++), this.#engine, this.#lexicon, this.#sink);
        if (clause.known === UNKNOWN) fresh.push({ clause, from, to: this.#length });
      }
    }
    // Only now, for a full memory forgets all that was found in it.
    for (const { clause, from, to } of fresh) {
      this.#memo.add(clause.text, clause.start, clause.end, clause.hash, this.#ids.subarray(from, to));
    }
    this.#clauses.length = 0;
    this.#untold = 0;
  }

  #recall(entry: number): void {
    const size = this.#memo.sizeOf(entry);
    this.#makeRoom(size);
    this.#memo.copyInto(entry, this.#ids, this.#length);
    this.#length += size;
  }

  #idOf(text: string, kind: TokenKind | null): number {
    if (kind !== null) return this.vocabulary.idOf(text, kind);
    let id = this.#plain.get(text);
    if (id === undefined) {
      id = this.vocabulary.idOf(text, kindOf(text));
      this.#plain.set(text, id);
    }
    return id;
  }

  #push(id: number): void {
    this.#makeRoom(1);
    this.#ids[this.#length++] = id;
  }

  #makeRoom(needed: number): void {
    if (this.#length + needed <= this.#ids.length) return;
    const larger = new Uint32Array(this.#ids.length * 2 + needed);
    larger.set(this.#ids);
    this.#ids = larger;
  }
}

/** Part of speech of every id from `from` on: of the lexicon where it names the term, else of the engine; asked once a word. */
export function partsOfSpeech(vocabulary: Vocabulary, engine: Engine, lexicon: Lexicon, from = 0): string[] {
  const asked: number[] = [];
  const pos: string[] = [];
  for (let id = from; id < vocabulary.size; id++) {
    const kind = vocabulary.kinds[id]!;
    const known = kind === "word" ? lexicon.terms.get(vocabulary.texts[id]!)?.tag : TAG_OF_KIND[kind];
    if (known === undefined) asked.push(id);
    pos.push(known ?? "");
  }
  engine.tags(asked.map((id) => vocabulary.texts[id]!)).forEach((tag, n) => {
    pos[asked[n]! - from] = tag;
  });
  return pos;
}

/** What a result says of the engine; its hash covers the engine's dictionary and all terms of the lexicon. */
export const engineInfo = (engine: Engine, lexicon: Lexicon): EngineInfo => ({
  engine: engine.engine,
  engineVersion: engine.engineVersion,
  dictionarySha256: createHash("sha256").update(engine.dictionarySha256).update(lexicon.sha256).digest("hex"),
});
