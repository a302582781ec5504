import type { Rung } from "./check-run.ts";
import { close } from "./close.ts";
import { compression } from "./compression.ts";
import { dns } from "./dns.ts";
import { echo } from "./echo.ts";
import { firstMessage } from "./first-message.ts";
import { limits } from "./limits.ts";
import { origin } from "./origin.ts";
import { ping } from "./ping.ts";
import { tcp } from "./tcp.ts";
import { tls } from "./tls.ts";
import { upgrade } from "./upgrade.ts";
import { url } from "./url.ts";

/** Overview: a check is one step with its own file; this is their order. Each adds what it saw to the run's facts, and judges nothing. */
export const ladder: readonly Rung[] = [
  url,
  dns,
  tcp,
  tls,
  upgrade,
  firstMessage,
  ping,
  echo,
  compression,
  close,
  limits,
  origin,
];
