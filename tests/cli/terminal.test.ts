import { describe, expect, it } from "vitest";
import { colorLevel } from "../../src/cli/terminal/terminal.js";

describe("colorLevel", () => {
  /** Environment, whether on a terminal, and whether there are colours: no-color.org, bixense.com/clicolors. */
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ CLICOLOR: "0" }, true, false],
    [{ CLICOLOR: "1" }, false, false],
    [{ CLICOLOR_FORCE: "1" }, false, true],
    [{ CLICOLOR_FORCE: "0" }, false, false],
    [{ CLICOLOR_FORCE: "" }, false, false],
    [{ CLICOLOR_FORCE: "1", CLICOLOR: "0" }, true, true],
    [{ CLICOLOR_FORCE: "1", TERM: "dumb" }, false, true],
    [{ CLICOLOR_FORCE: "1", NO_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, true, false],
  ])("%j on a terminal (%s): %s", (env, isTerminal, isColored) => {
    expect(colorLevel("auto", isTerminal, env) > 0).toBe(isColored);
    expect(colorLevel("always", isTerminal, env)).toBeGreaterThan(0);
    expect(colorLevel("never", isTerminal, env)).toBe(0);
  });
});
