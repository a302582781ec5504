import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { ServerCause } from "../contract/cause.ts";
import type { Connection } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";
import type { Outgoing, OutgoingMessage } from "../contract/host.ts";
import { assertCarried } from "../outbound/message-size.ts";
import { causeOfWsError } from "./ws-fault.ts";

const link: unique symbol = Symbol("afterclose.connection");
const raw: unique symbol = Symbol("afterclose.raw");
const pausedByApp: unique symbol = Symbol("afterclose.paused");
const onSent: unique symbol = Symbol("afterclose.on-sent");
const faultCode: unique symbol = Symbol("afterclose.fault-code");

/** A WebSocket of `ws` which knows its connection. */
export interface Tracked extends WebSocket {
  [link]?: Connection<WebSocket> | undefined;
  [raw]?: Duplex | undefined;
  /** Not there before the application's first `pause()`, since most never call it. */
  [pausedByApp]?: boolean;
  /** Runs once when the next message that waited here has been compressed and written. */
  [onSent]?: (() => void) | undefined;
  /** What `ws` closes with for a fault of the peer's. */
  [faultCode]?: number | undefined;
}

export type WebSocketClass = new (...args: never[]) => WebSocket;

type Done = (error?: Error) => void;

/** What `ws` keeps to itself and tells in no other way; checked by a test against the installed version. */
interface Insides {
  readonly _closeFrameReceived?: boolean;
  readonly _receiver?: { readonly errored?: Error | null } | null;
  readonly _pendingAutoPongs?: number;
  readonly _maxPendingAutoPongs?: number;
}

export function connectionOf(socket: WebSocket): Connection<WebSocket> | undefined {
  return (socket as Tracked)[link];
}

export function rawSocketOf(socket: WebSocket): Duplex | undefined {
  return (socket as Tracked)[raw];
}

export function linkConnection(
  socket: WebSocket,
  connection: Connection<WebSocket> | undefined,
  stream?: Duplex,
  engine?: Engine<WebSocket>,
): void {
  (socket as Tracked)[link] = connection;
  if (stream !== undefined) {
    (socket as Tracked)[raw] = stream;
    if (engine !== undefined) {
      hearHalfClose(stream, engine);
    }
  }
}

type Listener = (this: Duplex) => void;
interface Half {
  readonly before: Listener | undefined;
  readonly listener: Listener;
}

const halves = new WeakMap<Engine<WebSocket>, Half>();

/**
 * The peer sends nothing more. `ws` closes for that, too, and then waits without end for a peer that does not read. One
 * listener for all streams takes the place of ws's own, which it calls: one more would make each stream's list grow.
 */
function hearHalfClose(stream: Duplex, engine: Engine<WebSocket>): void {
  let half = halves.get(engine);
  if (half === undefined) {
    const before = stream.listeners("end").find(({ name }) => name === "socketOnEnd") as Listener | undefined;
    const owner = Object.getOwnPropertySymbols(stream).find(({ description }) => description === "websocket");
    const listener: Listener = function () {
      const socket =
        owner === undefined ? undefined : (this as unknown as Record<symbol, WebSocket | undefined>)[owner];
      const connection = socket === undefined ? undefined : connectionOf(socket);
      before?.call(this);
      // Taken off, it leaves the stream to whoever came after it.
      if (connection !== undefined && engine.isAttached()) {
        engine.peerCloses(connection);
      }
    };
    half = { before, listener };
    halves.set(engine, half);
  }
  if (half.before !== undefined) {
    stream.off("end", half.before);
  }
  stream.on("end", half.listener);
}

/** The plain methods of `ws`, past what the tracked class puts before them. */
export interface PlainMethods {
  readonly send: (socket: WebSocket, message: OutgoingMessage) => void;
  readonly whenSent: (socket: WebSocket, run: () => void) => void;
  readonly close: (socket: WebSocket, code: number | undefined, reason: string) => void;
  readonly terminate: (socket: WebSocket) => void;
  /** What `ws` and the stream hold, without what waits here. */
  readonly heldBytes: (socket: WebSocket) => number;
  readonly pause: (socket: WebSocket) => void;
  /** Not against the application's own `pause()`. */
  readonly resume: (socket: WebSocket) => void;
}

export function plainMethodsOf(Base: WebSocketClass): PlainMethods {
  const { send, close, terminate, pause, resume } = Base.prototype as {
    send: (data: unknown, options: unknown, done: unknown) => void;
    close: (code?: number, reason?: string) => void;
    terminate: () => void;
    pause: () => void;
    resume: () => void;
  };
  const heldBytes = getterOf(Base.prototype as object, "bufferedAmount");
  return {
    send(socket, { data, options, done }) {
      send.call(socket, data, options ?? {}, (error?: Error) => {
        done?.(error);
        const run = (socket as Tracked)[onSent];
        (socket as Tracked)[onSent] = undefined;
        run?.();
      });
    },
    whenSent(socket, run) {
      (socket as Tracked)[onSent] = run;
    },
    close(socket, code, reason) {
      if (code === undefined) {
        close.call(socket);
      } else {
        close.call(socket, code, reason);
      }
    },
    terminate(socket) {
      terminate.call(socket);
    },
    heldBytes: (socket) => heldBytes(socket) as number,
    pause(socket) {
      pause.call(socket);
    },
    resume(socket) {
      if ((socket as Tracked)[pausedByApp] !== true) {
        resume.call(socket);
      }
    },
  };
}

/** Reads a getter itself: past the one that the tracked class puts before it, for it is read for every message. */
function getterOf(prototype: object, name: string): (target: object) => unknown {
  for (let place: object | null = prototype; place !== null; place = Object.getPrototypeOf(place) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(place, name);
    if (descriptor?.get !== undefined) {
      return (target) => descriptor.get?.call(target) as unknown;
    }
  }
  return () => 0;
}

/** A class for `wss.options.WebSocket`: what the application calls and what `ws` emits passes through the engine. */
export function trackedClass(Base: WebSocketClass, engine: Engine<WebSocket>): WebSocketClass {
  // The shape of a class expression over an unknown base is more than the compiler can hold.
  const Parent = Base as new (...args: unknown[]) => WebSocket;
  const { sender } = engine;
  const guarded = (given: unknown): unknown =>
    typeof given === "function" ? sender.callbacks.guarded(given as Done) : given;

  class TrackedWebSocket extends Parent implements Tracked {
    [link]: Connection<WebSocket> | undefined = undefined;
    [raw]: Duplex | undefined = undefined;
    declare [faultCode]?: number | undefined;

    override send(data: unknown, optionsOrDone?: unknown, maybeDone?: unknown): void {
      const connection = this[link];
      if (connection === undefined || this.readyState !== this.OPEN) {
        super.send(data as never, optionsOrDone as never, maybeDone as never);
        return;
      }
      assertCarried(data);
      if (sender.passes(connection)) {
        if (optionsOrDone === undefined && maybeDone === undefined) {
          super.send(data as never);
        } else {
          super.send(data as never, guarded(optionsOrDone) as never, guarded(maybeDone) as never);
        }
        return;
      }
      const hasOptions = typeof optionsOrDone !== "function";
      const options = hasOptions ? optionsOrDone : undefined;
      const done = (hasOptions ? maybeDone : optionsOrDone) as Done | undefined;
      const payload = (typeof data === "number" ? String(data) : data) as Outgoing;
      const outcome = engine.send(connection, payload, options, done);
      if (outcome === "full" || outcome === "not-open" || outcome === "closed-slow-reader") {
        sender.callbacks.call(() => done?.(new Error(`The message was not sent: ${outcome}.`)));
      }
    }

    override close(code?: number, reason?: string | Buffer): void {
      const connection = this[link];
      const { _closeFrameReceived, _receiver } = this as unknown as Insides;
      const isAnswer = _closeFrameReceived === true || (_receiver?.errored ?? null) !== null;
      if (connection === undefined || isAnswer || this.readyState !== this.OPEN) {
        const answer = (): void => {
          super.close(code, reason);
        };
        if (connection === undefined || !isAnswer) {
          answer();
          return;
        }
        this[faultCode] = _closeFrameReceived === true ? undefined : code;
        engine.peerCloses(connection, answer);
        return;
      }
      engine.close(connection, code, reason?.toString() ?? "");
    }

    override terminate(): void {
      const connection = this[link];
      if (connection === undefined) {
        super.terminate();
        return;
      }
      const { _pendingAutoPongs = 0, _maxPendingAutoPongs = 0 } = this as unknown as Insides;
      const pingsUnread = _maxPendingAutoPongs > 0 && _pendingAutoPongs >= _maxPendingAutoPongs;
      engine.terminate(connection, pingsUnread ? "limit.slow-reader" : "server.closed");
    }

    override pause(): void {
      (this as Tracked)[pausedByApp] = true;
      super.pause();
    }

    override resume(): void {
      (this as Tracked)[pausedByApp] = false;
      super.resume();
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      const connection = this[link];
      if (connection !== undefined && !note(engine, connection, this, event, args[0], args[1])) {
        return false;
      }
      return super.emit(event, ...(args as []));
    }
  }
  // All that the kernel does not have yet: what `ws` holds, and what waits here. Their types call it a plain property.
  const heldBytes = getterOf(Base.prototype as object, "bufferedAmount");
  Object.defineProperty(TrackedWebSocket.prototype, "bufferedAmount", {
    configurable: true,
    enumerable: true,
    get(this: Tracked) {
      return (heldBytes(this) as number) + (this[link]?.queue?.wireBytes ?? 0);
    },
  });
  return TrackedWebSocket;
}

/** Takes note of what `ws` emits. False where the application is not to hear of it. */
function note(
  engine: Engine<WebSocket>,
  connection: Connection<WebSocket>,
  socket: Tracked,
  event: string | symbol,
  first: unknown,
  second: unknown,
): boolean {
  switch (event) {
    case "message":
      return engine.heard(connection);
    case "ping":
    case "pong":
      engine.alive(connection);
      return true;
    case "error":
      noteError(engine, connection, first);
      // Without a listener, an EventEmitter would throw what one peer did at the whole process.
      return socket.listenerCount("error") > 0;
    case "close":
      noteEnd(engine, connection, socket, first as number, second as Buffer);
  }
  return true;
}

function noteError(engine: Engine<WebSocket>, connection: Connection<WebSocket>, error: unknown): void {
  const fault: ServerCause | undefined = causeOfWsError(error);
  if (fault !== undefined) {
    engine.faulted(connection, fault);
  }
}

function noteEnd(
  engine: Engine<WebSocket>,
  connection: Connection<WebSocket>,
  socket: Tracked,
  code: number,
  reason: Buffer,
): void {
  const stream = socket[raw];
  const failure = stream?.errored as NodeJS.ErrnoException | null | undefined;
  engine.ended(connection, {
    closeReceived: code === 1006 ? undefined : { code, reason: reason.toString() },
    errno: failure?.code,
    fin: stream?.readableEnded === true,
    codeSent: socket[faultCode],
  });
}
