import type { Decision, Ending, StopReason } from "../contract/ending.ts";
import type { CloseEvent, StopEvent } from "../contract/events.ts";

/** What a user interface shows. A new object for each change, the same one between changes. */
export interface Snapshot {
  readonly readyState: number;
  /** How the last connection ended, if one did. */
  readonly ending?: Ending;
  /** What follows it. */
  readonly next?: Decision;
  /** Why nothing more will be tried, once that is so. */
  readonly because?: StopReason;
}

/** What every framework can hold on to. Both functions may be passed around alone. */
export interface SnapshotStore {
  readonly subscribe: (changed: () => void) => () => void;
  readonly getSnapshot: () => Snapshot;
}

/** The part of a socket that a store watches. */
export interface Watched {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

const notOpened: Snapshot = { readyState: 0 };
const noSocket: SnapshotStore = { subscribe: () => () => undefined, getSnapshot: () => notOpened };
const stores = new WeakMap<object, SnapshotStore>();
const watchedTypes = ["open", "close", "retrying", "stop"];

/** The store of a socket: one for each, however often it is asked for. Without a socket: of one that has not opened. */
export function storeOf(socket: object | undefined): SnapshotStore {
  if (socket === undefined) {
    return noSocket;
  }
  let store = stores.get(socket);
  if (store === undefined) {
    store = makeStore(socket as Watched);
    stores.set(socket, store);
  }
  return store;
}

function makeStore(socket: Watched): SnapshotStore {
  const listeners = new Set<() => void>();
  let snapshot: Snapshot = { readyState: socket.readyState };
  const note = (event: Event): void => {
    const { readyState } = socket;
    const { ending, next } = event.type === "close" ? (event as CloseEvent) : snapshot;
    const told = { readyState, ...(ending && { ending }), ...(next && { next }) };
    snapshot = event.type === "stop" ? { ...told, because: (event as StopEvent).because } : told;
    for (const changed of [...listeners]) {
      changed();
    }
  };
  // Watched from the first question on: whoever subscribes later is to see how it ended, too. It goes with its socket.
  for (const type of watchedTypes) {
    socket.addEventListener(type, note);
  }
  return {
    subscribe(changed) {
      // A wrapper of its own for each: one function may subscribe twice.
      const mine = (): void => {
        changed();
      };
      listeners.add(mine);
      return () => {
        listeners.delete(mine);
      };
    },
    getSnapshot() {
      // `close()` and a peer's Close fire no event of their own.
      const { readyState } = socket;
      snapshot = snapshot.readyState === readyState ? snapshot : { ...snapshot, readyState };
      return snapshot;
    },
  };
}
