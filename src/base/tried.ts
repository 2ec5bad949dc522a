/** What an action gives; `undefined` where it fails, and that is all that needs to be known. */
export function tried<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
