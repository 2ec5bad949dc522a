/** All matches of a global pattern, none of them empty. `matchAll` makes the pattern anew for each text: mostly that takes longer than to look. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Where the match of a sticky pattern that begins at a place ends; `null` where there is none. */
export function matchEnd(text: string, at: number, pattern: RegExp): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
