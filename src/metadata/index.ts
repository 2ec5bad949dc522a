export { describe } from "./metadata.js";
export { sectionsOf } from "./sections/sections.js";
