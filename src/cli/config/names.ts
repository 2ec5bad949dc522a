/** The environment variable of a long option, of all commands or of one: `CEXI_MIN_COUNT`, `CEXI_FREQ_MIN_COUNT`. */
export const variableOf = (long: string, command?: string): string =>
  ["cexi", ...(command ? [command] : []), long.replace(/^--/u, "")].join("_").replaceAll("-", "_").toUpperCase();

/** Variables that are no option: the folder of the cache, the settings file. */
export const OTHER_VARIABLES = ["CEXI_CACHE", "CEXI_CONFIG", "CEXI_NO_CONFIG"];
