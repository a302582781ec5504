import { ClientError } from "../contract/errors.ts";
import type { StopEvent, TypedTarget } from "../contract/events.ts";

/** Messages for a `for await` loop, until the socket stops. Throws ERR_READ_AHEAD where the loop falls too far behind. */
export async function* readAhead<Message>(
  socket: TypedTarget<Message> & { readonly readyState: number },
  max: number,
): AsyncGenerator<Message, void, undefined> {
  const inbox: Message[] = [];
  const done = new AbortController();
  let wake: (() => void) | undefined;
  const hear = (event: MessageEvent<Message> | StopEvent): void => {
    if ("data" in event && inbox.length <= max) {
      inbox.push(event.data);
    }
    wake?.();
  };
  socket.addEventListener("message", hear, done);
  socket.addEventListener("stop", hear, done);
  try {
    for (;;) {
      if (inbox.length > max) {
        throw new ClientError(
          "ERR_READ_AHEAD",
          "maxReadAhead",
          inbox.length,
          `more than ${String(max)}, or read faster`,
        );
      }
      if (inbox.length > 0) {
        yield inbox.shift() as Message;
      } else if (socket.readyState < 3) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        return;
      }
    }
  } finally {
    done.abort();
  }
}
