import type { CexiError } from "../model/errors.js";
import { failure, revived } from "../words/message.js";

/** What is said where a thread ended with an error. */
export const threadFailed = (cause: Error): CexiError =>
  revived(cause) ?? failure("E_WORKER_FAILED", { detail: cause.message.split("\n", 1)[0]! });
