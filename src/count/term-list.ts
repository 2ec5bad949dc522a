/**
 * A list of terms as people keep it: one per line; of a table its first column; blank lines and lines that begin with `#`
 * say nothing, nor does a heading `term`.
 *
 * @returns the terms in their order, repeats too
 */
export const parseTermList = ({ text }: { readonly text: string }): string[] =>
  text
    .split("\n")
    .map((line) => line.split(/[\t,，]/u)[0]!.trim())
    .filter((term, index) => term !== "" && !term.startsWith("#") && !(index === 0 && /^(?:term|词语?)$/iu.test(term)));
