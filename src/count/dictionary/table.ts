import { type Cell, type Column, ofRecords, type Table } from "../../model/table.js";
import type { DictionaryIndex, IndexRow } from "./dictionary-index.js";
import { type FormulaName, formulaOf } from "./formulas.js";
import { TOTAL } from "./parse.js";

type Figure = Omit<Column, "name">;

const KEYS: Readonly<Record<string, Figure>> = {
  path: { type: "text", cut: "start", tone: "strong", label: "文档" },
  region: { type: "text", elastic: true, cut: "start", tone: "strong", label: "地区" },
  code: { type: "text", importance: "low", label: "行政区划代码" },
  level: { type: "text", machineOnly: true, label: "层级" },
  year: { type: "integer", unit: "year", label: "年份" },
};

/** What a cell comes to, whatever the category. */
const SIZES: Readonly<Record<string, Figure>> = {
  documents: { type: "integer", header: "docs", unit: "documents", importance: "low", label: "篇数" },
  characters: { type: "integer", unit: "characters", importance: "low", label: "字数（不含空白）" },
  han: { type: "integer", unit: "Han characters", machineOnly: true, label: "汉字数" },
  sentences: { type: "integer", unit: "sentences", machineOnly: true, label: "句数" },
  tokens: { type: "integer", unit: "tokens", machineOnly: true, label: "词次（不含标点）" },
};

/** What a cell comes to for a category. */
const MEASURES: Readonly<Record<string, Figure>> = {
  matches: { type: "integer", unit: "occurrences", importance: "high", bar: true, label: "匹配次数" },
  token_matches: { type: "integer", unit: "tokens", machineOnly: true, label: "独立成词次数" },
  distinct_terms: { type: "integer", header: "terms", unit: "terms", importance: "low", label: "出现的不同词数" },
  per_10k_characters: { digits: 2, header: "per 10k chars", unit: "per 10,000 characters", label: "每万字次数" },
  share_characters: { digits: 5, unit: "share of characters", machineOnly: true, label: "字数占比" },
  share_sentences: { digits: 4, header: "sent. share", unit: "share of sentences", label: "句子占比" },
  share_documents: { digits: 4, unit: "share of documents", machineOnly: true, label: "篇数占比" },
  negated: { type: "integer", unit: "occurrences", machineOnly: true, label: "前有否定词的次数（未扣除）" },
  weighted: { digits: 4, unit: "weights", label: "加权次数" },
  present: { type: "integer", unit: "1 or 0", label: "是否出现" },
  formula: { digits: 6, importance: "high", label: "公式值" },
};

const columnOf = (name: string, formula?: FormulaName): Column => ({
  ...(KEYS[name] ?? SIZES[name] ?? MEASURES[name] ?? { elastic: true, tone: "strong" }),
  name,
  ...(name === "formula" && formula ? { header: formula, unit: formulaOf(formula).unit } : {}),
});

const there = (figures: Readonly<Record<string, Figure>>, row: IndexRow | undefined): string[] =>
  Object.keys(figures).filter((name) => row !== undefined && Object.hasOwn(row, name));

/** The same without figures that no row has: those of tokens, where nothing was cut. */
const filled = (figures: Readonly<Record<string, Figure>>, rows: readonly IndexRow[]): string[] =>
  there(figures, rows[0]).filter((name) => rows.some((row) => row[name] !== null));

/** A row for each cell and category. */
export function indexTable({ keys, rows }: DictionaryIndex, formula?: FormulaName): Table {
  const names = [...keys, ...there(SIZES, rows[0]), "category", ...there(MEASURES, rows[0])];
  const columns = names.map(
    (name): Column =>
      name === "category" ? { name, type: "text", importance: "high", label: "类别" } : columnOf(name, formula),
  );
  return { name: "index", columns, rows: rows.map((row) => names.map((name) => row[name] ?? null)) };
}

/** A column of a wide table that holds a figure of a category. */
export interface WideColumn {
  readonly name: string;
  readonly category: string;
  readonly measure: string;
}

/** A category as the beginning of a name: as it is where it is a name, else by its number. */
const ASCII_NAME = /^[A-Za-z][A-Za-z0-9_]*$/u;
const prefixOf = (category: string, index: number): string => (ASCII_NAME.test(category) ? category : `c${index + 1}`);

/** Columns of the categories, a category after the other, the total last. */
export function wideColumns({ categories, rows, keys }: DictionaryIndex): WideColumn[] {
  const taken = new Set([...keys, ...Object.keys(SIZES)]);
  return categories.flatMap((category, index) =>
    filled(MEASURES, rows).map((measure) => {
      let name = `${prefixOf(category, index)}_${measure}`;
      while (taken.has(name)) name = `${name}_`;
      taken.add(name);
      return { name, category, measure };
    }),
  );
}

/** A row for each cell, a column for each category and measure. */
export function wideTable(index: DictionaryIndex, formula?: FormulaName): Table {
  const { rows, categories, keys } = index;
  const own = [...keys, ...filled(SIZES, rows)];
  const figures = wideColumns(index);
  const columns = [
    ...own.map((name) => columnOf(name)),
    ...figures.map(({ name, category, measure }): Column => {
      const { bar: _, ...column } = columnOf(measure, formula);
      const isShown = measure === "matches" && category !== TOTAL;
      const label = `${category === TOTAL ? "合计" : category} ${column.label}`;
      return { ...column, name, label, header: `${category} ${column.header ?? measure}`, machineOnly: !isShown };
    }),
  ];
  const cells = Array.from({ length: rows.length / categories.length }, (_, cell): Cell[] => {
    const ofCell = rows.slice(cell * categories.length, (cell + 1) * categories.length);
    const byCategory = new Map(ofCell.map((row) => [row.category, row]));
    return [
      ...own.map((name) => ofCell[0]![name] ?? null),
      ...figures.map(({ category, measure }) => byCategory.get(category)![measure] ?? null),
    ];
  });
  return { name: "index", columns, rows: cells };
}

/** Hosts named in a cell. */
const HOSTS_SHOWN = 3;

export const termsTable = ({ terms }: DictionaryIndex): Table => ({
  name: "dictionary",
  ...ofRecords(
    [
      { name: "term", type: "text" },
      { name: "category", type: "text" },
      { name: "weight", type: "number" },
      { name: "matches", type: "integer", unit: "occurrences" },
      { name: "token_matches", type: "integer", unit: "tokens" },
      { name: "documents", type: "integer", unit: "documents" },
      { name: "in_longer", type: "integer", unit: "occurrences" },
      { name: "hosts", type: "text" },
      { name: "cut_as", type: "text" },
      { name: "first_year", type: "integer", unit: "year" },
      { name: "never_matched", type: "boolean" },
    ],
    terms.map(({ hosts, ...row }) => ({
      ...row,
      hosts: hosts
        .slice(0, HOSTS_SHOWN)
        .map(({ word, count }) => `${word} ${count}`)
        .join(", "),
      never_matched: row.matches === 0,
    })),
  ),
});

/** What the columns of a table are, for those who get the file alone. */
export const variablesTable = ({ columns }: Table): Table => ({
  name: "variables",
  columns: [
    { name: "variable", type: "text" },
    { name: "label", type: "text" },
    { name: "unit", type: "text" },
  ],
  rows: columns.map(({ name, label, unit }) => [name, label ?? null, unit ?? null]),
});
