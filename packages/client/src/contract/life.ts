import type { Cancel } from "@afterclose/wire";

/** What happens around a connection: to the network, to the page, to the machine. */
export type LifeEvent =
  | { readonly type: "online" | "offline" | "visible" }
  /** The page is being left; `show` brings it back from the back/forward cache, or from being frozen. */
  | { readonly type: "hide" }
  | { readonly type: "show" }
  /** The machine or the process stood still for about so long. */
  | { readonly type: "wake"; readonly sleptMs: number };

/** Tells of life until cancelled. */
export type Life = (tell: (event: LifeEvent) => void) => Cancel;
