import type { SocketEnd } from "@afterclose/wire";
import type { LifeEvent } from "../contract/life.ts";
import type { CloseFrame } from "./effect.ts";

/** What the machine is told. Events of a replaced socket never reach it, nor do any while the page is away. */
export type MachineEvent =
  | { readonly type: "opened"; readonly asks: boolean }
  | { readonly type: "ended"; readonly end: SocketEnd }
  /** The state's `due` has come. */
  | { readonly type: "due" }
  | { readonly type: "close" | "reconnect"; readonly frame: CloseFrame }
  | Exclude<LifeEvent, { readonly type: "hide" }>;
