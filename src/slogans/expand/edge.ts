export interface Edge {
  readonly at: number;
  readonly worth: number;
}

/** Weights of the features of an edge: how much each speaks for a cut there. Set by hand, measured on annotated reports. */
export const WORTH = {
  connective: 2.2, // 即, 包括: a list begins behind it
  verb: 0.9, // 推进, 打好: it governs the list
  pureVerb: 0.8, // 构建, 实施: no name has one, and no other item either
  beforeVerb: 0.2,
  preposition: 0.4,
  attributive: 1.4, // what only one has belongs to all
  opening: 1.3, // the text begins with the name
  nothingBefore: 0.6, // the clause begins with the name
  sharedHead: 2.4, // the other items begin alike
  looseShare: -1.4, // it begins alike, but nothing else speaks for an edge there
  sharedTail: 2.4,
  likeVerb: 1.2, // begins with a verb as the others do, or does not as they do not
  length: 2, // times the difference from the usual length, relative
  halfWord: 3,
  anyTail: 0.1, // it ends as the others do
  nounBehind: 3, // a noun stands right behind such an ending: it is part of the name
  sameLength: 0, // as long as the others, which are of one length
  sameBuild: 0.6, // that, and the others share a character or are many
  closing: 1, // the text ends with the name
  nothingBehind: 0.6,
  recount: 5, // the number of the items is said again
  attribute: 0.9, // 的 and what closes a list
  others: 2, // 等: there are more
  counted: 2, // the others end in the character that is counted
  together: 1.4, // 合一, 融合: what is done with all items
} as const;

export const difference = (length: number, usual: number): number =>
  Math.min(1.5, Math.abs(length - usual) / (Math.min(length, usual) + 2));
