export { type Advice, adviceFor, type AdviceProfile, type EndingFacts, peerAdvice, statusAdvice } from "./advice.ts";
export {
  type Bounds,
  boundsAt,
  delayAt,
  drawDelay,
  listBounds,
  type Schedule,
  scheduleNamed,
  type ScheduleName,
} from "./schedule.ts";
export { schedules } from "./generated/schedules.ts";
export { isLocalOnly, mayAppearOnWire, mayBrowserSend, mayClientSend, mayServerSend, rangeOf } from "./ranges.ts";
export type { AdviceRow, StopBecause } from "./generated/types.ts";
