import type { CleanDocument } from "../model/document.js";
import { originOf } from "../model/normalize.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { following, type ProgressOptions } from "../model/progress.js";
import type { SectionName } from "../model/section.js";
import { anchorOf } from "./anchor.js";
import type { Figure } from "./figure.js";
import { figuresIn } from "./figures.js";
import { type Base, LatestTimes, MEAN, ofYears, pairedTimes } from "./latest-times.js";
import {
  type Change,
  type Commitment,
  Commitments,
  changeOf,
  isFall,
  periodOf,
  promised,
  qualifierOf,
  type Status,
  statusOf,
  wordBehind,
} from "./roles.js";
import { ANNOUNCES, AnnouncedList, beyond, type Scope, ScopeReader, SectionReader } from "./scope.js";
import { measuresNothing, type Statement, statementsOf } from "./statements.js";
import { type Anchor, type Period, type TimeMention, timesIn } from "./timeline.js";
import { plainAmount } from "./units.js";

/** A figure with its role, as it stands in a document. Names are those of the JSON result. */
export interface Indicator {
  /** What it measures, in the words of the text; with a catalogue the id of the series. Empty where nothing names it. */
  readonly indicator: string;
  /** As written, falls too; `null` for a statement without a number. */
  readonly value: number | null;
  /** The upper end of a range. */
  readonly value_max: number | null;
  readonly unit: string | null;
  /** The value without 万 and 亿, and the unit that it is in. */
  readonly amount: number | null;
  readonly amount_unit: string | null;
  readonly change: Change | null;
  /** `down` for a fall. */
  readonly direction: "down" | null;
  readonly qualifier: string | null;
  readonly commitment: string | null;
  readonly status: Status;
  readonly period: string | null;
  readonly section: SectionName | null;
  readonly region: string | null;
  readonly code: string | null;
  readonly level: string | null;
  readonly year: number | null;
  /** The characters of a figure whose digits are damaged. */
  readonly raw: string | null;
  readonly place: Place;
}

/** A figure of the catalogue: `indicator` is its id. */
export interface HeadlineFigure extends Indicator {
  /** Which part or sibling of the series it is, `null` for the series itself. */
  readonly scope: string | null;
}

export interface FoundFigure {
  readonly passage: Passage;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly subjects: readonly string[];
  readonly change: Change;
  readonly indicator: Indicator;
  /** An earlier value that the figure behind it is told from (从2020年的3.68万亿元). */
  readonly base: boolean;
  /** Where the sentence begins in the passage; places of `statement` and `figure` count from here. */
  readonly offset: number;
  /** What follows the figure in its clause. */
  readonly behind: string;
  readonly period: Period | null;
}

/** Every figure of documents with what it measures and its role, in the order of the text. */
export function indicators(documents: readonly CleanDocument[], { onProgress }: ProgressOptions = {}): Indicator[] {
  return Array.from(following(documents, "counting", onProgress), (document) =>
    figuresOf(document).map(({ indicator }) => indicator),
  ).flat();
}

/** A sentence with what is known of it before its figures are read. */
export interface ReadSentence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly times: readonly TimeMention[];
  /** The years gone by that the text told of last; a mean without years of its own is over them. */
  readonly term: Period | null;
}

/** What figures and statements without a number are read from. */
export interface ReadText {
  readonly anchor: Anchor;
  readonly sentences: readonly ReadSentence[];
}

export function sentencesOf(document: CleanDocument): ReadText {
  const lines = passages(document);
  const anchor = anchorOf(document, lines);
  const reader = new ScopeReader(anchor);
  const sentences: ReadSentence[] = [];
  const sections = new SectionReader(document.sections ?? []);
  const announced = new AnnouncedList(anchor);
  let term: Period | null = null;
  for (const passage of lines) {
    for (const [start, end] of sentenceSpans(passage.text)) {
      const sentence = passage.text.slice(start, end);
      const stood = sections.isBeyond;
      const stands = sections.at(passage.line, passage.start + originOf(passage, start));
      const times = timesIn(sentence, anchor, (stands ?? reader.section) === "review");
      const told = reader.read(sentence, times, start === 0, start === 0 && end === passage.text.length);
      const own = stood && (stands === "plan" || stands === "targets") ? reader.beginYear() : told;
      const within = ScopeReader.within(own, stands, anchor.thisYear);
      const scope = sections.isBeyond ? beyond(within, anchor) : within;
      term = times.findLast(isTerm(anchor))?.period ?? term;
      sentences.push({ passage, start, end, scope: announced.read(sentence, start === 0, times, scope), times, term });
    }
  }
  return { anchor, sentences };
}

/** Three years or more up to the last one. */
const isTerm =
  ({ thisYear }: Anchor) =>
  ({ period }: TimeMention): boolean =>
    period !== null && !period.part && period.to - period.from > 1 && period.to + 1 === thisYear;

const SENTENCE = /[^。!?]+[。!?]*/gu;
const sentenceSpans = (text: string): [number, number][] =>
  [...text.matchAll(SENTENCE)].map(({ index, 0: { length } }) => [index, index + length]);

/** The figures of one document. @param read its sentences, where they are known */
export function figuresOf(document: CleanDocument, read = sentencesOf(document)): FoundFigure[] {
  const { anchor, sentences } = read;
  return sentences.flatMap((sentence) => figuresOfSentence(document, sentence, anchor));
}

/** How far back the words that govern a figure are looked for. Unit: characters. */
const GOVERNING = 160;

function figuresOfSentence(document: CleanDocument, sentence: ReadSentence, anchor: Anchor): FoundFigure[] {
  const { passage, start, end, times } = sentence;
  const text = passage.text.slice(start, end);
  const figures = figuresIn(text);
  if (figures.length === 0) return [];
  const within: Within = { ...sentence, document, text, anchor };
  const commitments = new Commitments();
  const announced = ANNOUNCES.exec(text)?.index ?? -1;
  const found: FoundFigure[] = [];
  let nextTime = 0;
  const latest = new LatestTimes();
  let read = 0;
  let previous: FoundFigure | null = null;
  for (const statement of statementsOf(text, figures)) {
    const first = statement.figures[0]!;
    const from = Math.max(read, first.start - GOVERNING);
    const inSegment = text.slice(Math.max(from, statement.segment), first.start);
    const commitment = commitments.read(text.slice(from, first.start), inSegment, statement);
    read = statement.figures.at(-1)!.end;
    if (measuresNothing(text, statement)) continue;
    const paired = pairedTimes(text, times, statement);
    for (const [index, figure] of statement.figures.entries()) {
      for (; nextTime < times.length && times[nextTime]!.start < figure.start; nextTime++) {
        const { start: at, period } = times[nextTime]!;
        // 与2005年相比…,今年的主要目标是: what is announced is not for the years before
        const isOver =
          at < announced && first.start > announced && period !== null && period.to < (anchor.thisYear ?? 0);
        if (!isOver) latest.take(times[nextTime]!);
      }
      const base = latest.comparedWith(text, figure.start);
      const time = paired?.[index] ?? latest.for(statement, COMPARES.test(statement.words));
      previous = tell(within, { statement, figure, time, comparedWith: base, commitment, previous });
      found.push(previous);
    }
  }
  return found;
}

const SETTLES = /(?:提高|提升|上升|下降|降低|降|升|扩大|收窄|回落|占)/u;
const COMPARES =
  /(?:[从由自比较])[^,;]{0,12}的$|^(?:从|由)$|(?:从|由)(?:上年|去年|上半年|下半年|年初|[一二三四]季度|当初|原来|过去)的?(?:同比)?(?:增长|下降|回落|减少)?$|(?:从|由)(?:同比)?[正负]?(?:增长|上涨|下降|减少)$|(?:从|由)(?:\d{4}年(?:末|底)?的?|上年的?|去年的?|[“"].{1,3}五[”"]末的?)?$/u;

/** 5亿元,同比增长3%: what is compared with the year before is reached. */
const COMPARED_BEHIND = /^,?(?:同比|[比较](?:上年|去年))/u;

/** A sentence, and what its figures stand under. */
interface Within extends ReadSentence {
  readonly document: CleanDocument;
  readonly text: string;
  readonly anchor: Anchor;
}

interface Governed extends Pick<FoundFigure, "statement" | "figure"> {
  readonly time: Period | null;
  readonly comparedWith: Base | null;
  readonly commitment: Commitment | null;
  readonly previous: FoundFigure | null;
}

function tell(within: Within, governed: Governed): FoundFigure {
  const { document, passage, start: offset, text, scope, anchor, term } = within;
  const { statement, figure, time, comparedWith, commitment, previous } = governed;
  const { subjects, figures, words } = statement;
  const own =
    subjects.length === figures.length && figures.length > 1 ? [subjects[figures.indexOf(figure)]!] : subjects;
  const name = own.join("、");
  const predicate = statement.predicate;
  const behind = text.slice(figure.end, figure.end + 40).split(/[,;。]/u)[0]!;
  let change = changeOf(figure, predicate, name, behind);
  const isOfGrowth =
    change === "share" &&
    statement.from === "inherited" &&
    previous?.change === "growth" &&
    previous.statement.subjects === subjects;
  const isOther = isOfGrowth && !SETTLES.test(predicate);
  if (isOther || (isOfGrowth && previous.base)) change = "growth"; // 增速由5%回落到3%
  const isTier = isOther && !words.includes("年"); // 增长9%以上,力争达到10%; not 增长9%,上年为10%
  const base = COMPARES.test(words);
  const isMean = /年均|每年|年平均/u.test(words) && scope.period !== null && scope.period.from < scope.period.to;
  const isAhead = time !== null && time.from > (anchor.thisYear ?? Number.POSITIVE_INFINITY);
  const stated = isMean && time?.from === time?.to && !isAhead ? null : time;
  const isPartOfSum =
    previous?.indicator.period === scope.period?.text &&
    /^(?:、(?!突破|超过|[达增])|[^,;、]{1,24}、\d|,?其中)|其中:?$/u.test(
      statement.between + text.slice(statement.start, statement.start + 3),
    );
  const isYear = stated !== null && stated.from === stated.to;
  const known = base ? stated : (stated ?? scope.period);
  const told = isYear ? stated : periodOf(known, change, statement, anchor.thisYear, isPartOfSum);
  const isRate = /率$/u.test(name) && change !== "points"; // a growth rate is of its year, whatever stands beside it
  const period = isTier
    ? previous.period
    : isRate
      ? told
      : ofYears(told, change, comparedWith, MEAN.test(words), anchor, /[比较](?:上|去)年/u.test(words), term);
  const before = text.slice(Math.max(statement.sentence, figure.start - GOVERNING), figure.start);
  const said = COMPARED_BEHIND.test(text.slice(figure.end, figure.end + 8)) ? `${before},同比` : before;
  const status = statusOf(period, scope, anchor, said, behind, change, commitment);
  const { amount, unit } = plainAmount(figure.value, figure.unit);
  const { region, code, level, year } = document.metadata;
  const end = statement.from === "behind" ? Math.max(figure.end, figures.at(-1)!.end) : figure.end;
  const indicator: Indicator = {
    indicator: name,
    value: figure.value,
    value_max: figure.valueMax,
    unit: figure.unit,
    amount,
    amount_unit: unit,
    change,
    direction: isFall(change, predicate, name, [before, behind]) ? "down" : null,
    qualifier: qualifierOf(text, figure, statement),
    commitment: promised(status, commitment),
    status,
    period: period?.text ?? null,
    section: scope.section,
    region,
    code,
    level,
    year,
    raw: figure.damaged,
    place: placeIn(
      document.path,
      passage,
      offset + Math.max(Math.min(statement.start, figure.start), figure.start - QUOTED),
      offset + Math.min(endWithLimit(text, end), figure.end + QUOTED),
    ),
  };
  return { passage, statement, figure, subjects: own, change, indicator, base, offset, behind, period };
}

/** A quote reaches so far from its figure, for a line without marks is one clause. Unit: code units. */
const QUOTED = 300;

/** The end of a quote that takes in what limits the figure. */
const endWithLimit = (text: string, end: number): number => end + (wordBehind(text, end)?.length ?? 0);
