/** `min-count` and `min_count` as `minCount`. */
export const camelCase = (name: string): string =>
  name.replace(/[-_]+(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The environment variable of a long option, of all commands or of one: `CEXI_MIN_COUNT`, `CEXI_FREQ_MIN_COUNT`. */
export const variableOf = (long: string, command?: string): string =>
  ["cexi", ...(command ? [command] : []), long.replace(/^--/u, "")].join("_").replaceAll("-", "_").toUpperCase();
