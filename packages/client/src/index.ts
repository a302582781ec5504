export { WebSocket } from "./shell/web-socket.ts";
export { clientDefaults } from "./contract/options.ts";
export { ClientError, type ClientErrorCode } from "./contract/errors.ts";
export { OptionError } from "@afterclose/wire";
export { byCode } from "./decision/by-code.ts";
export type {
  BufferOptions,
  ClientOptions,
  HeartbeatOptions,
  Ports,
  ProtocolsSource,
  Source,
  UrlSource,
  Why,
} from "./contract/options.ts";
export type { ClosedBy, Phase } from "@afterclose/wire";
export { serverHeartbeat } from "./contract/server-heartbeat.ts";
export type { HostWebSocket, SharedOptions } from "./contract/shared-options.ts";
export type { Decision, Ending, StopReason } from "./contract/ending.ts";
export type { Policy, PolicyAnswer, PolicyTable } from "./contract/policy.ts";
export type { Codec } from "./contract/codec.ts";
export type { Life, LifeEvent } from "./contract/life.ts";
export type {
  CloseEvent,
  DropEvent,
  ErrorEvent,
  RetryingEvent,
  SendResult,
  SocketEventMap,
  StopEvent,
  TypedTarget,
} from "./contract/events.ts";
