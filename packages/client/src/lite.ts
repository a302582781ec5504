export { type LiteCloseEvent, type LiteOptions, WebSocket } from "./lite/web-socket.ts";
