// A program's own mistakes are told while it is made: a page in production carries no words for them.
import * as options from "../contract/assert-options.ts";
import * as double from "../shell/double.ts";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const nothing = (): void => undefined;
let assertClientOptions: typeof options.assertClientOptions = nothing;
let assertLiteOptions: typeof options.assertLiteOptions = nothing;
let noteAttempt: typeof double.noteAttempt = nothing;
let noteState: typeof double.noteState = nothing;
let warnOfDouble: typeof double.warnOfDouble = nothing;

try {
  // In these words, bundlers put the mode in its place, and leave out what is not to run.
  if (process.env.NODE_ENV !== "production") {
    ({ assertClientOptions, assertLiteOptions } = options);
    ({ noteAttempt, noteState, warnOfDouble } = double);
  }
} catch {
  // A bundler that names no mode.
}

export { assertClientOptions, assertLiteOptions, noteAttempt, noteState, warnOfDouble };
