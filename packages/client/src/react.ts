export { useWebSocket } from "./bindings/use-web-socket.ts";
export type { Snapshot } from "./bindings/store-of.ts";
