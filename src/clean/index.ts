export { clean } from "./clean.js";
export { type Explanation, explain, explanationTable } from "./explain.js";
export { type Ledger, ledgerOf, removedCharacters, toRecord } from "./record.js";
export { RULES as CLEANING_RULES } from "./rules/index.js";
export { cleanSummaryTable, documentsTable, linesTable } from "./table.js";
