// Most runs take a second or two, and a third of that went into machine code that was hardly used, which leaves less of
// the processors for two threads at work: V8 compiles a function well when it has run this much of it (unit: bytes of
// bytecode; V8's own 132 KB). Twice as patient, a command over 200 reports takes a tenth less processor
// time, and a long one the same. Other versions may not know the flag.
import { setFlagsFromString } from "node:v8";

const KNOWN_TO = 24;

if (Number(process.versions.node.split(".")[0]) <= KNOWN_TO) setFlagsFromString("--interrupt-budget=300000");
