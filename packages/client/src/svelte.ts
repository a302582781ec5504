export { webSocketStore, type WebSocketStore } from "./bindings/web-socket-store.ts";
export type { Snapshot } from "./bindings/store-of.ts";
