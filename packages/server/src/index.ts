export { lifecycle, type Authenticate, type WsLifecycle, type WsLifecycleOptions } from "./adapters/ws.ts";
export type { AuthAnswer } from "./adapters/auth-answer.ts";
export { serverCauses, type ServerCause } from "./cause.ts";
export type { Cliff } from "./cliff.ts";
export type { ConnectionView, Principal } from "./connection.ts";
export { drainDefaults, type DrainOptions, type DrainProgress, type DrainReport } from "./drainer.ts";
export type { Ending, EndingPhase } from "./ending.ts";
export type { LifecycleEvents } from "./engine.ts";
export { OptionError, ServerError, type ServerErrorCode } from "./errors.ts";
export type { Abortable, HostCapabilities, Outgoing } from "./host.ts";
export { Lifecycle } from "./lifecycle.ts";
export { metricTable } from "./metric-table.ts";
export { type MeterLike, observe } from "./opentelemetry.ts";
export {
  lifecycleDefaults,
  type CapacityOptions,
  type HeartbeatOptions,
  type InboundOptions,
  type LifecycleOptions,
  type OutboundOptions,
} from "./options.ts";
export type { OriginOptions } from "./origin.ts";
export type { SendOutcome } from "./outbound-queue.ts";
export { overloadDefaults, type LoadSample, type OverloadOptions, type OverloadState } from "./overload.ts";
export { prometheusContentType } from "./prometheus.ts";
export { sheddingDefaults, type SheddingOptions } from "./shed-plan.ts";
export type { Snapshot } from "./snapshot.ts";
