export { diagnose } from "./diagnose.ts";
export { doctorDefaults, type DoctorOptions } from "./options.ts";
export { DoctorError, type DoctorErrorCode } from "./errors.ts";
export type { DoctorEvent } from "./events.ts";
export type {
  Confidence,
  Experiments,
  Remedy,
  Report,
  RuledOut,
  RungId,
  RungResult,
  RungState,
  Side,
  Verdict,
  Warning,
} from "./report.ts";
export type { End, Life, Observed, Refused, Role, Silence, SilenceName } from "./life.ts";
export type { DoctorText, SayId, Saying } from "./saying.ts";
export { readEndings, readEndingsFile, type LoggedEnding, type ReadEndings } from "./log/read-endings.ts";
export {
  summarizeEndings,
  type Bin,
  type EndingsSummary,
  type Flapping,
  type LogCliff,
  type Storm,
} from "./log/summarize-endings.ts";
export {
  reportAsJson,
  tellReport,
  tellRung,
  type ToldConnection,
  type ToldReport,
  type ToldRung,
} from "./words/tell-report.ts";
export { showMs, speak, type Voice } from "./words/voice.ts";
export { pageOfReport } from "./page/page-of-report.ts";
export { howOf } from "./verdict/how-it-ended.ts";
