import { ClientError } from "../contract/errors.ts";
import type { TypedTarget } from "../contract/events.ts";

/** Messages for a `for await` loop, until the socket stops. Throws ERR_READ_AHEAD where the loop falls too far behind. */
export async function* readAhead<Message>(
  socket: TypedTarget<Message> & { readonly readyState: number },
  max: number,
): AsyncGenerator<Message, void, undefined> {
  const inbox: Message[] = [];
  let wake: (() => void) | undefined;
  let isFull = false;
  const take = ({ data }: MessageEvent<Message>): void => {
    isFull ||= inbox.length >= max;
    if (!isFull) {
      inbox.push(data);
    }
    wake?.();
  };
  const stopped = (): void => {
    wake?.();
  };
  socket.addEventListener("message", take);
  socket.addEventListener("stop", stopped);
  try {
    for (;;) {
      while (inbox.length > 0) {
        yield inbox.shift() as Message;
      }
      if (isFull) {
        throw new ClientError(
          "ERR_READ_AHEAD",
          `More than ${String(max)} messages wait: read faster, or raise \`maxReadAhead\`.`,
          max,
          max,
        );
      }
      if (socket.readyState === 3) {
        return;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    socket.removeEventListener("message", take);
    socket.removeEventListener("stop", stopped);
  }
}
