/**
 * Text as roff shows it. Hyphens stay the ASCII character, so that an option can be copied from the page; what is not
 * ASCII is written by code point, so that the page is read alike whatever encoding a system supposes it to have, and a
 * line may end between two Han characters.
 */
export const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replaceAll('"', "\\(dq")
    .replace(/(?<=[\p{Script=Han}，。；：、）”])(?=[\p{Script=Han}（“])/gu, "\\:")
    .replace(/[^\u0000-\u007f]/gu, (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      return `\\[u${code}]`;
    })
    .replace(/^\./gmu, "\\&.");

export const bold = (text: string): string => `\\fB${roff(text)}\\fR`;
export const italic = (text: string): string => `\\fI${roff(text)}\\fR`;

export const heading = (text: string): string => `.SH ${roff(text)}`;
export const subheading = (text: string): string => `.SS ${roff(text)}`;

/** A paragraph of text that is roff already. */
export const paragraph = (text: string): string => `.PP\n${text}`;

/** A term and what it means, both roff already. */
export const entry = (term: string, meaning: string): string => `.TP\n${term}\n${meaning}`;

/** Lines that stand as they are. */
export const verbatim = (lines: readonly string[]): string =>
  [".PP", ".RS 4", ".nf", ...lines.map(roff), ".fi", ".RE"].join("\n");
