/** Something that native code runs in: ending the process under it would abort it with a message of its own. */
export interface Stoppable {
  /** Asks it to stop at the next opportunity; resolves when it has. */
  stop(): Promise<unknown>;
}

/**
 * What an interrupted process has to look after. The command sets how signals are heard; a program that uses the library
 * hears them as it likes.
 */
export const interruption = {
  threads: new Set<Stoppable>(),
  /** Does long work that cannot look at signals and leaves nothing behind: meanwhile they may end the process at once. */
  atMercy: async (work: () => void): Promise<void> => work(),
};
