/** The bar on the terminal, if there is one: whatever writes there removes it first, and it comes back by itself. */
export const shownBar = { hide: (): void => {} };
