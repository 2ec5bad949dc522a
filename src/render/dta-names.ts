import { freeName, inSmallLetters } from "../base/free-name.js";

/** Unit: characters. */
const LONGEST_NAME = 32;
/** Of a longer name so much of the end stays: the measure, behind the name of the category. */
const KEPT_END = 18;

/** Words that are no names of variables in Stata. */
const RESERVED = new Set(
  "_all _b _coef _cons _n _N _pi _pred _rc _se _skip byte double float if in int long strL using with".split(" "),
);

/** Names that Stata takes: ASCII letters, figures and `_`, at most 32, each once whatever its case. */
export function stataNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const ascii = name.replace(/[^A-Za-z0-9_]+/gu, "_").replace(/^_+$|^_+(?=[A-Za-z])/u, "");
    const isName = /^[A-Za-z_]/u.test(ascii) && !RESERVED.has(ascii) && !/^str\d+$/u.test(ascii);
    const wanted = isName ? ascii : ascii === "" ? `v${index + 1}` : `v_${ascii}`;
    return freeName(taken, (copy) => shortened(wanted, copy === 1 ? "" : `_${copy}`), inSmallLetters);
  });
}

function shortened(name: string, ending: string): string {
  if (name.length + ending.length <= LONGEST_NAME) return name + ending;
  const end = name.slice(-KEPT_END);
  return name.slice(0, LONGEST_NAME - KEPT_END - ending.length) + end + ending;
}
