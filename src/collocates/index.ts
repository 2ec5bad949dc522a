export {
  COLLOCATE_DEFAULTS,
  COLLOCATE_MEASURES,
  type Collocate,
  type CollocateOptions,
  type CollocateResult,
  collocates,
} from "./collocates.js";
export { collocatePlacesTable, collocatesTable } from "./table.js";
