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
  /** What will be over in less than a second and must not be cut off: see `leave`. */
  loading: new Set<Promise<unknown>>(),
  /** Files and folders that exist only while something is written. */
  temporaryFiles: new Set<string>(),
  /**
   * Long work follows that cannot look at signals: from now on they may end the process at once. Waits for what is being
   * loaded; nothing happens while there are temporary files, which would stay behind.
   */
  leave: async (): Promise<void> => {},
  /** From now on signals wait until somebody looks at them. */
  hear: (): void => {},
};

/** Notes a file or folder that is about to be made and must not stay behind; who has taken it away deletes it again. */
export function noteTemporary(path: string): void {
  interruption.temporaryFiles.add(path);
  interruption.hear();
}

/** Does work that cannot look at signals and leaves nothing behind: meanwhile they may end the process at once. */
export async function atMercy<T>(work: () => T | Promise<T>): Promise<T> {
  await interruption.leave();
  try {
    return await work();
  } finally {
    interruption.hear();
  }
}
