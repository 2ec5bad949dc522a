import { beforeEach } from "vitest";

/** A name is a rule, not an input: a log stays readable. Unit: characters. */
const LONGEST_NAME = 100;

beforeEach(({ task: { name } }) => {
  if (name.length > LONGEST_NAME)
    throw new Error(`a test's name has ${name.length} characters, at most ${LONGEST_NAME}`);
});
