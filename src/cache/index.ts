export { cacheInfo, clearCache } from "./cache-folder.js";
export { cacheFolder, isDue } from "./cache-path.js";
