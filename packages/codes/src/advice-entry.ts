export {
  type Advice,
  adviceFor,
  type AdviceProfile,
  type EndingFacts,
  peerAdvice,
  peerRow,
  standardAdvice,
} from "./advice.ts";
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
export { peerRows } from "./generated/peer-rows.ts";
export { schedules } from "./generated/schedules.ts";
export { isLocalOnly, mayAppearOnWire, mayBrowserSend, mayClientSend, mayServerSend, rangeOf } from "./ranges.ts";
export type { AdviceRow, CauseId, StopBecause } from "./generated/types.ts";
