import { ClientError } from "../contract/errors.ts";
import type { ReceivedEvent, TypedTarget } from "../contract/events.ts";

/** What can be read in a loop: a socket of ours, whole or small. */
export interface Readable {
  readonly readyState: number;
  addEventListener(type: "message" | "stop", listener: (event: Event) => void): void;
  removeEventListener(type: "message" | "stop", listener: (event: Event) => void): void;
}

/**
 * The messages of a socket for a `for await` loop, from now until it stops. Throws ERR_READ_AHEAD where more than `max`
 * wait for the loop: 1000, unless you say otherwise. No generator: one that waits cannot be left before the next message.
 */
export function messagesOf<Received>(
  socket: TypedTarget<Received> & { readonly readyState: number },
  max?: number,
): AsyncGenerator<Received, void, undefined>;
export function messagesOf(socket: Readable, max?: number): AsyncGenerator<unknown, void, undefined>;
export function messagesOf<Message>(socket: Readable, max = 1_000): AsyncGenerator<Message, void, undefined> {
  type Result = IteratorResult<Message, undefined>;
  const inbox: Message[] = [];
  const waiting: ((result: Result) => void)[] = [];
  const over: Result = { value: undefined, done: true };
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    socket.removeEventListener("message", hear);
    socket.removeEventListener("stop", hear);
    waiting.splice(0).forEach((answer) => {
      answer(over);
    });
  };
  const hear = (event: Event): void => {
    const { data } = event as ReceivedEvent<Message>;
    if (event.type === "stop") {
      stop();
    } else if (waiting.length > 0) {
      waiting.shift()?.({ value: data, done: false });
    } else if (inbox.length <= max) {
      inbox.push(data);
    }
  };
  socket.addEventListener("message", hear);
  socket.addEventListener("stop", hear);
  const leave = (): Promise<Result> => {
    stop();
    inbox.length = 0;
    return Promise.resolve(over);
  };
  const reader = {
    next(): Promise<Result> {
      if (inbox.length > max) {
        const limit = `more than ${String(max)}, or read faster`;
        const error = new ClientError("ERR_READ_AHEAD", "max", inbox.length, limit);
        return leave().then(() => Promise.reject(error));
      }
      if (inbox.length > 0) {
        return Promise.resolve({ value: inbox.shift() as Message, done: false });
      }
      return isOver || socket.readyState === 3 ? leave() : new Promise((answer) => waiting.push(answer));
    },
    return: leave,
    throw: (error: unknown) => leave().then(() => Promise.reject(error as Error)),
    [Symbol.asyncIterator]: (): AsyncGenerator<Message, void, undefined> => reader,
    // Part of the interface in newer lists of the compiler's, so no literal of the return type.
    async [Symbol.asyncDispose](): Promise<void> {
      await leave();
    },
  };
  return reader;
}
