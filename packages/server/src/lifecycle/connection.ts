import type { ServerCause } from "@afterclose/codes/causes";
import type { Intent } from "../endings/classify.ts";
import type { InboundWatch } from "../inbound/inbound-watch.ts";
import type { OutboundQueue } from "../outbound/outbound-queue.ts";
import { notInWheel, type WheelEntry } from "../heartbeat/wheel.ts";

/** Who a connection belongs to, as `authenticate` says. */
export interface Principal {
  /** Limits per key and `disconnect(key)` go by it. It is never a metric's label. */
  readonly key?: string | undefined;
  /** The date, in milliseconds since 1970, at which the connection is closed with 3000. Not set, or `null`: never. */
  readonly expiresAt?: number | null | undefined;
  /** Whatever the application wants to find again. */
  readonly data?: unknown;
}

/** What the application may know of a connection. */
export interface ConnectionView<S> {
  readonly socket: S | undefined;
  readonly key: string | undefined;
  readonly address: string | undefined;
  readonly data: unknown;
  readonly state: "open" | "closing" | "ended";
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly pings: number;
}

const never = -1;

/**
 * One live connection. There are many thousands of these, so a field costs 80 kB per 10,000 connections: times are whole
 * milliseconds, which need no box, and what few connections need is made when it is needed.
 */
export class Connection<S> implements WheelEntry, ConnectionView<S> {
  socket: S | undefined;
  readonly address: string | undefined;
  key: string | undefined = undefined;
  data: unknown = undefined;
  state: "open" | "closing" | "ended" = "open";

  readonly openedAt: number;
  /** In the timers' time, which leaves out our own stalls. */
  lastInAt: number;
  bytesSeen: number = never;
  /** When it was last looked at, in the timers' time. */
  seenAt: number;
  messagesIn = 0;
  messagesOut = 0;
  messagesDropped = 0;
  pings = 0;
  pingedAt: number = never;
  /** What the kernel had taken when the last ping went into a queue, and it was not empty. */
  takenAtPing: number = never;
  /** The end of its age, in the same time as `retireAt`. */
  agedAt: number = never;
  /** The first of max age and expiry, in the timers' time with all stalls; `retireCause` says which. */
  retireAt: number = never;
  retireCause: "lifetime.max" | "auth.expired" = "lifetime.max";

  due = 0;
  wheelSlot: number = notInWheel;
  wheelIndex = 0;
  listIndex = 0;

  intent: Intent | undefined = undefined;
  fault: ServerCause | undefined = undefined;
  queue: OutboundQueue | undefined = undefined;
  watch: InboundWatch | undefined = undefined;

  constructor(socket: S, address: string | undefined, openedAt: number, lastInAt: number) {
    this.socket = socket;
    this.address = address;
    this.openedAt = openedAt;
    this.lastInAt = lastInAt;
    this.seenAt = lastInAt;
  }
}

/** Live connections as a list without holes, so that picking, shuffling and walking are cheap, with an index by key. */
export class ConnectionList<S> {
  readonly all: Connection<S>[] = [];
  readonly #byKey = new Map<string, Set<Connection<S>>>();

  get size(): number {
    return this.all.length;
  }

  add(connection: Connection<S>): void {
    connection.listIndex = this.all.length;
    this.all.push(connection);
    if (connection.key !== undefined) {
      const same = this.#byKey.get(connection.key);
      if (same === undefined) {
        this.#byKey.set(connection.key, new Set([connection]));
      } else {
        same.add(connection);
      }
    }
  }

  remove(connection: Connection<S>): void {
    const last = this.all.pop();
    if (last === undefined) {
      return;
    }
    if (last !== connection) {
      this.all[connection.listIndex] = last;
      last.listIndex = connection.listIndex;
    }
    if (connection.key !== undefined) {
      const same = this.#byKey.get(connection.key);
      same?.delete(connection);
      if (same?.size === 0) {
        this.#byKey.delete(connection.key);
      }
    }
  }

  ofKey(key: string): ReadonlySet<Connection<S>> {
    return this.#byKey.get(key) ?? new Set();
  }
}
