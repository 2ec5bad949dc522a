/** Deeper trees are not built: recursion in tree libraries overflows, and layout of real pages ends far above. */
const DEEPEST = 400; // elements inside each other; the deepest real page seen has 40, broken ones with unclosed <font> 200
/** More elements are not built: scoring them takes longer than a second. */
const MOST_ELEMENTS = 15_000; // the largest real page seen has 1,500; twenty thousand take 1.5 s

/** Brackets that open no element (`<<<<`) make a text node each and cost as much. */
const MOST_ANGLES = 4 * MOST_ELEMENTS;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements that parsers close by themselves: open ones do not add up. */
const SELF_CLOSING = new Set("p li dd dt td th tr thead tbody tfoot option optgroup rp rt html head body".split(" "));

/** Whether a tree of the page can be built and walked in bounded time: one linear look at the tags. */
export function isSimpleEnough(html: string): boolean {
  if (angles(html) > MOST_ANGLES) return false;
  let depth = 0;
  let elements = 0;
  for (const [, slash, written] of html.matchAll(TAG)) {
    const name = written!.toLowerCase();
    if (VOID.has(name)) continue;
    if (slash === "") elements++;
    if (elements > MOST_ELEMENTS) return false;
    if (SELF_CLOSING.has(name)) continue;
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return false;
  }
  return true;
}

function angles(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count++;
  return count;
}
