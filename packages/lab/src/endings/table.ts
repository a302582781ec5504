import type { Ending } from "../ending.ts";
import { abortFin } from "./abort-fin.ts";
import { abortRst } from "./abort-rst.ts";
import { authLate } from "./auth-late.ts";
import { blackhole } from "./blackhole.ts";
import { close } from "./close.ts";
import { closeEmpty } from "./close-empty.ts";
import { crash } from "./crash.ts";
import { deaf } from "./deaf.ts";
import { deploy } from "./deploy.ts";
import { echo } from "./echo.ts";
import { flap } from "./flap.ts";
import { flood } from "./flood.ts";
import { frameBadUtf8 } from "./frame-bad-utf8.ts";
import { frameBadUtf8Reason } from "./frame-bad-utf8-reason.ts";
import { frameClose1Byte } from "./frame-close-1-byte.ts";
import { frameControl126 } from "./frame-control-126.ts";
import { frameDeflate } from "./frame-deflate.ts";
import { frameFragmentation } from "./frame-fragmentation.ts";
import { frameMasked } from "./frame-masked.ts";
import { frameOpcode } from "./frame-opcode.ts";
import { frameReason124 } from "./frame-reason-124.ts";
import { frameRsv } from "./frame-rsv.ts";
import { frameTooBig } from "./frame-too-big.ts";
import { handshakeBadAccept } from "./handshake-bad-accept.ts";
import { handshakeReset } from "./handshake-reset.ts";
import { handshakeSilent } from "./handshake-silent.ts";
import { handshakeSlow } from "./handshake-slow.ts";
import { handshakeStatus } from "./handshake-status.ts";
import { handshakeWrongSubprotocol } from "./handshake-wrong-subprotocol.ts";
import { idle } from "./idle.ts";
import { illegal } from "./illegal.ts";
import { lifetime } from "./lifetime.ts";
import { mute } from "./mute.ts";
import { overload } from "./overload.ts";
import { paused } from "./paused.ts";
import { restart } from "./restart.ts";
import { ticker } from "./ticker.ts";

/** Every ending, in the order of the docs. Where two paths match, the first one counts. */
export const endings: readonly Ending[] = [
  close,
  closeEmpty,
  illegal,
  abortFin,
  abortRst,
  crash,
  handshakeSilent,
  handshakeSlow,
  handshakeBadAccept,
  handshakeWrongSubprotocol,
  handshakeReset,
  handshakeStatus,
  authLate,
  idle,
  lifetime,
  blackhole,
  mute,
  deaf,
  paused,
  frameMasked,
  frameRsv,
  frameOpcode,
  frameControl126,
  frameBadUtf8,
  frameBadUtf8Reason,
  frameReason124,
  frameClose1Byte,
  frameFragmentation,
  frameDeflate,
  frameTooBig,
  restart,
  overload,
  deploy,
  flap,
  echo,
  ticker,
  flood,
];

/** The ending of a path, and what stands in the place of its `{...}`. */
export function findEnding(path: string): { readonly ending: Ending; readonly value: string } | undefined {
  for (const ending of endings) {
    const value = match(ending.path, path);
    if (value !== undefined) {
      return { ending, value };
    }
  }
  return undefined;
}

function match(pattern: string, path: string): string | undefined {
  const open = pattern.indexOf("{");
  if (open < 0) {
    return path === pattern ? "" : undefined;
  }
  const value = path.slice(open);
  return path.startsWith(pattern.slice(0, open)) && value !== "" && !value.includes("/") ? value : undefined;
}
