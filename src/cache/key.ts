/** Length of a key behind its kind. Unit: hexadecimal digits. */
export const KEY_DIGITS = 40;
const SETTING_DIGITS = 16;

/** What is remembered; each kind lies apart, because most runs look into a few of them. */
export const KINDS = ["files", "inputs", "lines", "bags", "streams", "figures"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Names what a setting makes of a content; both are known by their SHA-256 (in hex) already, so that ten thousand
 * documents need no hash more. 64 bits tell settings apart, of which a user has a few, 96 bits contents.
 */
export const keyOf = (kind: Kind, settingSha256: string, contentSha256: string): string =>
  `${kind}/${settingSha256.slice(0, SETTING_DIGITS)}${contentSha256.slice(0, KEY_DIGITS - SETTING_DIGITS)}`;
