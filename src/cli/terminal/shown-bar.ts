/** The bar on the terminal, if there is one: whoever writes there takes it away first, and it comes back by itself. */
export const shownBar = { hide: (): void => {} };
