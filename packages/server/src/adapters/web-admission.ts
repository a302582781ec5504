import type { Handshake, Refusal } from "../admission/admission.ts";
import type { Principal } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";
import { type AuthAnswer, type AuthVerdict, judged, refusalFor, refused, verdictOf } from "./auth-answer.ts";
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

/** Admits and authenticates a request, in time, before its host upgrades it. */
export async function admit<S>(
  engine: Engine<S>,
  request: WebRequest,
  address: string | undefined,
  authenticate: WebAuthenticate | undefined,
): Promise<Admitted> {
  const { handshake, refusal } = engine.beginHandshake(factsOf(request, address));
  let verdict: AuthVerdict = { kind: "principal", principal: {} };
  if (refusal !== undefined) {
    verdict = refused(refusal);
  } else if (authenticate !== undefined) {
    verdict = await ask(engine, request, handshake, authenticate);
  }
  if (verdict.kind === "principal") {
    return { kind: "upgrade", handshake, principal: verdict.principal, refusal: undefined };
  }
  if (verdict.refusal.how === "close") {
    return { kind: "upgrade", handshake, principal: {}, refusal: verdict.refusal };
  }
  engine.failHandshake(handshake, verdict.refusal.cause, String(verdict.refusal.status));
  return verdict;
}

/** The application's word, or what is said in its place when it fails or takes too long. */
async function ask<S>(
  engine: Engine<S>,
  request: WebRequest,
  handshake: Handshake,
  authenticate: WebAuthenticate,
): Promise<AuthVerdict> {
  const controller = new AbortController();
  let settle: (late: AuthVerdict) => void = () => undefined;
  const tooLate = new Promise<AuthVerdict>((resolve) => (settle = resolve));
  const cancel = engine.after(engine.options.connectTimeoutMs, () => {
    controller.abort();
    settle(refused(refusalFor("auth.timeout", 503, engine.retryAfterMs())));
  });
  const callOff = (): void => {
    controller.abort();
    engine.failHandshake(handshake, "handshake.aborted");
    settle(refused(refusalFor("handshake.aborted", 503)));
  };
  handshake.callOff = () => {
    controller.abort();
    settle(refused(engine.judgePrincipal({}) ?? refusalFor("handshake.aborted", 503)));
  };
  // Only here: Deno warns whoever asks for it once.
  const left = request.signal;
  left?.addEventListener("abort", callOff, { once: true });
  try {
    const answered = (async () => verdictOf(await authenticate(request, controller.signal)))();
    return judged(engine, handshake, await Promise.race([answered, tooLate]));
  } catch (error) {
    if (!controller.signal.aborted) {
      engine.noteFailure("authenticate", error);
    }
    return refused(refusalFor("server.error", 500));
  } finally {
    cancel();
    handshake.callOff = undefined;
    left?.removeEventListener("abort", callOff);
  }
}
