export { cacheInfo, clearCache } from "./cache-folder.js";
export { cacheFolder } from "./cache-path.js";
export { isDue } from "./once-a-day.js";
