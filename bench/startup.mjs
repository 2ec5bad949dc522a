// Whole-process times of what must answer at once, beside a frequency report: node bench/startup.mjs [runs]
// Commands run in turn, so that a busy machine slows all of them alike; medians are shown.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.argv[2] ?? 7);
const commands = {
  "node -e 0": ["-e", "0"],
  "cexi --version": ["bin/cexi.js", "--version"],
  "cexi help": ["bin/cexi.js", "help"],
  "cexi help freq": ["bin/cexi.js", "help", "freq"],
  "cexi freq corpus": ["bin/cexi.js", "freq", "corpus", "--no-cache"],
};

function wallMilliseconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
  if (status !== 0) throw new Error(`node ${args.join(" ")}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, args] of Object.entries(commands)) times[name].push(wallMilliseconds(args));
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const whole = median(times["cexi freq corpus"]);
for (const [name, values] of Object.entries(times)) {
  const wall = median(values);
  console.log(`${name.padEnd(18)} ${wall.toFixed(0).padStart(6)} ms  ${(wall / whole).toFixed(2).padStart(6)} of freq`);
}
