// Most runs take a second or two, and a third of that went into machine code that was hardly used, which leaves less of
// the processors for two threads at work. So V8 compiles a function well when it has run this much of it (unit: bytes of
// bytecode; V8's own 66 KB), and copies no more than so much of what it calls into it (V8's own 920). A command over
// 200 reports takes a seventh less processor time, one over 6,700 a twentieth. And a pattern becomes
// machine code at once: bytecode at its first use and machine code at its second, as V8 has it, cost three times as much,
// a twentieth of a run, for rules have hundreds of patterns. V8 complains on standard error of flags that a version does
// not know.
import { setFlagsFromString } from "node:v8";

const BUDGET_KNOWN_TO = 20; // later versions have a compiler of its own for what is half hot
const KNOWN_TO = 24;

const version = Number(process.versions.node.split(".")[0]);
if (version <= BUDGET_KNOWN_TO) setFlagsFromString("--interrupt-budget=600000");
if (version <= KNOWN_TO) {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
  setFlagsFromString("--no-regexp-tier-up");
}
