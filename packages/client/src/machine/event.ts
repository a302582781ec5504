import type { SocketEnd } from "@afterclose/wire";
import type { LifeEvent } from "../contract/life.ts";

/** What the machine is told. Events of a replaced socket never reach it, nor do any while the page is away. */
export type MachineEvent =
  | { readonly type: "opened"; readonly asks: boolean }
  | { readonly type: "ended"; readonly end: SocketEnd }
  /** The state's `due` has come. */
  | { readonly type: "due" }
  | { readonly type: "close" | "reconnect"; readonly code?: number | undefined; readonly reason?: string | undefined }
  | Exclude<LifeEvent, { readonly type: "hide" }>;
