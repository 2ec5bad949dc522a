export type { Lifeline } from "./lifeline.js";
export { type AdoptionRow, adoptionPanel, type Links, lifelines, parseLinks } from "./lifelines.js";
export { adoptionTable, lifelinesChart, lifelinesTable, yearsOfLanes } from "./lifelines-table.js";
export { type MatrixRow, type SloganMatrix, sloganMatrix } from "./matrix.js";
export { type SlogansOptions, type SlogansResult, slogans } from "./slogans.js";
export { matrixTable, rejectionsTable, sloganPlacesTable, slogansTable, weighedTable } from "./table.js";
export type { Rejection, Slogan, SloganKind, WeighedClaim } from "./types.js";
