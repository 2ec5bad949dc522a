import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Bar, type ClockPhrases, REDRAW, type Told } from "./bar.js";
import { ERASE, Screen } from "./screen.js";

export interface BarThreadData {
  /** When the run began. Unit: milliseconds since 1970. */
  readonly started: number;
  readonly phrases: ClockPhrases;
  readonly screen: SharedArrayBuffer;
}

const STANDARD_ERROR = 2;

/**
 * Draws the bar while the main thread works: that one may be busy for seconds without a look at a clock, with one large
 * file or in one table. Ends when it is sent `null`.
 */
const { started, phrases, screen: shared } = workerData as BarThreadData;
const bar = new Bar(started, phrases);
const screen = new Screen(shared);
let drawn = "";
const timer = setInterval(draw, REDRAW);

parentPort!.on("message", (told: Told | null) => {
  if (told !== null) {
    bar.tell(told, Date.now());
    return;
  }
  clearInterval(timer);
  parentPort!.close();
});

function draw(): void {
  const line = bar.line(Date.now());
  if (line === null) return;
  screen.draw((isShown) => {
    if (isShown && line === drawn) return;
    try {
      writeSync(STANDARD_ERROR, `${ERASE}${line}`);
      drawn = line;
    } catch {} // a terminal that takes nothing now may do so a moment later
  });
}
