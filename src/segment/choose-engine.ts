import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { packageFile } from "../base/package-file.js";
import { CexiError } from "../model/errors.js";
import type { Warning } from "../model/message.js";
import type { EngineFault } from "../words/en/messages.js";
import { failure, warning } from "../words/message.js";
import type { Engine, EngineName } from "./engine.js";
import { openNodeRs } from "./node-rs.js";
import { openNodejieba } from "./nodejieba/nodejieba.js";

/** The engine that a run uses, and a warning where it is not the one that is used by default. */
interface ChosenEngine {
  readonly engine: Engine;
  readonly notice: Warning | null;
}

/** nodejieba agrees with the scripts that most users compare with. */
const DEFAULT_ENGINE: EngineName = "nodejieba";

/** How an engine is opened; replaced in tests. */
type EngineDoors = Readonly<Record<EngineName, () => Engine>>;

const DOORS: EngineDoors = { nodejieba: () => openNodejieba(), "node-rs": () => openNodeRs() };

/**
 * Opens the requested engine, or the default one, or, where nodejieba was not installed (it is optional) or does not
 * load, node-rs. Its dictionary is loaded later, with the first text or by `load`: a quarter of a second (node-rs) to a
 * second (nodejieba).
 *
 * @throws {CexiError} if the requested engine is missing, or none can be opened
 */
export function chooseEngine(requested?: EngineName, doors: EngineDoors = DOORS): ChosenEngine {
  if (requested !== undefined) return { engine: openRequested(requested, doors), notice: null };
  try {
    return { engine: doors[DEFAULT_ENGINE](), notice: null };
  } catch (cause) {
    if (cause instanceof CexiError) throw cause;
    return {
      engine: openRequested("node-rs", doors),
      notice: warning("W_ENGINE_FALLBACK", { ...faultOf(cause), command: installCommand() }),
    };
  }
}

function openRequested(name: EngineName, doors: EngineDoors): Engine {
  try {
    return doors[name]();
  } catch (cause) {
    if (cause instanceof CexiError) throw cause;
    throw failure("E_ENGINE_UNAVAILABLE", { engine: name, ...faultOf(cause), command: installCommand() });
  }
}

/** What a loader said, without the list of files that asked for it. */
function faultOf(cause: unknown): { why: EngineFault; detail: string } {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = (cause as { code?: unknown })?.code;
  return {
    why: code === "MODULE_NOT_FOUND" ? "not-installed" : "other",
    detail: message.split("\n", 1)[0]!.slice(0, 160),
  };
}

/**
 * The line to type where nodejieba is missing: npm drops an optional package whose script fails without a word, and its
 * script, which builds code that does not run here, fails where there is no compiler and npx may fetch nothing.
 */
export function installCommand(root: string = dirname(packageFile("package.json"))): string {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly optionalDependencies: { readonly nodejieba: string };
  };
  const install = `--ignore-scripts nodejieba@${optionalDependencies.nodejieba}`;
  const modules = dirname(root);
  const holder = basename(modules) === "node_modules" ? dirname(modules) : root;
  if (existsSync(join(holder, "package.json"))) return `cd "${holder}" && npm install --no-save ${install}`;
  return `npm install -g ${install}`;
}
