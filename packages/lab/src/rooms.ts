import type { Connection } from "./connection.ts";

/** What the lab remembers between the connections of one ending and room. */
export interface Room {
  /** Whether a `room` or an `id` names it; else it is everybody's. */
  readonly named: boolean;
  readonly startedMs: number;
  readonly connections: Set<Connection>;
  /** Visits so far. */
  visits: number;
  /** Whether an ending was carried out here. */
  acted: boolean;
  /** Not forgotten before this moment. */
  keepUntilMs: number;
}

/** The rooms of one lab, never more than so many. Those in use are not forgotten. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #max: number;
  readonly #keepMs: number;

  constructor(max: number, keepMs: number) {
    this.#max = max;
    this.#keepMs = keepMs;
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** The room of that key, made if need be, and marked as visited. */
  enter(key: string, named: boolean, nowMs: number): Room {
    const known = this.#rooms.get(key);
    this.#rooms.delete(key);
    const room =
      known !== undefined && !isStale(known, nowMs)
        ? known
        : { named, startedMs: nowMs, connections: new Set<Connection>(), visits: 0, acted: false, keepUntilMs: 0 };
    this.#rooms.set(key, room);
    room.visits += 1;
    this.keep(room, nowMs + this.#keepMs);
    this.#forget(nowMs);
    return room;
  }

  keep(room: Room, untilMs: number): void {
    room.keepUntilMs = Math.max(room.keepUntilMs, untilMs);
  }

  /** A connection left: the room is remembered a little longer. */
  leave(room: Room, connection: Connection, nowMs: number): void {
    room.connections.delete(connection);
    this.keep(room, nowMs + this.#keepMs);
  }

  #forget(nowMs: number): void {
    for (const [key, room] of this.#rooms) {
      if (isStale(room, nowMs)) {
        this.#rooms.delete(key);
      } else {
        break;
      }
    }
    for (const [key, room] of this.#rooms) {
      if (this.#rooms.size <= this.#max) {
        return;
      }
      if (room.connections.size === 0) {
        this.#rooms.delete(key);
      }
    }
  }
}

function isStale(room: Room, nowMs: number): boolean {
  return room.connections.size === 0 && nowMs >= room.keepUntilMs;
}

/** What one ending remembers of a room, made on the first look. */
export function perRoom<State>(make: (room: Room) => State): (room: Room) => State {
  const states = new WeakMap<Room, State>();
  return (room) => {
    const state = states.get(room) ?? make(room);
    states.set(room, state);
    return state;
  };
}
