/** Exit codes of the contract. */
type ExitCode = 0 | 1 | 2 | 3;

/** A run ends with the gravest code that was raised: unread inputs (3) outweigh an empty result (1). */
export function raiseExitCode(code: ExitCode): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
