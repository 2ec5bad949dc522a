import { datesIn } from "../base/dates.js";
import { once } from "../base/once.js";
import {
  bearersIn,
  type Division,
  divisionOfCode,
  divisionsIn,
  isWithin,
  type Mention,
  NATION,
  provinceAtStart,
  shortName,
} from "../model/divisions.js";
import { dominating, dominatingByStem, unitOfText } from "./dominating-place.js";
import type { MetadataLine } from "./line.js";
import { fitsUnit, placesOfHead, placesOfPath, type Unit } from "./place-evidence.js";
import type { ReportHead } from "./report-head.js";

interface About {
  readonly path: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly lines: readonly MetadataLine[];
  /** What the head of a report to a congress says; `null` for other documents. */
  readonly head: ReportHead | null;
  readonly year: number | null;
}

/** Characters of the text that are searched for names of divisions. */
const SEARCHED = 6_000;
/** The same where a report does not name its place and is searched for short names. */
const WHOLE_REPORT = 40_000;
/** Characters of a title that are searched. */
const LONGEST_TITLE = 300;

/**
 * The division that a document is about or issued by, as a full path; `全国` where it is the country. Never one that is
 * mentioned in passing. Names that several places bear are decided by what else is named; what stays open is `null`.
 */
export function regionOf(about: About): string | null {
  const context = contextOf(about);
  return about.head === null ? regionOfText(about, context) : regionOfReport(about, about.head, context);
}

/** All that may decide between places of one name. */
interface RegionEvidence {
  /** How often the short name of a division occurs in the text. */
  readonly timesNamed: (name: string) => number;
  /** What the folder and the name of the file say. */
  readonly filed: readonly Division[];
  readonly year: number | null;
}

interface Context {
  readonly title: string;
  readonly text: string;
  readonly evidence: RegionEvidence;
  readonly mentions: () => readonly Division[];
}

function contextOf({ title: whole, source, lines, path, year }: About): Context {
  const title = whole?.slice(0, LONGEST_TITLE).replace(VISITORS, "") ?? "";
  const text = [title, source ?? "", proseOf(lines)].join("\n");
  const evidence = { timesNamed: counterIn(text), filed: placesOfPath(path), year };
  const mentions = once(() => divisionsIn(text).flatMap(({ candidates }) => resolved(candidates, evidence)));
  return { title, text, evidence, mentions };
}

/** 某市代表团来我县考察: who comes here is not of this place. */
const VISITORS = /^[^,，。:：]{2,24}?(?=(?:来|到|在|莅临?)我[省市县区州盟旗])/u;

/** Kept text and the lines of metadata; what is boilerplate names other places (lists of links). */
function proseOf(lines: readonly MetadataLine[], searched = SEARCHED): string {
  // Joined, not added up: what is searched so often must lie in one piece.
  const parts: string[] = [];
  let left = searched;
  for (const line of lines) {
    if (line.label === "boilerplate" || line.label === "duplicate") continue;
    parts.push(line.whole.slice(0, left), "\n");
    left -= Math.min(line.whole.length, left) + 1;
    if (left <= 0) break;
  }
  return parts.join("");
}

/** Weight of a city's name beside a county's, and of a province's, which texts also name in passing (到北京招商). */
const CITY_WEIGHT = 2;
/** Weight from which what is named beside a name decides what it means. */
const LEAST_WEIGHT = 2;

/** The one meaning of a name: of those that bore it in that year the one in the folder, or the one whose city or province is named most; else none. */
function resolved(candidates: readonly Division[], { timesNamed, filed, year }: RegionEvidence): readonly Division[] {
  if (candidates.length <= 1) return candidates;
  const bearers = bearersIn(candidates, year);
  if (bearers.length === 1) return bearers;
  const inFolder = bearers.filter((one) => filed.some((place) => isWithin(one, place) || isWithin(place, one)));
  if (inFolder.length === 1) return inFolder;
  const weighed = bearers
    .map((division) => ({ division, weight: weightOfParents(division, timesNamed) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = weighed;
  return best!.weight >= LEAST_WEIGHT && best!.weight > second!.weight ? [best!.division] : [];
}

/** How much the text names what a division lies in, other than by its own name (铜仁市 in 铜仁地区). */
const weightOfParents = ({ name, parents }: Division, timesNamed: RegionEvidence["timesNamed"]): number =>
  parents.reduce(
    (sum, parent, depth) =>
      name.includes(shortName(parent)) ? sum : sum + timesNamed(parent) * (depth === 0 ? 1 : CITY_WEIGHT),
    0,
  );

/** Counts each name once: a district named a hundred times is asked about a hundred times. */
function counterIn(context: string): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name);
    if (count === undefined) counts.set(name, (count = context.split(shortName(name)).length - 1));
    return count;
  };
}

/** A report: the congress, the government, the speaker; then title, office and folder; at last the text about itself. */
function regionOfReport(about: About, head: ReportHead, context: Context): string | null {
  if (head.unit === "国") return NATION;
  const { filed } = context.evidence;
  const inTitle = divisionsIn(context.title).map(({ candidates }) => candidates);
  const office = officeOf(about);
  const inSource = divisionsIn(about.source ?? "").map(({ candidates }) => candidates);
  const told = [...head.places, ...inTitle.reverse(), office ? [office] : [], ...inSource.reverse(), filed];
  for (const candidates of told) {
    const fitting = candidates.filter((one) => fitsUnit(one, head.unit));
    const [place] = resolved(fitting, context.evidence);
    if (place) return place.path;
  }
  const whole = proseOf(about.lines, WHOLE_REPORT);
  const unit = head.unit ?? unitOfText(whole);
  const heading = unit === null ? [] : placesOfHead(about.lines).filter((one) => fitsUnit(one, unit));
  const [headed] = resolved(heading, context.evidence);
  const self = headed ?? (unit === null ? null : dominatingByStem(whole, unit));
  const place = self ?? dominating(context.mentions(), context.text);
  return place && isCalled(place, unit) ? place.path : null;
}

/** Whether a text would call a place so: 全区 is said of autonomous regions and prefectures (阿里地区), too. */
const isCalled = (place: Division, unit: Unit | null): boolean =>
  fitsUnit(place, unit) || (unit === "区" && place.name.endsWith("区"));

/** Another text: the place in its title, the office, the body that speaks, the folder, the place that dominates. */
function regionOfText(about: About, context: Context): string | null {
  const { title, evidence, mentions } = context;
  const { filed } = evidence;
  const inTitle = divisionsIn(title)
    .filter(({ start }) => !VISITED.test(title.slice(0, start)))
    .flatMap(({ candidates }) => resolved(candidates, evidence));
  const titled = deepest(inTitle, mentions());
  const signature = signatureOf(about.lines);
  const signing = placeOfOffice(signature, evidence);
  const isForeign = titled !== null && signing !== null && !isWithin(titled, signing) && !isWithin(signing, titled);
  const told = (isForeign ? signing : titled) ?? officeOf(about) ?? speaking(about, signature, context);
  if (told) return told.path;
  if (isNational(about, signature)) return NATION;
  const dominant = dominating(mentions(), context.text);
  const folder = filed.length === 1 && isMentioned(filed[0]!, context) ? filed[0]! : null;
  if (folder && dominant) return (isWithin(dominant, folder) ? dominant : folder).path;
  return (dominant ?? folder)?.path ?? null;
}

/** What stands in a title before a place that others go to or learn from: 赴某市考察, 学习某市经验. */
const VISITED = /(?:赴|学习(?:借鉴|推广)?|借鉴|推广|对标|对接|支援|援助|帮扶)[^,。、的]{0,2}$/u;

/** A folder may be called after a project: it counts where the text names its place, or one that lies in it. */
const isMentioned = (place: Division, { evidence, mentions }: Context): boolean =>
  evidence.timesNamed(place.name) > 0 || mentions().some((one) => isWithin(one, place));

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
function officeOf({ indexNumber }: About): Division | null {
  const code = /^11(\d{6})/u.exec(indexNumber ?? "")?.[1];
  return code === undefined ? null : divisionOfCode(code);
}

/** The congress before which a text was given, or an office of government named as the source or signing it. */
function speaking(about: About, signature: string | null, { title, evidence, mentions }: Context): Division | null {
  const { source, lines } = about;
  const spokenFor = /政府|委员?会?$|办公室|局$/u.test(source ?? "") ? source : null;
  const offices = [sessionOf(lines), spokenFor, signature];
  for (const office of offices) {
    const division = placeOfOffice(office, evidence);
    if (division) return division;
  }
  // 某省：…, or a title that begins with a province and speaks of its government.
  const province = provinceAtStart(title.replace(/^\d{4}年/u, ""));
  const isNamed = province !== null && mentions().some((one) => isWithin(one, province));
  return isNamed ? province : null;
}

/** An area of its own that the lists lack: the province before it is not the one that speaks. */
const NEW_AREA = /(?:新区|开发区|示范区|合作区|试验区|试验港|保税区|高新区|园区)/u;

/** Where an office or a congress is, by its name. */
function placeOfOffice(office: string | null, evidence: RegionEvidence): Division | null {
  if (office === null) return null;
  const named = divisionsIn(office).flatMap(({ candidates }: Mention) => resolved(candidates, evidence));
  return named.at(-1) ?? (NEW_AREA.test(office) ? null : provinceAtStart(office));
}

/** Lines at the head that may say before which congress a text was given, and characters of each. */
const SESSION_LINES = 30;
const SESSION_CHARACTERS = 300;

/** 某市第三届人民代表大会第二次会议隆重开幕: news of a congress are of its place; who studies its spirit may be elsewhere. */
const HELD =
  /(.{2,24})第[^,。]{1,4}届人民代表大会(?:常务委员会)?第[^,。]{1,5}次会议[^,。精]{0,30}(?:开幕|召开|举行|闭幕)/u;

/** 在某市第三届人民代表大会: whose congress it is. */
function sessionOf(lines: readonly MetadataLine[]): string | null {
  for (const { whole } of lines.slice(0, SESSION_LINES)) {
    const head = whole.slice(0, SESSION_CHARACTERS);
    // Running text is full of 在 and has no 届, which the pattern ends in.
    const session = head.includes("届") ? (/在(.{2,16}?)第\S{1,4}届/u.exec(head) ?? HELD.exec(head))?.[1] : undefined;
    if (session !== undefined) return session;
  }
  return null;
}

/** Lines at the end, or at the head, that may sign a text. */
const SIGNATURE_LINES = 8;
const OFFICE = /^\p{Script=Han}{2,24}(?:政府|委员会|办公[室厅]|[局厅委部])(?: \p{Script=Han}{2,24}[会室厅局委部])*$/u;

/** The office alone on a line above the day that signs a text. */
function signatureOf(lines: readonly MetadataLine[]): string | null {
  const text = lines.filter(({ label }) => label !== "boilerplate");
  const [signed] = [text.slice(-SIGNATURE_LINES), text.slice(0, SIGNATURE_LINES)].flatMap((part) =>
    part.filter(({ whole }, k) => OFFICE.test(whole) && isDay(part[k + 1]?.whole ?? "")),
  );
  return signed?.whole ?? null;
}

const isDay = (text: string): boolean => {
  const [day] = datesIn(text);
  return day !== undefined && day.end - day.start >= text.length - 2;
};

/** Bodies of the country: what they issue and names no place of its own concerns the whole of it. */
const NATIONAL_BODY =
  /^(?:中共中央|国务院|(?:第.{1,4}届)?全国人(?:民代表)?大|全国政协|中华人民共和国|最高人民|国家(?!级|电网|开发|能源集团)|(?:财政|教育|科学技术|科技|工业和信息化|公安|民政|司法|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|外交|国防)部|中国(?:人民银行|证监会|银保监会)|海关总署|审计署)/u;
const NATIONAL_NUMBER = /^(?:国发|国办发|国办函|国函|国令|国务院令|中发|中办发)/u;

const isNational = ({ title, source, documentNumber }: About, signature: string | null): boolean =>
  NATIONAL_NUMBER.test(documentNumber ?? "") ||
  [source, title, signature].some((body) => NATIONAL_BODY.test(body ?? ""));
