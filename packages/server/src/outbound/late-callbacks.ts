type Callback = (error?: Error) => void;

/** Calls the application back in a turn of its own, never in the middle of something: it may send again, close, or throw. */
export class LateCallbacks {
  readonly #later: (run: () => void) => void;
  readonly #failed: (error: unknown) => void;
  #waiting: (() => void)[] = [];

  constructor(later: (run: () => void) => void, failed: (error: unknown) => void) {
    this.#later = later;
    this.#failed = failed;
  }

  call(run: () => void): void {
    this.#waiting.push(run);
    if (this.#waiting.length === 1) {
      this.#later(() => {
        const due = this.#waiting;
        this.#waiting = [];
        due.forEach((each) => {
          this.#try(each);
        });
      });
    }
  }

  /** The callback, so that what it throws is told and ends nothing. */
  guarded(done: Callback): Callback {
    return (error) => {
      this.#try(() => {
        done(error);
      });
    };
  }

  #try(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#failed(error);
    }
  }
}
