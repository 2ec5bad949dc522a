import { once } from "../base/once.js";
import {
  type Division,
  divisionOfCode,
  divisionsIn,
  type Mention,
  provinceAtStart,
  shortName,
} from "../model/divisions.js";
import type { MetadataLine } from "./metadata.js";

interface About {
  readonly title: string | null;
  readonly source: string | null;
  readonly documentNumber: string | null;
  readonly lines: readonly MetadataLine[];
}

/** Characters of the text that are searched for names of divisions. */
const SEARCHED = 6_000;
/** Characters of a title that are searched. */
const LONGEST_TITLE = 300;
/** Times that a place must be named before the text alone decides. */
const FEWEST_MENTIONS = 3;
/** Share that a place must have among all of its level. */
const DOMINANT = 0.6;

/**
 * The division that a document is about, as a full path: the one in its title; else the body that speaks (the session
 * of a congress, the office in the source or in the document's number); else a place that clearly dominates the text.
 * Names that several places bear are decided by what else is named; what stays open is `null`.
 */
export function regionOf(about: About): string | null {
  const text = proseOf(about.lines);
  const title = about.title?.slice(0, LONGEST_TITLE) ?? "";
  const context = [title, about.source ?? "", text].join("\n");
  const timesNamed = counterIn(context);
  const mentions = divisionsIn(context).flatMap((mention) => resolved(mention, timesNamed));
  const inTitle = divisionsIn(title).flatMap((mention) => resolved(mention, timesNamed));
  return (
    deepest(inTitle, mentions)?.path ??
    officeOf(about.documentNumber)?.path ??
    speaking(about, timesNamed, mentions)?.path ??
    dominating(mentions, context)?.path ??
    null
  );
}

/** Kept text and the lines of metadata; what is boilerplate names other places (lists of links). */
function proseOf(lines: readonly MetadataLine[]): string {
  // Joined, not added up: what is searched so often must lie in one piece.
  const parts: string[] = [];
  let left = SEARCHED;
  for (const line of lines) {
    if (line.label === "boilerplate" || line.label === "duplicate") continue;
    parts.push(line.whole.slice(0, left), "\n");
    left -= Math.min(line.whole.length, left) + 1;
    if (left <= 0) break;
  }
  return parts.join("");
}

/** The one meaning of a name, decided by its city or province where they are named too; none where it stays open. */
function resolved(mention: Mention, timesNamed: TimesNamed): Division[] {
  if (mention.candidates.length === 1) return [mention.candidates[0]!];
  const weights = mention.candidates.map((one) => namedParents(one, timesNamed));
  const best = Math.max(...weights);
  const fitting = mention.candidates.filter((_, index) => weights[index] === best);
  return best > 0 && fitting.length === 1 ? fitting : [];
}

const namedParents = (division: Division, timesNamed: TimesNamed): number =>
  division.parents.reduce((sum, parent) => sum + timesNamed(parent), 0);

/** How often the short name of a division stands in the text. */
type TimesNamed = (name: string) => number;

/** Counts each name once: a district named a hundred times is asked about a hundred times. */
function counterIn(context: string): TimesNamed {
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name);
    if (count === undefined) counts.set(name, (count = occurrences(context, shortName(name))));
    return count;
  };
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

const isWithin = (inner: Division, outer: Division): boolean =>
  inner.path === outer.path || inner.path.startsWith(`${outer.path}/`);

/** Of the places in a title: the deepest, if they lie in each other; else the one that the text names most. */
function deepest(inTitle: readonly Division[], mentions: readonly Division[]): Division | null {
  const [first] = [...inTitle].sort((a, b) => b.parents.length - a.parents.length);
  if (first === undefined) return null;
  if (inTitle.every((one) => isWithin(first, one))) return first;
  const count = (one: Division) => mentions.filter((mention) => mention.path === one.path).length;
  const [most, second] = [...new Set(inTitle)].sort((a, b) => count(b) - count(a));
  return most && second && count(most) > count(second) ? most : null;
}

/** Index numbers of public information begin with the credit code of the office: 11, then the code of its division. */
function officeOf(documentNumber: string | null): Division | null {
  const code = /^11(\d{6})/u.exec(documentNumber ?? "")?.[1];
  return code === undefined ? null : (divisionOfCode(code) ?? null);
}

/** The congress before which a report was given, or an office of government named as the source. */
function speaking(about: About, timesNamed: TimesNamed, mentions: readonly Division[]): Division | null {
  const { title, source, lines } = about;
  const session = sessionOf(lines);
  const offices = [session, /政府|委员?会?$|办公室|局$/u.test(source ?? "") ? (source ?? undefined) : undefined];
  for (const office of offices) {
    const named = divisionsIn(office ?? "").flatMap((mention) => resolved(mention, timesNamed));
    const division = named.at(-1) ?? (office ? provinceAtStart(office) : null);
    if (division) return division;
  }
  // 某省：…, or a title that begins with a province and speaks of its government.
  const province = title === null ? null : provinceAtStart(title.replace(/^\d{4}年/u, ""));
  const isNamed = province !== null && mentions.some((one) => isWithin(one, province));
  return province !== null && (isNamed || /工作报告/u.test(title ?? "")) ? province : null;
}

/** Lines at the head that may say before which congress a report was given, and characters of each. */
const SESSION_LINES = 30;
const SESSION_CHARACTERS = 300;

/** 在某市第三届人民代表大会: whose congress it is. */
function sessionOf(lines: readonly MetadataLine[]): string | undefined {
  for (const { whole } of lines.slice(0, SESSION_LINES)) {
    const head = whole.slice(0, SESSION_CHARACTERS);
    // Running text is full of 在 and has no 届, which the pattern ends in.
    const session = head.includes("届") ? /在(.{2,16}?)第\S{1,4}届/u.exec(head)?.[1] : undefined;
    if (session !== undefined) return session;
  }
  return undefined;
}

/** From the country down, as long as one place outweighs all others of its level; only with enough mentions. */
function dominating(mentions: readonly Division[], context: string): Division | null {
  const levels = once(() => levelsIn(context));
  let place: Division | null = null;
  let inside = mentions;
  for (let level = 0; level <= 2; level++) {
    const groups = new Map<string, Division[]>();
    for (const one of inside) {
      const name =
        level < one.parents.length ? one.parents[level] : level === one.parents.length ? one.name : undefined;
      if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    const [best] = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    if (best === undefined || best[1].length < FEWEST_MENTIONS || best[1].length < total * DOMINANT) break;
    if (!speaksOfItself(levels(), level)) break;
    const named = best[1].find((one) => one.parents.length === level);
    place = named ?? place;
    inside = best[1];
  }
  return place;
}

/** How often a text speaks of its own province, city and county. */
type Levels = Readonly<Record<"province" | "city" | "county", number>>;

function levelsIn(context: string): Levels {
  const times = (...words: readonly string[]) => words.reduce((sum, word) => sum + occurrences(context, word), 0);
  return {
    province: times("全省", "我省"),
    city: times("全市", "我市"),
    county: times("全区", "我区", "全县", "我县", "区委", "县委"),
  };
}

/** A text about a province says 全省, 我省 or speaks of what lies in it; one about a city says 全市 or 我市, one about a district 全区, 我区 or 全县, more often than the level above. */
function speaksOfItself({ province, city, county }: Levels, level: number): boolean {
  if (level === 0) return province + city + county > 0;
  return level === 1 ? city + county > province : county > city;
}
