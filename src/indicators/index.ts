export {
  type Catalogue as IndicatorCatalogue,
  type CatalogueEntry,
  catalogueWith,
  readCatalogue,
} from "./catalogue.js";
export { type CheckedClaim, checkClaims } from "./claims/check.js";
export { type Claim, claimsIn, claimsInTable } from "./claims/find.js";
export { type HeadlineOptions, headline } from "./headline.js";
export { type HeadlineFigure, type Indicator, indicators } from "./indicators.js";
export { type Panel, panelOf } from "./panel.js";
export {
  type Pair,
  type PanelPlace,
  type PanelRecord,
  pairsOf,
  pairsTable,
  panelPlaces,
  panelPlacesTable,
  panelTable,
} from "./panel-table.js";
export { claimsTable, indicatorsTable } from "./table.js";
