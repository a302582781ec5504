export type { ClosedBy, Ending, Phase } from "./ending.ts";
export { type Cliff, CliffDetector, type CliffEnding, findCliffs, type KnownLimit, limitsAt } from "./find-cliffs.ts";
export {
  aBoolean,
  aFunction,
  between,
  checkOptions,
  longestTimerMs,
  oneOf,
  type OptionGroup,
  type OptionRule,
  type OptionRules,
} from "./check-options.ts";
export { heartbeatAnswer, heartbeatQuestion } from "./heartbeat-message.ts";
export { OptionError, type OptionFault, shown } from "./option-error.ts";
export { formatDuration, parseDuration } from "./duration.ts";
export { escapeReason, fitReason, maxReasonBytes, reasonBytes } from "./reason.ts";
export { longestHintMs } from "./longest-hint-ms.ts";
export { formatRetryHint, parseRetryHint, type RetryHint, RetryHintError, withRetryHint } from "./retry-hint.ts";
export type {
  Cancel,
  Chance,
  Clock,
  Dial,
  Payload,
  Progress,
  Socket,
  SocketEnd,
  SocketEvents,
  SocketFault,
} from "./ports.ts";
export { backgroundClock, systemClock } from "./system-clock.ts";
