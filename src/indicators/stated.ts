import type { CleanDocument } from "../model/document.js";
import { placeIn } from "../model/passage.js";
import type { CatalogueEntry, Measured } from "./catalogue.js";
import type { HeadlineFigure, ReadText } from "./indicators.js";
import { named } from "./names.js";
import { commitmentOf, LEADS, promised, statusOf } from "./roles.js";

/** A way to set or tell a series without a number. */
interface StatedRule {
  readonly id: string;
  /** The words behind the name of the series, up to the end of the clause. */
  readonly pattern: RegExp;
  /** What is told of the series. */
  readonly measures: Measured;
  readonly example: string;
}

export const STATED_RULES: readonly StatedRule[] = [
  {
    id: "in-step",
    measures: "growth",
    pattern:
      /(?:增长|增速|增幅)?(?:保持)?(?:与|和|同)[^,;。、]{2,20}?(?:保持)?(?:基本|大体|总体)?同步(?:增长|提高)?(?:[^,;。]{0,16})$/u,
    example: "居民收入增长与经济增长基本同步",
  },
  {
    id: "above",
    measures: "growth",
    pattern:
      /(?:等(?:主要)?(?:经济)?指标)?(?:增长|增速|增幅)?(?:均|都|继续|连续|保持|力争|预期)*(?:高于|快于|超过|略高于|不低于)(?:全国|全省|经济|GDP|城镇|上年)[^,;。]{0,24}$/u,
    example: "农村居民人均可支配收入增速高于全国平均水平",
  },
  {
    id: "at-least-average",
    measures: "growth",
    pattern: /(?:增长|增速|增幅)?保持在(?:全国|全省)平均水平(?:以上)?$/u,
    example: "固定资产投资增速保持在全国平均水平以上",
  },
  {
    id: "positive",
    measures: "growth",
    pattern: /(?:争取|力争|努力)?(?:实现|保持|达到)?正增长$/u,
    example: "进出口总额争取实现正增长",
  },
  {
    id: "double",
    measures: "level",
    pattern: /(?:力争|实现|再|比[^,;。]{2,8})*翻[一两]?番(?:以上)?$/u,
    example: "进出口总值翻一番",
  },
  {
    id: "task",
    measures: "growth",
    pattern:
      /(?:累计)?(?:降低|下降|降幅|增长)?(?:率)?(?:等约束性指标)?(?:提前|超额|全面|全部)?(?:完成[^,;。]{2,18}(?:任务|目标)|控制在[^,;。\d]{1,8}(?:目标|指标|任务)以内|(?:全部)?完成)$/u,
    example: "单位地区生产总值能耗降低完成国家下达任务",
  },
  {
    id: "steady",
    measures: "growth",
    pattern:
      /(?:总体|继续|基本)*(?:保持)?(?:总体|基本|大体)?(?:稳定|平稳|只增不减|稳量提质|提质增效|稳中有升|稳中提质)$/u,
    example: "粮食产量保持稳定",
  },
];

/** The series that a name stands for, where it can be told in this way. */
type Series = (name: string, measured: Measured) => CatalogueEntry | null;

const CLAUSE = /[^,;:。!?]+/gu;
/** Work to do, not a target (促进外贸提质增效). */
const URGES = /^(?:促进|推动|推进|保障|支持|着力|持续|努力|加快|扎实)/u;
/** Longest clause that is looked at. Unit: characters. */
const LONGEST = 80;

/** Statements about series of the catalogue without a number, in the order of the text. */
export function statedIn(document: CleanDocument, { anchor, sentences }: ReadText, series: Series): HeadlineFigure[] {
  const found: HeadlineFigure[] = [];
  const { region, code, level, year } = document.metadata;
  for (const { passage, start, end, scope, times } of sentences) {
    const sentence = passage.text.slice(start, end);
    for (const { index, 0: clause } of sentence.matchAll(CLAUSE)) {
      if (clause.length > LONGEST || URGES.test(clause)) continue;
      const told = statedBy(clause, series);
      if (told === null) continue;
      const time = times.findLast(
        (mention) => !mention.compared && mention.start < index + clause.length && mention.end_of === null,
      );
      const period = time?.period ?? scope.period;
      const before = sentence.slice(Math.max(0, index - 160), index);
      const lead = LEADS.exec(before)?.[1];
      const commitment = commitmentOf(clause) ?? (lead ? { word: lead, done: false } : commitmentOf(before));
      const status = statusOf(
        period,
        scope,
        anchor,
        sentence.slice(Math.max(0, index - 60), index + clause.length),
        "",
        "growth",
        commitment,
      );
      for (const entry of told.entries) {
        found.push({
          indicator: entry.id,
          scope: entry.scope,
          value: null,
          value_max: null,
          unit: null,
          amount: null,
          amount_unit: null,
          change: null,
          direction: null,
          qualifier: told.words,
          commitment: promised(status, commitment),
          status,
          period: period?.text ?? null,
          section: scope.section,
          region,
          code,
          level,
          year,
          raw: null,
          place: placeIn(document.path, passage, start + index, start + index + clause.length),
        });
      }
    }
  }
  return found;
}

interface Told {
  readonly words: string;
  readonly entries: readonly CatalogueEntry[];
}

function statedBy(clause: string, series: Series): Told | null {
  for (const { pattern, measures } of STATED_RULES) {
    const match = pattern.exec(clause);
    if (match === null || match.index === 0 || /\d/u.test(match[0])) continue;
    const entries = named(clause.slice(0, match.index), 1).map(
      (name) => series(name, measures) ?? series(name, "share"),
    );
    const whole = entries.filter((entry) => entry !== null);
    if (whole.length === entries.length && whole.length > 0) return { words: match[0], entries: whole };
  }
  // A list of statements: the first one by itself (居民收入增长和经济增长同步、劳动报酬提高和…同步).
  const cut = clause.indexOf("、");
  return cut > 0 && /同步$/u.test(clause.slice(0, cut)) ? statedBy(clause.slice(0, cut), series) : null;
}
