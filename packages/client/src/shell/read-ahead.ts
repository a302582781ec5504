import { ClientError } from "../contract/errors.ts";
import type { ReceivedEvent, StopEvent, TypedTarget } from "../contract/events.ts";

/**
 * Messages for a `for await` loop, from now until the socket stops. Throws ERR_READ_AHEAD where the loop falls too far
 * behind. No generator: one that waits cannot be left before the next message.
 */
export function readAhead<Message>(
  socket: TypedTarget<Message> & { readonly readyState: number },
  max: number,
): AsyncGenerator<Message, void, undefined> {
  type Result = IteratorResult<Message, undefined>;
  const inbox: Message[] = [];
  const waiting: ((result: Result) => void)[] = [];
  const over: Result = { value: undefined, done: true };
  const listening = new AbortController();
  const stop = (): void => {
    listening.abort();
    waiting.splice(0).forEach((answer) => {
      answer(over);
    });
  };
  const hear = (event: ReceivedEvent<Message> | StopEvent): void => {
    if (!("data" in event)) {
      stop();
    } else if (waiting.length > 0) {
      waiting.shift()?.({ value: event.data, done: false });
    } else if (inbox.length <= max) {
      inbox.push(event.data);
    }
  };
  socket.addEventListener("message", hear, listening);
  socket.addEventListener("stop", hear, listening);
  const leave = (): Promise<Result> => {
    stop();
    inbox.length = 0;
    return Promise.resolve(over);
  };
  const reader = {
    next(): Promise<Result> {
      if (inbox.length > max) {
        const limit = `more than ${String(max)}, or read faster`;
        const error = new ClientError("ERR_READ_AHEAD", "maxReadAhead", inbox.length, limit);
        return leave().then(() => Promise.reject(error));
      }
      if (inbox.length > 0) {
        return Promise.resolve({ value: inbox.shift() as Message, done: false });
      }
      return listening.signal.aborted || socket.readyState === 3
        ? leave()
        : new Promise((answer) => waiting.push(answer));
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
