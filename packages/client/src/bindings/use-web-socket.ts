import { useSyncExternalStore } from "react";
import { type Snapshot, storeOf } from "./store-of.ts";

/**
 * The state of a socket, in React. Make the socket in an effect or outside of components; until there is one, and on the
 * server, pass `undefined`: the state is then that of a socket which has not opened.
 */
export function useWebSocket(socket: object | undefined): Snapshot {
  const { subscribe, getSnapshot } = storeOf(socket);
  return useSyncExternalStore(subscribe, getSnapshot, storeOf(undefined).getSnapshot);
}
