export {
  type Prepared,
  type PrepareOptions,
  prepare,
  prepareForCounting,
  type SegmentedDocuments,
  segmentDocuments,
} from "../pipeline.js";
export { FigureMemory } from "./figure-memory.js";
export { loadTermDictionary, readList } from "./read-list.js";
export { openSegmentation, Segmentation, type SegmentOptions } from "./segmentation.js";
