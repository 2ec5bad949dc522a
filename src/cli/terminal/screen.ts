/** Takes away what stands in the line of the cursor. */
export const ERASE = "\r\u001b[K";

const [STATE, SHOWN] = [0, 1];
const [FREE, DRAWING, TAKEN] = [0, 1, 2];
/** Longest wait for a line that is just being drawn. Unit: milliseconds. */
const PATIENCE = 1_000;

/**
 * The line of a terminal that two threads write to: one draws a bar there, the other takes it for what it has to say, at
 * once and for as long as it likes.
 */
export class Screen {
  readonly #cells: Int32Array;

  constructor(shared: SharedArrayBuffer) {
    this.#cells = new Int32Array(shared);
  }

  static shared(): SharedArrayBuffer {
    return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  }

  /** Draws a bar, unless the line is taken. `isShown` tells whether one stands there already. */
  draw(write: (isShown: boolean) => void): void {
    if (Atomics.compareExchange(this.#cells, STATE, FREE, DRAWING) !== FREE) return;
    write(Atomics.load(this.#cells, SHOWN) === 1);
    Atomics.store(this.#cells, SHOWN, 1);
    Atomics.compareExchange(this.#cells, STATE, DRAWING, FREE);
    Atomics.notify(this.#cells, STATE);
  }

  /** Takes the line; tells whether a bar stands there. From now on none is drawn. */
  take(): boolean {
    while (Atomics.compareExchange(this.#cells, STATE, FREE, TAKEN) === DRAWING) {
      // A terminal that is stopped takes no line.
      if (Atomics.wait(this.#cells, STATE, DRAWING, PATIENCE) === "timed-out") Atomics.store(this.#cells, STATE, TAKEN);
    }
    return Atomics.exchange(this.#cells, SHOWN, 0) === 1;
  }

  free(): void {
    Atomics.compareExchange(this.#cells, STATE, TAKEN, FREE);
  }
}

/** The bar on the terminal, if there is one: whatever writes there removes it first, and it comes back by itself. */
export const shownBar = { hide: (): void => {} };
