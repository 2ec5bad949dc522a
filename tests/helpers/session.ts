import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BIN, ROOT } from "./cexi.js";

/** What happens in a session: a file is saved, or a line is typed. */
export type Step =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "command"; readonly text: string };

export interface Shown {
  readonly code: number;
  /** What the terminal showed, standard error included. */
  readonly output: string;
}

/** Cells of the terminal that pages show. A code block on GitHub is about as wide. */
const COLUMNS = 96;
const MARK = "\u001e";
const PRETEND = fileURLToPath(new URL("./pretend-terminal.mjs", import.meta.url));

export const canRun = (tool: string): boolean =>
  spawnSync("bash", ["-c", `command -v ${tool}`]).status === 0 && spawnSync(tool, ["--version"]).error === undefined;

/** Whether the default engine is there; the other gives other counts. */
export const hasDefaultEngine = (): boolean =>
  spawnSync(process.execPath, ["-e", 'require("nodejieba/build/Release/nodejieba.node")'], { cwd: ROOT }).status === 0;

/**
 * Types lines into one shell, in a fresh folder that holds what the checkout's root holds for readers: `corpus/`,
 * `docs/samples/`, and the package `cexi`. `cexi` is the real binary, and prints as on a terminal where its output is
 * shown.
 */
export function shellSession(steps: readonly Step[]): Shown[] {
  const home = mkdtempSync(join(tmpdir(), "cexi-docs-"));
  try {
    const folder = join(home, "checkout");
    mkdirSync(folder);
    cpSync(join(ROOT, "corpus"), join(folder, "corpus"), { recursive: true });
    cpSync(join(ROOT, "docs/samples"), join(folder, "docs/samples"), { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules/cexi"), "dir");
    const terminal = join(home, "terminal");
    writeFileSync(terminal, "");
    mkdirSync(join(home, "bin"));
    writeFileSync(
      join(home, "bin/cexi"),
      `#!/bin/sh\nexec "${process.execPath}" --import "${PRETEND}" "${BIN}" "$@"\n`,
    );
    chmodSync(join(home, "bin/cexi"), 0o755);
    const script = [`exec </dev/null >>"$DOCS_TERMINAL" 2>&1`, "set -o pipefail", ...steps.flatMap(scriptOf)];
    spawnSync("bash", ["-c", script.join("\n")], {
      cwd: folder,
      env: {
        PATH: [join(home, "bin"), process.env.PATH].join(delimiter),
        HOME: home,
        LANG: "C.UTF-8",
        NO_COLOR: "1",
        PYTHONIOENCODING: "utf-8",
        CEXI_CACHE: join(tmpdir(), "cexi-tests-cache"),
        DOCS_TERMINAL: terminal,
        DOCS_COLUMNS: String(COLUMNS),
      },
    });
    const shown = readFileSync(terminal, "utf8").split(MARK);
    return steps
      .filter((step) => step.kind === "command")
      .map((_, n) => ({ output: shown[2 * n] ?? "", code: Number(shown[2 * n + 1] ?? Number.NaN) }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const scriptOf = (step: Step): string[] =>
  step.kind === "file"
    ? [`cat > "${step.name}" <<'END_OF_FILE'\n${step.text}END_OF_FILE`]
    : [step.text, `printf '${MARK}%d${MARK}' "$?"`];
