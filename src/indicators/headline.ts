import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { type Catalogue, type CatalogueEntry, catalogueWith, entryFor, type Measured } from "./catalogue.js";
import { type FoundFigure, figuresOf, type HeadlineFigure, type Indicator, sentencesOf } from "./indicators.js";
import { statedIn } from "./stated.js";
import { LEAD_HEAD, PREDICATE_TAIL } from "./words.js";

export interface HeadlineOptions extends ProgressOptions {
  readonly catalogue?: Catalogue;
}

/** The figures of documents that tell a series of the catalogue for the whole territory and whole years. */
export function headline(
  documents: readonly CleanDocument[],
  { catalogue = catalogueWith(), onProgress }: HeadlineOptions = {},
): HeadlineFigure[] {
  return Array.from(following(documents, "counting", onProgress), (document) => headlineOf(document, catalogue)).flat();
}

/** A figure of a document, with its series where it is one of the catalogue. */
export type DocumentFigure = Indicator & Partial<HeadlineFigure>;

/** What finds the figures of a document: those of a catalogue, all of them without one. */
export const figuresFor =
  (catalogue: Catalogue | null) =>
  (document: CleanDocument): readonly DocumentFigure[] =>
    catalogue === null ? figuresOf(document).map(({ indicator }) => indicator) : headlineOf(document, catalogue);

function headlineOf(document: CleanDocument, catalogue: Catalogue): HeadlineFigure[] {
  const territory = territoryOf(document);
  const found: Found[] = [];
  let previous: readonly string[] = [];
  let last: FoundFigure | null = null;
  let ofPart: string | null = null;
  const read = sentencesOf(document);
  for (const figure of figuresOf(document, read)) {
    const { statement } = figure;
    if (statement !== last?.statement) {
      previous = last !== null && segmentOf(last) === segmentOf(figure) ? last.statement.subjects : [];
      last = figure;
    }
    if (OF_PART.test(figure.subjects[0] ?? "") && !territory.test(figure.subjects[0]!)) ofPart = segmentOf(figure);
    if (!isOwnFigure(figure) || isOfPart(figure, territory, ofPart)) continue;
    for (const subject of figure.subjects) {
      const entry = seriesOf(catalogue, subject, figure, previous, territory);
      if (entry !== null)
        found.push({
          row: { ...figure.indicator, indicator: entry.id, scope: entry.scope },
          segment: segmentOf(figure),
        });
    }
  }
  const stated = statedIn(document, read, (name, measured) => entryFor(catalogue, bareName(name, territory), measured));
  return [...withoutSteps(found), ...stated].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** The part between semicolons that a figure stands in. */
const segmentOf = ({ statement, passage, offset }: FoundFigure): string =>
  `${passage.line} ${passage.start} ${offset} ${statement.segment}`;

/** A result or target of years, not of a month, nor the base that a change is told from. */
const isOwnFigure = ({ indicator, base, behind, statement }: FoundFigure): boolean =>
  !base &&
  !(indicator.status === "achieved" && (AIMED.test(statement.words) || AIM_BEHIND.test(behind))) &&
  !/-\d{2}(?:\/|$)/u.test(indicator.period ?? "") &&
  !ATTRIBUTE.test(behind);

/** What was aimed at, told beside the result (控制在预期目标3%以内). */
const AIMED = /(?:预期|控制|年初|年度|既定|计划)的?(?:目标|指标)(?:值|数)?(?:的|为|是)?$/u;
const AIM_BEHIND = /^(?:以上|以内|左右)?的?(?:预期|控制|年初|年度|既定|计划)*(?:目标|指标)/u;
/** Words behind a figure that make it a size of things (3000万元以上的项目) or a step on the way (6万亿元台阶). */
const ATTRIBUTE =
  /^(?:以上|以下|以内|左右)?的(?![预目水速]|年均|平均|增[长速])|^(?:以上|以下)?(?:重点|重大)?(?:项目|企业|工程)|^(?:的)?(?:大|新)?(?:台阶|关口)/u;

const WIDE = ["全省", "全市", "全区", "全县", "全州", "全盟", "全旗"]; // everybody speaks of 全国
const KINDS = /(?:自治区|特别行政区|省|市|区|县|州|盟|旗|国)$/u;

/** What a document calls its own territory before the name of a series: by the kind of its region, else the word that it says most. */
function territoryOf(document: CleanDocument): RegExp {
  const name = (document.metadata.region ?? "").split("/").at(-1)!;
  const kind = KINDS.exec(name)?.[0].at(-1) ?? kindSaidMost(document);
  const short = name.replace(KINDS, "");
  const words = [`全${kind}`, `我${kind}`, `本${kind}`, kind, "全地区", name, short].filter((word) => word !== "");
  return new RegExp(`^(?:${words.join("|")})(?:上下|的)?`, "u");
}

function kindSaidMost(document: CleanDocument): string {
  const text = passageText(document);
  const counts = WIDE.map((word) => ({ kind: word.at(-1)!, times: text.split(word).length - 1 }));
  const most = counts.reduce((a, b) => (b.times > a.times ? b : a));
  return most.times > 2 ? most.kind : "国";
}

/** A name without the territory and the words around it that say nothing of the series. */
function bareName(name: string, territory: RegExp): string {
  let bare = name
    .replaceAll(/["“”‘’\s★☆*()]/gu, "")
    .replaceAll("收人", "收入")
    .replace(/(?<=企业)(?:完成|实现)工业增加值$/u, "工业增加值");
  for (;;) {
    const next = bare.replace(territory, "").replace(LEAD_HEAD, "").replace(PREDICATE_TAIL, "");
    if (next === bare) return bare;
    bare = next;
  }
}

/** Names that only point back to a series named before (粮食播种面积…、总产量…). */
const POINTS_BACK =
  /^(?:总产量?|产量|年产量|年总产量|增加值|完成增加值|实现增加值|总额|总量|总值|规模|收入|人均收入|增速|涨幅|总产出|产值)$/u;
/** Names so short that they count only where the text says 投资增长. Unit: characters. */
const SHORT = 2;

function seriesOf(
  catalogue: Catalogue,
  subject: string,
  found: FoundFigure,
  previous: readonly string[],
  territory: RegExp,
): CatalogueEntry | null {
  const { change, figure, statement } = found;
  const measured: Measured =
    change === "growth" && figure.kind !== "share" && figure.kind !== "times" ? "increase" : change;
  const bare = bareName(subject, territory);
  // What a series lies above another one is a target (增速高于全省1个百分点); told of a result it is beside its growth.
  const whole = isBeside(found) ? null : entryFor(catalogue, bare, measured);
  if (whole !== null && bare.length <= SHORT) return isPlain(found, catalogue, territory) ? whole : null;
  if (whole !== null || !POINTS_BACK.test(bare)) return whole;
  const topics = [...statement.between.split(/[,:。;]/u).reverse(), ...previous.toReversed()];
  for (const topic of topics.map((name) => bareName(name, territory))) {
    for (let length = topic.length; length > 0; length--) {
      const entry = entryFor(catalogue, topic.slice(0, length) + bare, measured);
      if (entry !== null) return entry;
    }
  }
  return null;
}

const isBeside = ({ change, indicator, statement }: FoundFigure): boolean =>
  change === "points" && /高于|快于|低于|高出|超过/u.test(statement.words) && indicator.status !== "target";

/** 投资增长20%, by itself or among other series of the catalogue; not 汽车产量增长5%、出口增长20%. */
function isPlain(
  { change, statement, passage, offset }: FoundFigure,
  catalogue: Catalogue,
  territory: RegExp,
): boolean {
  if (change !== "growth" || statement.from !== "before" || passage.text[offset + statement.start] === "、")
    return false;
  return statement.subjects.every((name) => catalogue.byName.has(bareName(name, territory)));
}

/** Parts of a territory that a sentence may open with; what it tells is theirs. */
const PARTS =
  /^.{0,14}(?:集聚区|开发区|高新区|新区|特区(?!政府)|(?:示范区|试验区|片区|综保区|保税区)(?!建设|、|等)|^园区|经济圈|经济区|都市圈|城市群|经济带|自贸区)/u;

/** A series of such a part, on which the rest of a sentence may go on (甲乙新区生产总值增长20%,财政收入增长9%). */
const OF_PART = /^\p{Script=Han}{2,6}(?:新区|开发区|高新区|示范区|试验区|片区)[^、]/u;

function isOfPart(found: FoundFigure, territory: RegExp, ofPart: string | null): boolean {
  const { statement, passage, offset } = found;
  if (territory.test(statement.words.replace(/^[、,\s]+/u, ""))) return false;
  return (
    ofPart === segmentOf(found) ||
    PARTS.test(passage.text.slice(offset + statement.segment, offset + statement.segment + 20))
  );
}

/** Leaves out the round figure that the exact one beside it passes (突破4000亿元、达到4211亿元). */
function withoutSteps(figures: readonly Found[]): HeadlineFigure[] {
  const passed = ({ row }: Found): boolean => row.change === "level" && /突破|超过|超/u.test(row.qualifier ?? "");
  return figures
    .filter((one, i) =>
      [figures[i - 1], figures[i + 1]].every(
        (other) =>
          other === undefined ||
          !passed(one) ||
          other.row.indicator !== one.row.indicator ||
          other.segment !== one.segment ||
          other.row.change !== "level" ||
          other.row.qualifier !== null,
      ),
    )
    .map(({ row }) => row);
}

interface Found {
  readonly row: HeadlineFigure;
  readonly segment: string;
}
