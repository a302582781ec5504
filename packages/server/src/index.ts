export { lifecycle, type Authenticate, type WsLifecycle, type WsLifecycleOptions } from "./adapters/ws.ts";
export type { AuthAnswer } from "./adapters/auth-answer.ts";
export { serverCauses, type ServerCause } from "@afterclose/codes/causes";
export type { Cliff } from "./endings/cliff.ts";
export type { ConnectionView, Principal } from "./lifecycle/connection.ts";
export type { RestartRecord, RestartStore } from "./drain/restart-time.ts";
export { drainDefaults, type DrainMode, type DrainOptions } from "./drain/drain-options.ts";
export type { DrainProgress, DrainReport } from "./drain/drain-report.ts";
export type { Failure } from "./contract/failure.ts";
export type { ClosedBy, Phase } from "@afterclose/wire";
export type { Ending } from "./contract/ending.ts";
export type { LifecycleEvents } from "./lifecycle/lifecycle-events.ts";
export { OptionError } from "@afterclose/wire";
export { ServerError, type ServerErrorCode } from "./contract/errors.ts";
export type { Abortable, HostCapabilities, Outgoing } from "./contract/host.ts";
export { Lifecycle } from "./lifecycle/lifecycle.ts";
export { metricTable } from "./metrics/metric-table.ts";
export { type MeterLike, observe } from "./metrics/opentelemetry.ts";
export {
  lifecycleDefaults,
  type CapacityOptions,
  type HeartbeatOptions,
  type InboundOptions,
  type LifecycleOptions,
  type OutboundOptions,
} from "./contract/options.ts";
export type { OriginOptions } from "./admission/origin.ts";
export { MessageTypeError } from "./outbound/message-size.ts";
export type { SendOutcome } from "./outbound/outbound-queue.ts";
export { overloadDefaults, type LoadSample, type OverloadOptions, type OverloadState } from "./overload/overload.ts";
export { prometheusContentType } from "./metrics/prometheus.ts";
export { sheddingDefaults, type SheddingOptions } from "./overload/shed-plan.ts";
export type { Snapshot } from "./metrics/snapshot.ts";
