export { type LiteCloseEvent, liteDefaults, type LiteOptions, WebSocket } from "./lite/web-socket.ts";
