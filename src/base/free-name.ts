/**
 * The first of the names `make(1)`, `make(2)`, … that is not taken; it is taken from now on.
 *
 * @param keyOf what two names must not have in common: themselves, or their small letters
 */
export function freeName(
  taken: Set<string>,
  make: (copy: number) => string,
  keyOf: (name: string) => string = (name) => name,
): string {
  for (let copy = 1; ; copy++) {
    const name = make(copy);
    if (taken.has(keyOf(name))) continue;
    taken.add(keyOf(name));
    return name;
  }
}

export const inSmallLetters = (name: string): string => name.toLowerCase();
