export { type MapResult, mapRecords } from "./map-line.js";
export { figureMining, type Mining, sloganMining } from "./mining.js";
export { EMITS, type Emit, fieldsNamed, linesOfList, type MapOptions, parseForms } from "./options.js";
export { aboutMap } from "./terms.js";
