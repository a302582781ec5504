export { OptionError } from "@afterclose/wire";
export { type LiteCloseEvent, type LiteOptions, WebSocket } from "./lite/web-socket.ts";
