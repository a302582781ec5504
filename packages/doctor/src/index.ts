export { diagnose } from "./diagnose.ts";
export { doctorDefaults, type DoctorOptions } from "./options.ts";
export { DoctorError, type DoctorErrorCode } from "./errors.ts";
export { OptionError } from "@afterclose/wire";
export type { DoctorEvent } from "./events.ts";
export type {
  Confidence,
  Experiments,
  OptionSeen,
  Remedy,
  Report,
  ResponseSeen,
  RuledOut,
  RungId,
  RungResult,
  RungState,
  Side,
  TlsSeen,
  Verdict,
  Warning,
} from "./report/report.ts";
export type {
  End,
  KernelFacts,
  ConnectionRecord,
  Observed,
  Refused,
  Role,
  Silence,
  SilenceName,
} from "./observe/connection-record.ts";
export type { DoctorText, SayId, Saying } from "./report/saying.ts";
export type { LogChunks, ReadingOptions } from "./log/each-ending.ts";
export type { Bin, EndingsSummary } from "./log/endings-tally.ts";
export type { LinesRead } from "./log/each-ending.ts";
export type { LogFormat } from "./log/read-access-line.ts";
export type { LogCliff } from "./log/endings-tally.ts";
export type { Flapping } from "./log/find-flapping.ts";
export type { Storm } from "./log/find-storms.ts";
export { summarizeEndings, summarizeEndingsFile } from "./log/summarize-endings.ts";
export {
  reportAsJson,
  tellReport,
  tellRung,
  type ToldConnection,
  type ToldReport,
  type ToldRung,
} from "./report/tell-report.ts";
export { showMs, sentenceOf, type Wording, wordingIn } from "./report/wording.ts";
export { pageOfReport } from "./report/page-of-report.ts";
export { howOf } from "./verdict/how-it-ended.ts";
