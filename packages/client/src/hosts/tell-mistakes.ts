export { assertClientOptions, assertLiteOptions } from "../contract/assert-options.ts";
export { noteState, warnOfDouble } from "../shell/double.ts";
