import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket, WebSocketServer } from "ws";
import type { Handshake, Refusal } from "../admission/admission.ts";
import type { Principal } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";
import { type AuthAnswer, type AuthVerdict, judged, refusalFor, refused, verdictOf } from "./auth-answer.ts";
import { errnoOf, watchHandshake } from "./handshake-watch.ts";
import { refuseWithStatus } from "./http-refusal.ts";
import { type HalfClose, linkConnection } from "./tracked-web-socket.ts";
import type { HandleUpgrade, OnOpen } from "./ws-insides.ts";

/** Says who is connecting. The signal fires when the client leaves or the handshake's time is up. */
export type Authenticate<R extends IncomingMessage = IncomingMessage> = (
  request: R,
  signal: AbortSignal,
) => AuthAnswer | Promise<AuthAnswer>;

export interface UpgradeGateInput {
  readonly wss: WebSocketServer;
  readonly engine: Engine<WebSocket>;
  readonly halfClose: HalfClose;
  /** What `ws` does with an upgrade. */
  readonly before: HandleUpgrade;
  readonly authenticate: Authenticate | undefined;
}

/** A `handleUpgrade` that admits, authenticates, and only then lets `ws` do its part. */
export class UpgradeGate {
  readonly #in: UpgradeGateInput;
  /** Streams that are connections: a second upgrade of one is for `ws` to refuse. */
  readonly #opened = new WeakSet<Duplex>();

  constructor(input: UpgradeGateInput) {
    this.#in = input;
  }

  readonly handle: HandleUpgrade = (request, socket, head, open) => {
    const { engine, before } = this.#in;
    // Taken off, though somebody else's wrapper still calls it; or called twice for one socket, which `ws` throws for.
    if (!engine.isAttached() || this.#opened.has(socket)) {
      before(request, socket, head, open);
      return;
    }
    // From the first tick: a reset between here and ws's own listener would otherwise end the process.
    socket.on("error", ignore);
    const { handshake, refusal } = engine.beginHandshake({
      address: request.socket.remoteAddress,
      forwardedFor: headerText(request.headers["x-forwarded-for"]),
      origin: request.headers.origin,
      host: request.headers.host,
      forwardedHost: headerText(request.headers["x-forwarded-host"]),
      forwarded: headerText(request.headers.forwarded),
    });
    // What came with the handshake goes back before what comes while it is judged.
    if (head.length > 0) {
      socket.unshift(head);
    }
    new Upgrade(this.#in, this.#opened, { request, socket, open, handshake }).begin(refusal);
  };
}

interface UpgradeFacts {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly open: OnOpen;
  readonly handshake: Handshake;
}

/** Where one upgrade is. While somebody's answer is awaited, `stop` ends the watch over the client and the time. */
type UpgradeState =
  | { readonly is: "begun" }
  | { readonly is: "asking"; readonly stop: () => void }
  | { readonly is: "with ws"; readonly stop: () => void }
  | { readonly is: "opened" | "refused" };

const nothing = Buffer.alloc(0);
const nobody = (): void => undefined;

/** One upgrade, from its request to a connection or a refusal. */
class Upgrade {
  readonly #in: UpgradeGateInput;
  readonly #opened: WeakSet<Duplex>;
  readonly #facts: UpgradeFacts;
  readonly #isWellFormed: boolean;
  #state: UpgradeState = { is: "begun" };

  constructor(input: UpgradeGateInput, opened: WeakSet<Duplex>, facts: UpgradeFacts) {
    this.#in = input;
    this.#opened = opened;
    this.#facts = facts;
    this.#isWellFormed = isWellFormed(facts.request);
  }

  begin(refusal: Refusal | undefined): void {
    const { authenticate } = this.#in;
    if (refusal !== undefined) {
      this.#refuse(refusal);
    } else if (authenticate === undefined || !this.#isWellFormed) {
      this.#handOn({});
    } else {
      this.#ask(authenticate).catch(throwAsUncaught);
    }
  }

  async #ask(authenticate: Authenticate): Promise<void> {
    const { request, socket, handshake } = this.#facts;
    const controller = new AbortController();
    const stop = watchHandshake(socket, this.#in.engine, handshake, "auth.timeout", () => {
      controller.abort();
    });
    this.#state = { is: "asking", stop };
    const verdict = await this.#answerOf(authenticate, request, controller.signal);
    stop();
    if (handshake.isSettled) {
      this.#state = { is: "refused" };
    } else if (verdict.kind === "refused") {
      this.#refuse(verdict.refusal);
    } else {
      this.#handOn(verdict.principal);
    }
  }

  async #answerOf(ask: Authenticate, request: IncomingMessage, signal: AbortSignal): Promise<AuthVerdict> {
    const { engine } = this.#in;
    try {
      return judged(engine, this.#facts.handshake, verdictOf(await ask(request, signal)));
    } catch (error) {
      if (!signal.aborted) {
        engine.noteFailure("authenticate", error);
      }
      return refused(refusalFor("server.error", 500));
    }
  }

  #refuse(refusal: Refusal): void {
    if (refusal.how === "close" && this.#isWellFormed) {
      this.#handOn({}, refusal);
      return;
    }
    const { handshake, socket } = this.#facts;
    this.#state = { is: "refused" };
    this.#in.engine.failHandshake(handshake, refusal.cause, String(refusal.status));
    refuseWithStatus(socket, refusal.status, refusal.retryAfterMs, refusal.help);
  }

  /** To `ws`, which answers the handshake, at once or after its `verifyClient`. */
  #handOn(principal: Principal, refusal?: Refusal): void {
    const { engine, before } = this.#in;
    const { request, socket, handshake } = this.#facts;
    this.#state = { is: "with ws", stop: nobody };
    try {
      before(request, socket, nothing, (webSocket, sameRequest) => {
        this.#upgraded(webSocket, sameRequest, principal, refusal);
      });
    } catch (error) {
      if (!handshake.isSettled) {
        engine.failHandshake(handshake, "server.error", "500");
        refuseWithStatus(socket, 500, undefined);
      }
      throw error;
    }
    if (!handshake.isSettled) {
      this.#awaitWs();
    }
  }

  /** `ws` has refused it, or waits for a `verifyClient` that answers later. */
  #awaitWs(): void {
    const { wss, engine } = this.#in;
    const { socket, handshake } = this.#facts;
    if (socket.destroyed) {
      engine.failHandshake(handshake, "handshake.aborted", errnoOf(socket));
    } else if (!this.#isWellFormed) {
      engine.failHandshake(handshake, "handshake.malformed");
    } else if (socket.writableEnded || typeof wss.options.verifyClient !== "function") {
      engine.failHandshake(handshake, "handshake.status");
    } else {
      const stopWatching = watchHandshake(socket, engine, handshake, "handshake.timeout", nobody);
      const refusedByWs = (): void => {
        stopWatching();
        engine.failHandshake(handshake, "handshake.status");
      };
      socket.once("finish", refusedByWs);
      const stop = (): void => {
        socket.off("finish", refusedByWs);
        stopWatching();
      };
      this.#state = { is: "with ws", stop };
      return;
    }
    this.#state = { is: "refused" };
  }

  #upgraded(webSocket: WebSocket, request: IncomingMessage, principal: Principal, refusal?: Refusal): void {
    const { engine } = this.#in;
    const { socket, handshake, open } = this.#facts;
    if (this.#state.is === "with ws") {
      this.#state.stop();
    }
    if (socket.isPaused()) {
      socket.resume();
    }
    this.#state = { is: "refused" };
    if (handshake.isSettled) {
      webSocket.terminate();
    } else if (!this.#isWellFormed && this.#in.authenticate !== undefined) {
      // `ws` takes for a handshake what we do not. Nobody was asked who this is, so nobody comes in.
      engine.failHandshake(handshake, "handshake.malformed");
      webSocket.terminate();
    } else if (engine.isAttached()) {
      // Asked again: `verifyClient` may have taken its time, and a drain may have begun meanwhile.
      this.#open(webSocket, request, principal, refusal ?? engine.judgePrincipal(principal, handshake));
    } else {
      handshake.isSettled = true;
      open(webSocket, request);
    }
  }

  #open(webSocket: WebSocket, request: IncomingMessage, principal: Principal, refusal: Refusal | undefined): void {
    const { engine, halfClose } = this.#in;
    const { socket, handshake, open } = this.#facts;
    const connection = engine.open(handshake, webSocket, refusal === undefined ? principal : {});
    this.#state = { is: "opened" };
    this.#opened.add(socket);
    linkConnection(webSocket, connection, socket, halfClose);
    socket.removeListener("error", ignore);
    if (refusal === undefined) {
      open(webSocket, request);
    } else {
      engine.turnAway(connection, refusal);
    }
  }
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
