import { bashScript } from "../about/bash.js";
import { commandSpecs } from "../about/command-specs.js";
import { fishScript } from "../about/fish.js";
import { version } from "../about/version.js";
import { zshScript } from "../about/zsh.js";
import type { Call } from "../call.js";
import { COMPLETIONS as OPTIONS } from "../options/plain.js";
import { writeResult } from "../terminal/write-output.js";

export { OPTIONS };

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

export async function run(shell: keyof typeof SCRIPTS, { options }: Call<typeof OPTIONS>): Promise<void> {
  await writeResult(options.output, [SCRIPTS[shell](commandSpecs(), version())]);
}
