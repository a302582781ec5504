import { aFunction, type Chance, type OptionRule } from "@afterclose/wire";
import { aPayload } from "../contract/option-rules.ts";
import type { LifecycleOptions } from "../contract/options.ts";
import type { LoadSample } from "../overload/overload.ts";
import type { WebAuthenticate } from "./web-admission.ts";

/** What the lifecycle takes on Bun and Deno. */
export interface WebLifecycleOptions extends LifecycleOptions {
  /** Says who is connecting. Nothing, or `false`, refuses with 401. Not set: anyone may. */
  readonly authenticate?: WebAuthenticate;
  /** The largest message that is taken. Not set: 1 MiB. */
  readonly maxPayloadBytes?: number;
  /** Not set: `Math.random`. */
  readonly chance?: Chance;
  /** How loaded the process is. Not set: nobody knows, so `overload` and `shedding` never act. */
  readonly load?: () => LoadSample;
}

export const webPayloadDefault: number = 1024 * 1024;

export const webRules: Readonly<Record<Exclude<keyof WebLifecycleOptions, keyof LifecycleOptions>, OptionRule>> = {
  authenticate: aFunction,
  maxPayloadBytes: aPayload,
  chance: aFunction,
  load: aFunction,
};
