import { type Snapshot, storeOf } from "./store-of.ts";

/** Svelte's contract of a readable store: `$socket` in a component. */
export interface WebSocketStore {
  subscribe(run: (state: Snapshot) => void): () => void;
}

/** The state of a socket, in Svelte. Without one, as on a server: not open yet. */
export function webSocketStore(socket: object | undefined): WebSocketStore {
  const { subscribe, getSnapshot } = storeOf(socket);
  return {
    subscribe(run) {
      const leave = subscribe(() => {
        run(getSnapshot());
      });
      run(getSnapshot());
      return leave;
    },
  };
}
