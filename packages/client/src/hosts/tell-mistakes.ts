export { assertClientOptions, assertLiteOptions } from "../contract/assert-options.ts";
export { noteAttempt, noteState, warnOfDouble } from "../shell/double.ts";
