import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket, WebSocketServer } from "ws";
import type { Handshake, Refusal } from "../admission/admission.ts";
import type { Principal } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";
import { type AuthAnswer, type AuthVerdict, judged, refusalFor, refused, verdictOf } from "./auth-answer.ts";
import { errnoOf, watchHandshake } from "./handshake-watch.ts";
import { refuseWithStatus } from "./http-refusal.ts";
import { linkConnection } from "./tracked-web-socket.ts";

/** Says who is connecting. The signal fires when the client leaves or the handshake's time is up. */
export type Authenticate = (request: IncomingMessage, signal: AbortSignal) => AuthAnswer | Promise<AuthAnswer>;

type OnOpen = (socket: WebSocket, request: IncomingMessage) => void;
export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, open: OnOpen) => void;

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly open: OnOpen;
  readonly handshake: Handshake;
  /** Whether it may become a connection. Not, where nobody was asked because it seems malformed. */
  readonly mayOpen: boolean;
}

const nothing = Buffer.alloc(0);

/** A `handleUpgrade` that admits, authenticates, and only then lets `ws` do its part. */
export function createUpgrade(
  wss: WebSocketServer,
  engine: Engine<WebSocket>,
  before: HandleUpgrade,
  authenticate: Authenticate | undefined,
): HandleUpgrade {
  const taken = new WeakSet<Duplex>();

  function refuse(upgrade: Upgrade, refusal: Refusal): void {
    const { handshake, socket } = upgrade;
    if (refusal.how === "close" && isWellFormed(upgrade.request)) {
      complete(upgrade, {}, refusal);
      return;
    }
    engine.failHandshake(handshake, refusal.cause, String(refusal.status));
    refuseWithStatus(socket, refusal.status, refusal.retryAfterMs);
  }

  function complete(upgrade: Upgrade, principal: Principal, refusal?: Refusal): void {
    const { request, socket, handshake } = upgrade;
    let unwatch = (): void => undefined;
    const upgraded = (webSocket: WebSocket, sameRequest: IncomingMessage): void => {
      unwatch();
      if (socket.isPaused()) {
        socket.resume();
      }
      if (handshake.isSettled) {
        webSocket.terminate();
      } else if (!upgrade.mayOpen) {
        // `ws` takes for a handshake what we do not. Nobody was asked who this is, so nobody comes in.
        engine.failHandshake(handshake, "handshake.malformed");
        webSocket.terminate();
      } else if (engine.isAttached()) {
        // Asked again: `verifyClient` may have taken its time, and a drain may have begun meanwhile.
        opened(upgrade, webSocket, sameRequest, principal, refusal ?? engine.judgePrincipal(principal));
      } else {
        handshake.isSettled = true;
        upgrade.open(webSocket, sameRequest);
      }
    };
    try {
      before(request, socket, nothing, upgraded);
    } catch (error) {
      if (!handshake.isSettled) {
        engine.failHandshake(handshake, "server.error", "500");
        refuseWithStatus(socket, 500, undefined);
      }
      throw error;
    }
    if (!handshake.isSettled) {
      unwatch = afterUnopened(upgrade);
    }
  }

  function opened(
    { socket, handshake, open }: Upgrade,
    webSocket: WebSocket,
    request: IncomingMessage,
    principal: Principal,
    refusal: Refusal | undefined,
  ): void {
    const connection = engine.open(handshake, webSocket, refusal === undefined ? principal : {});
    taken.add(socket);
    linkConnection(webSocket, connection, socket, engine);
    socket.removeListener("error", ignore);
    if (refusal === undefined) {
      open(webSocket, request);
    } else {
      engine.turnAway(connection, refusal);
    }
  }

  /** `ws` has refused it, or waits for a `verifyClient` that answers later. Returns what stops watching it. */
  function afterUnopened({ request, socket, handshake }: Upgrade): () => void {
    if (socket.destroyed) {
      engine.failHandshake(handshake, "handshake.aborted", errnoOf(socket));
    } else if (!isWellFormed(request)) {
      engine.failHandshake(handshake, "handshake.malformed");
    } else if (socket.writableEnded || typeof wss.options.verifyClient !== "function") {
      engine.failHandshake(handshake, "handshake.status");
    } else {
      const stop = watchHandshake(socket, engine, handshake, "handshake.timeout", () => undefined);
      const refusedByWs = (): void => {
        stop();
        engine.failHandshake(handshake, "handshake.status");
      };
      socket.once("finish", refusedByWs);
      return () => {
        socket.off("finish", refusedByWs);
        stop();
      };
    }
    return () => undefined;
  }

  async function answerOf(ask: Authenticate, request: IncomingMessage, signal: AbortSignal): Promise<AuthVerdict> {
    try {
      return judged(engine, verdictOf(await ask(request, signal)));
    } catch (error) {
      if (!signal.aborted) {
        engine.noteFailure("authenticate", error);
      }
      return refused(refusalFor("server.error", 500));
    }
  }

  async function check(upgrade: Upgrade, ask: Authenticate): Promise<void> {
    const { request, socket, handshake } = upgrade;
    const controller = new AbortController();
    const stop = watchHandshake(socket, engine, handshake, "auth.timeout", () => {
      controller.abort();
    });
    const verdict = await answerOf(ask, request, controller.signal);
    stop();
    if (handshake.isSettled) {
      return;
    }
    if (verdict.kind === "refused") {
      refuse(upgrade, verdict.refusal);
    } else {
      complete(upgrade, verdict.principal);
    }
  }

  return (request, socket, head, open) => {
    // Taken off, though somebody else's wrapper still calls it; or called twice for one socket, which `ws` throws for.
    if (!engine.isAttached() || taken.has(socket)) {
      before(request, socket, head, open);
      return;
    }
    // From the first tick: a reset between here and ws's own listener would otherwise end the process.
    socket.on("error", ignore);
    const { remoteAddress } = request.socket;
    const { handshake, refusal } = engine.beginHandshake({
      address: remoteAddress,
      forwardedFor: headerText(request.headers["x-forwarded-for"]),
      origin: request.headers.origin,
      host: request.headers.host,
    });
    // What came with the handshake goes back before what comes while it is judged.
    if (head.length > 0) {
      socket.unshift(head);
    }
    const mayOpen = authenticate === undefined || isWellFormed(request);
    const upgrade: Upgrade = { request, socket, open, handshake, mayOpen };
    if (refusal !== undefined) {
      refuse(upgrade, refusal);
    } else if (authenticate === undefined || !mayOpen) {
      complete(upgrade, {});
    } else {
      check(upgrade, authenticate).catch(throwAsUncaught);
    }
  };
}

// RFC 6455 §4.2.1, as far as ws checks it, so that what it refuses can be told apart.
function isWellFormed(request: IncomingMessage): boolean {
  const { upgrade, "sec-websocket-key": key } = request.headers;
  // As a number, as ws reads it: "013" and "13.0" are 13 to it.
  const version = Number(request.headers["sec-websocket-version"] ?? Number.NaN);
  return (
    request.method === "GET" &&
    upgrade?.toLowerCase() === "websocket" &&
    key !== undefined &&
    /^[+/0-9A-Za-z]{22}==$/.test(key) &&
    (version === 13 || version === 8)
  );
}

/** What the application's own listener throws comes out as it does where nobody is asked first: as no promise's failure. */
function throwAsUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}

function ignore(this: Duplex): void {
  this.destroy();
}
