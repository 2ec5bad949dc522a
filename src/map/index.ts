export { aboutMap } from "./about.js";
export { type MapResult, mapRecords } from "./map-line.js";
export { EMITS, type Emit, fieldsNamed, linesOfList, type MapOptions, parseForms } from "./options.js";
export { SloganMining } from "./slogan-mining.js";
