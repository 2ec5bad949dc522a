export {
  type Prepared,
  type PrepareOptions,
  prepare,
  prepareForCounting,
  type SegmentedDocuments,
  segmentDocuments,
} from "../pipeline.js";
export { FigureMemory } from "./figure-memory.js";
export { openSegmentation, type SegmentOptions } from "./open-segmentation.js";
export { readList } from "./read-list.js";
export { Segmentation } from "./segmentation.js";
export { loadTermDictionary } from "./term-dictionary.js";
