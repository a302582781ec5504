import { ClientError } from "../contract/errors.ts";
import type { TypedTarget } from "../contract/events.ts";

/** Messages for a `for await` loop, until the socket stops. Throws ERR_READ_AHEAD where the loop falls too far behind. */
export async function* readAhead<Message>(
  socket: TypedTarget<Message> & { readonly readyState: number },
  max: number,
): AsyncGenerator<Message, void, undefined> {
  const inbox: Message[] = [];
  let wake: (() => void) | undefined;
  let seen = 0;
  const take = ({ data }: { data?: Message }): void => {
    seen = seen > max ? seen : inbox.push(data as Message);
    wake?.();
  };
  const stopped = (): void => {
    wake?.();
  };
  socket.addEventListener("message", take);
  socket.addEventListener("stop", stopped);
  try {
    while (inbox.length > 0 || socket.readyState < 3) {
      if (seen > max) {
        throw new ClientError(
          "ERR_READ_AHEAD",
          `${String(seen)} messages wait: read faster, or raise \`maxReadAhead\`.`,
          seen,
          max,
        );
      }
      if (inbox.length > 0) {
        yield inbox.shift() as Message;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    socket.removeEventListener("message", take);
    socket.removeEventListener("stop", stopped);
  }
}
