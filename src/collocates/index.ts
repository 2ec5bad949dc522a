export {
  COLLOCATE_DEFAULTS,
  COLLOCATE_MEASURES,
  type Collocate,
  type CollocateOptions,
  type CollocateResult,
  collocatePlacesTable,
  collocates,
  collocatesTable,
} from "./collocates.js";
