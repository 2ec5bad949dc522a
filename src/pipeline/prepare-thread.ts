import type { InputBytes } from "../read/read-input.js";
import { dataOfThread, serve } from "../work/serve.js";
import { finishInput } from "./prepare-input.js";
import { type EncodedInput, encodedInput, type InputOptions } from "./prepared-format.js";
import { begins } from "./threads.js";

export type PrepareTask = readonly { readonly path: string; readonly read: InputBytes; readonly place: number }[];

export interface PrepareData {
  readonly options: InputOptions;
  /** See `begins`. */
  readonly begun: Int32Array;
}

const { options, begun } = dataOfThread<PrepareData>();

serve<PrepareTask, readonly (EncodedInput | null)[]>(async (inputs, isStopped) => {
  const done: (EncodedInput | null)[] = [];
  for (const { path, read, place } of inputs) {
    if (isStopped()) break;
    if (!begins(begun, place)) {
      done.push(null);
      continue;
    }
    const bytes = Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength); // arrives as a Uint8Array
    done.push(encodedInput(path, read.sha256, await finishInput(path, { ...read, bytes }, options)));
  }
  return { done };
});
