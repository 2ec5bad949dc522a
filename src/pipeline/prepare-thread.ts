import type { InputBytes } from "../read/read-input.js";
import { dataOfThread, serve } from "../work/serve.js";
import { finishInput } from "./prepare-input.js";
import { type EncodedInput, encodedInput, type InputOptions } from "./prepared-format.js";

export type PrepareTask = readonly { readonly path: string; readonly read: InputBytes }[];

const options = dataOfThread<InputOptions>();

serve<PrepareTask, readonly (EncodedInput | null)[]>(async (inputs, isStopped) => {
  const done: (EncodedInput | null)[] = [];
  for (const { path, read } of inputs) {
    if (isStopped()) break;
    const bytes = Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength); // arrives as a Uint8Array
    done.push(encodedInput(path, read.sha256, await finishInput(path, { ...read, bytes }, options)));
  }
  return { done };
});
