import { isatty } from "node:tty";
import { readCatalogue } from "../../indicators/index.js";
import { aboutMap, fieldsNamed, linesOfList, type MapOptions, mapRecords, parseForms } from "../../map/index.js";
import { loadTermDictionary, readList } from "../../pipeline/index.js";
import { failure } from "../../words/message.js";
import { version } from "../about/version.js";
import type { Call } from "../call.js";
import { refuseNoInput } from "../corpus.js";
import { OPTIONS } from "../options/map.js";
import { writeToStdout } from "../terminal/write-output.js";

export { OPTIONS };

/** Faults of records stand in their results, so the run ends with 0 whatever they hold. */
export async function run(call: Call<typeof OPTIONS>): Promise<void> {
  const settings = settingsOf(call.options);
  if (call.options.about) {
    const about = { schema: "cexi/map/1", version: version(), ...aboutMap(settings) };
    return writeToStdout([`${JSON.stringify(about)}\n`]);
  }
  if (isatty(0)) refuseNoInput(call);
  for await (const lines of mapRecords(process.stdin, settings)) await writeToStdout([lines]);
}

/** What an emission cannot do without. */
const NEEDS = { index: "dictionary", strings: "strings", stands: "forms" } as const;

const entriesOf = (files: readonly string[]) =>
  files.map(readList).flatMap(({ name, text }) => readCatalogue(text, name).entries);

function settingsOf(options: Call<typeof OPTIONS>["options"]): MapOptions {
  const { emit, dedup, by, section, templates, strings, forms, dictionary, headline, indicators, ...others } = options;
  for (const [name, file] of Object.entries(NEEDS)) {
    if (emit.some((one) => one === name) && options[file as "forms"] === undefined)
      throw failure("E_BAD_VALUE", { target: "--emit", value: name, wanted: `${name} --${file}` });
  }
  if (dedup === "articles") {
    throw failure("E_BAD_VALUE", { target: "--dedup", value: dedup, wanted: "none, paragraphs" });
  }
  return {
    ...others,
    emit: new Set(emit),
    dedup,
    ...(by !== undefined && { by: fieldsNamed(by) }),
    ...(section && { sections: section }),
    ...(templates !== undefined && { templates: new Set(linesOfList(readList(templates).text)) }),
    ...(strings !== undefined && { strings: linesOfList(readList(strings).text) }),
    ...(forms !== undefined && { forms: parseForms(readList(forms).text) }),
    ...(dictionary !== undefined && { dictionary: loadTermDictionary(dictionary).dictionary }),
    ...(headline && { headline: entriesOf(indicators ?? []) }),
  };
}
