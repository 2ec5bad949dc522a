import { slogansIn } from "./text-of.js";

/** Members of a slogan that the sentences of a text tell; groups in order. */
export const members = (slogan: string, text: string): (readonly string[])[] =>
  slogansIn(text)
    .get(slogan)
    ?.expansion.members.map(({ items }) => items) ?? [];

/** The same where a note tells them. */
export const noted = (slogan: string, note: string, head = ""): (readonly string[])[] =>
  members(
    slogan,
    `落实“${slogan}”${head},抓好“甲乙”行动。\n名词解释\n1.“${slogan}”${head}:${note}\n2.“甲乙”行动:甲和乙。`,
  );
