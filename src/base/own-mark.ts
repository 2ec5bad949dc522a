/** How pages of ours say what wrote them, in the way of the web: `<meta name="generator">`. */
export const GENERATOR = "cexi";

/** The last line of a brief in Markdown, which no page of Markdown shows. */
export const BRIEF_MARK = "<!-- cexi report -->";
