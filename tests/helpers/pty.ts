import { spawn, spawnSync } from "node:child_process";

export const has = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007]*\u0007|[()][A-Z0-9]|[=>])/gu;

export interface Terminal {
  /** Types keys and waits until the shell has answered them: returns what the screen showed meanwhile. */
  readonly type: (keys: string) => Promise<string>;
  /** Types a line up to its end and TAB, and returns the line as the shell has completed it. */
  readonly complete: (line: string) => Promise<string>;
  /** Leaves the shell and waits until it has gone: it may write into its home to the last. */
  readonly close: () => Promise<void>;
}

const TO_START = "\u0001";
const TO_END = "\u0005";
const CLEAR = "\u0015";

/** An interactive shell in a terminal of its own, by util-linux `script`. */
export async function openTerminal(command: string, cwd: string, env: object): Promise<Terminal> {
  const shell = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd,
    env: {
      ...{ PATH: process.env.PATH, HOME: cwd, TERM: "xterm", LANG: "C.UTF-8" },
      HISTFILE: "", // an empty name: no .bash_history
      ...env,
    } as NodeJS.ProcessEnv,
  });
  let isOpen = true;
  const closed = new Promise<void>((resolve) => {
    shell.on("close", () => {
      isOpen = false;
      resolve();
    });
  });
  let screen = "";
  shell.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text;
  });
  const seen = async (mark: RegExp): Promise<string> => {
    while (isOpen) {
      if (mark.test(screen.replace(ESCAPES, ""))) {
        const shown = screen.replace(ESCAPES, "");
        screen = "";
        return shown;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`${command} did not answer: ${JSON.stringify(screen)}`);
  };
  let marks = 0;
  const type = (keys: string): Promise<string> => {
    const mark = `mark-${++marks}`;
    shell.stdin.write(`${keys}${CLEAR}echo ${mark.replace("-", "''-")}\r`);
    return seen(new RegExp(`^${mark}\\r?$`, "mu"));
  };
  const complete = async (line: string): Promise<string> => {
    shell.stdin.write(`${line}\t${TO_START}echo '<${TO_END}>'\r`);
    const shown = await seen(/^<[^\r\n]*>\r?$/mu);
    return /^<([^\r\n]*)>\r?$/mu.exec(shown)![1]!.trimEnd();
  };
  await type("");
  const close = (): Promise<void> => {
    shell.stdin.end(`${CLEAR}exit\r`);
    return closed;
  };
  return { type, complete, close };
}
