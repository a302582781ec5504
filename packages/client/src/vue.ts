export { webSocketRef } from "./bindings/web-socket-ref.ts";
export type { Snapshot } from "./bindings/store-of.ts";
