import type { CauseId } from "@afterclose/codes";
import type { Clock } from "@afterclose/wire";
import type { RawSocket } from "../connect/raw-socket.ts";
import { type Endpoint, type Message, messageOf, type Payload, type Protocol } from "./protocol.ts";

/** How a protocol goes on one connection. */
export interface Conversation {
  /** The server answered the hello as the protocol has it. */
  readonly welcomed: boolean;
  /** The server said that it lets nobody in who says no more than that. */
  readonly refused: CauseId | undefined;
}

export interface ConverseParts {
  readonly protocol: Protocol | undefined;
  /** What the user wants said once. If not set, the protocol's own hello. */
  readonly hello: Payload | undefined;
  readonly endpoint: Endpoint;
  readonly clock: Clock;
}

/**
 * Overview: says the hello on one connection, answers the server's heartbeat and keeps up the client's own, so that
 * whatever else is tried there meets a client that a server of this protocol knows.
 */
export function converse(socket: RawSocket, { protocol, hello, endpoint, clock }: ConverseParts): Conversation {
  const state: { welcomed: boolean; refused: CauseId | undefined } = { welcomed: false, refused: undefined };
  const first = hello ?? protocol?.hello?.(endpoint);
  if (first !== undefined) {
    socket.send(first);
  }
  if (protocol === undefined) {
    return state;
  }
  const hear = (message: Message): void => {
    state.welcomed ||= protocol.welcome?.(message) === true;
    state.refused ??= protocol.refusal?.(message);
    const reply = protocol.reply?.(message);
    if (reply !== undefined) {
      socket.send(reply);
    }
  };
  socket.heardFirst.forEach(hear);
  socket.onHeard((heard) => {
    if (heard.kind === "message") {
      hear(messageOf(heard));
    }
  });
  keepUp(socket, protocol, endpoint, clock);
  return state;
}

function keepUp(socket: RawSocket, { beat, beatEveryMs }: Protocol, endpoint: Endpoint, clock: Clock): void {
  if (beat === undefined || beatEveryMs === undefined) {
    return;
  }
  let cancel = clock.after(beatEveryMs, again);
  function again(): void {
    socket.send(beat?.(endpoint) ?? "");
    cancel = clock.after(beatEveryMs ?? 0, again);
  }
  socket.onEnd(() => {
    cancel();
  });
}
