import type { Handshake, Refusal } from "../admission/admission.ts";
import type { Principal } from "../life/connection.ts";
import type { Engine } from "../life/engine.ts";
import type { Abortable } from "../contract/host.ts";
import { type AuthAnswer, refusalFor, verdictOf } from "./auth-answer.ts";
import { factsOf, type WebRequest } from "./web-host.ts";

/** Says who is connecting. The signal fires when the client leaves or the handshake's time is up. */
export type WebAuthenticate = (request: WebRequest, signal: AbortSignal) => AuthAnswer | Promise<AuthAnswer>;

/** What admission came to. With a refusal that is to be closed, the upgrade goes on all the same. */
export type Admitted =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | {
      readonly kind: "upgrade";
      readonly handshake: Handshake;
      readonly principal: Principal;
      readonly refusal: Refusal | undefined;
    };

/** Admits and authenticates a request, in time, before its host upgrades it. `left` fires when the client leaves. */
export async function admit<S>(
  engine: Engine<S>,
  request: WebRequest,
  address: string | undefined,
  authenticate: WebAuthenticate | undefined,
  left?: Abortable,
): Promise<Admitted> {
  const { handshake, refusal } = engine.beginHandshake(factsOf(request, address));
  const verdict =
    refusal ?? (authenticate === undefined ? {} : await ask(engine, request, handshake, authenticate, left));
  if ("status" in verdict) {
    if (verdict.how === "close") {
      return { kind: "upgrade", handshake, principal: {}, refusal: verdict };
    }
    engine.failHandshake(handshake, verdict.cause, String(verdict.status));
    return { kind: "refused", refusal: verdict };
  }
  return { kind: "upgrade", handshake, principal: verdict, refusal: undefined };
}

/** The application's word, or what is said in its place when it fails or takes too long. */
async function ask<S>(
  engine: Engine<S>,
  request: WebRequest,
  handshake: Handshake,
  authenticate: WebAuthenticate,
  left: Abortable | undefined,
): Promise<Principal | Refusal> {
  const controller = new AbortController();
  let settle: (late: Refusal) => void = () => undefined;
  const tooLate = new Promise<Refusal>((resolve) => (settle = resolve));
  const cancel = engine.after(engine.options.handshakeMs, () => {
    controller.abort();
    settle(refusalFor("auth.timeout", 503, engine.retryAfterMs()));
  });
  const callOff = (): void => {
    controller.abort();
    engine.failHandshake(handshake, "handshake.aborted");
    settle(refusalFor("handshake.aborted", 503));
  };
  left?.addEventListener("abort", callOff, { once: true });
  try {
    const answered = (async () => verdictOf(await authenticate(request, controller.signal)))();
    const verdict = await Promise.race([answered, tooLate]);
    return "status" in verdict ? verdict : (engine.judgePrincipal(verdict) ?? verdict);
  } catch (error) {
    if (!controller.signal.aborted) {
      engine.noteFailure("authenticate", error);
    }
    return refusalFor("server.error", 500);
  } finally {
    cancel();
    left?.removeEventListener("abort", callOff);
  }
}
