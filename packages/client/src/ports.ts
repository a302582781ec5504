export { nativeDial } from "./hosts/native-dial.ts";
export { pageLife } from "./hosts/page-life.ts";
export { systemClock } from "@afterclose/wire";
export type { Life, LifeEvent } from "./contract/life.ts";
export type { Ports } from "./contract/options.ts";
export type { HostWebSocket } from "./contract/shared-options.ts";
export type { Cancel, Chance, Clock, Dial, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
