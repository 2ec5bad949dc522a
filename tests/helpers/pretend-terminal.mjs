// Loaded before the program where a page shows what it prints on a terminal. A command whose output goes to the file
// that stands for the terminal believes that it is one; in a pipe or a file of its own it does not.
import { fstatSync, statSync } from "node:fs";

const { DOCS_TERMINAL, DOCS_COLUMNS } = process.env;
if (DOCS_TERMINAL && fstatSync(1).ino === statSync(DOCS_TERMINAL).ino) {
  process.stdout.isTTY = true;
  process.stdout.columns = Number(DOCS_COLUMNS);
}
