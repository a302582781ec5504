// How `ws` reads frames. It tells of whole messages and of control frames, and reads a chunk of 64 KiB to its end though its
// stream is paused: 9,362 tiny messages. Here each frame of any type is asked about first, and waits where it is told to.
import type { WebSocket } from "ws";

/** What its receiver keeps to itself. */
interface Receiver {
  _loop: boolean;
  readonly _bufferedBytes: number;
  readonly writable: boolean;
  write(chunk: Uint8Array): void;
  getInfo(done: (error?: Error) => void): void;
  [stopped]?: boolean;
}

/** Whether the next frame of this socket may be read. One function for many sockets. */
export type MayRead = (socket: WebSocket) => boolean;

const stopped: unique symbol = Symbol("afterclose.stopped");
const asking = new WeakMap<MayRead, object>();
const headerBytes = 2;
const nothing = new Uint8Array(0);

const receiverOf = (socket: WebSocket): Receiver | null | undefined =>
  (socket as unknown as { readonly _receiver?: Receiver | null })._receiver;

/** Whether this `ws` reads in the way that is known here. */
export function canAskBeforeFrames(socket: WebSocket): boolean {
  return askable(socket) !== undefined;
}

/** From here on each frame is asked about. Does nothing where this `ws` reads in another way. */
export function askBeforeFrames(socket: WebSocket, mayRead: MayRead): void {
  const known = askable(socket);
  if (known !== undefined) {
    Object.setPrototypeOf(known.receiver, askingPrototype(known.receiver, known.owner, mayRead));
  }
}

function askable(socket: WebSocket): { readonly receiver: Receiver; readonly owner: symbol } | undefined {
  const receiver = receiverOf(socket) ?? undefined;
  const owner = receiver && ownerKey(receiver, socket);
  const isKnown = typeof receiver?.getInfo === "function" && typeof receiver._bufferedBytes === "number";
  return receiver !== undefined && owner !== undefined && isKnown ? { receiver, owner } : undefined;
}

/** Under what a receiver knows its socket. */
function ownerKey(receiver: object, socket: WebSocket): symbol | undefined {
  const known = receiver as Readonly<Record<symbol, unknown>>;
  return Object.getOwnPropertySymbols(receiver).find((key) => known[key] === socket);
}

/** A prototype before its own, so that the receivers themselves hold nothing more. */
function askingPrototype(receiver: Receiver, owner: symbol, mayRead: MayRead): object {
  let prototype = asking.get(mayRead);
  if (prototype === undefined) {
    const own = Object.getPrototypeOf(receiver) as Receiver;
    prototype = Object.assign(Object.create(own) as Receiver, {
      getInfo(this: Receiver, done: (error?: Error) => void): void {
        const socket = (this as unknown as Record<symbol, WebSocket | undefined>)[owner];
        if (socket !== undefined && this._bufferedBytes >= headerBytes && !mayRead(socket)) {
          // As if the header were not here yet: what has come stays where it is.
          this[stopped] = true;
          this._loop = false;
          return;
        }
        own.getInfo.call(this, done);
      },
    });
    asking.set(mayRead, prototype);
  }
  return prototype;
}

/** Whether frames have come that wait to be read. */
export function holdsFrames(socket: WebSocket): boolean {
  return receiverOf(socket)?.[stopped] === true;
}

/** Reads on where it was stopped. */
export function readHeldFrames(socket: WebSocket): void {
  const receiver = receiverOf(socket);
  if (receiver?.[stopped] === true) {
    receiver[stopped] = false;
    if (receiver.writable) {
      receiver.write(nothing);
    }
  }
}
