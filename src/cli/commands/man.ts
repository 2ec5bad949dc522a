import type { Language } from "../../model/language.js";
import type { ManualWords } from "../../words/en/manual.js";
import { language } from "../../words/phrases.js";
import { commandSpecs } from "../about/command-specs.js";
import { manualPage } from "../about/manual-page.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import { MAN as OPTIONS } from "../options/plain.js";
import { writeResult } from "../terminal/write-output.js";

export { OPTIONS };

const wordsOf = async (chosen: Language): Promise<ManualWords> =>
  chosen === "zh" ? (await import("../../words/zh/manual.js")).zh : (await import("../../words/en/manual.js")).en;

export async function run({ options: { output } }: Call<typeof OPTIONS>): Promise<void> {
  await writeResult(output, [manualPage(commandSpecs(), version(), await wordsOf(language))]);
}
