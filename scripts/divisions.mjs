import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Levels that only group others in the official list and are part of no address. */
const GROUPING = /^(?:市辖区|市|县|(?:省|自治区)?(?:省|自治区)直辖(?:行政单位|县级行政单位|县级行政区划))$/u;
/** The maintained package leaves these out. */
const ELSEWHERE = [
  ["710000", "台湾省"],
  ["810000", "香港特别行政区"],
  ["820000", "澳门特别行政区"],
];

/**
 * Divisions of China from the province down to the county, `{now, former}`: today's as `[code, name]`, with the first year
 * where the lists from 2002 to 2016 do not all have them, and those of the lists that are no more, as
 * `[code, name, first year, last year]`. Of two packages, one of 182 MB
 * (streets and villages, too) and one of 2 MB.
 *
 * @param root folder that holds `node_modules`
 */
export function divisions(root) {
  const { regionData } = createRequire(import.meta.url)(join(root, "node_modules/element-china-area-data"));
  const now = new Map();
  const add = ({ value, label, children = [] }) => {
    const code = value.padEnd(6, "0");
    if (!GROUPING.test(label)) now.set(code, label);
    for (const child of children) add(child);
  };
  for (const province of regionData) add(province);
  for (const [code, name] of ELSEWHERE) if (!now.has(code)) now.set(code, name);
  const lists = listsIn(join(root, "node_modules/gb2260/lib"));
  const dated = [...now].sort(byCode).map(([code, name]) => {
    const since = lists.find(({ named }) => named[code] === name)?.year ?? lists.at(-1).year + 1;
    return since === lists[0].year || ELSEWHERE.some(([other]) => other === code) ? [code, name] : [code, name, since];
  });
  return { now: dated, former: formerIn(lists, now) };
}

const byCode = ([a], [b]) => (a < b ? -1 : 1);

/** The lists, one a year, from the oldest. */
const listsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /^\d{6}\.json$/u.test(name))
    .sort()
    .map((file) => ({ year: Number(file.slice(0, 4)), named: JSON.parse(readFileSync(join(folder, file), "utf8")) }));

function formerIn(lists, now) {
  const former = new Map();
  for (const { year, named } of lists) {
    for (const [code, name] of Object.entries(named)) {
      if (GROUPING.test(name) || now.get(code) === name) continue;
      const known = former.get(code + name);
      if (known) known[3] = year;
      else former.set(code + name, [code, name, year, year]);
    }
  }
  return [...former.values()].sort(([a, , first], [b, , other]) => (a === b ? first - other : a < b ? -1 : 1));
}
