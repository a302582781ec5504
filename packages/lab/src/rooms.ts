import type { Room, RoomKeeper, ScenarioClient } from "./scenario-client.ts";

export interface RoomLimits {
  /** How many rooms there are. */
  readonly max: number;
  /** How long an empty one is remembered after its last client. */
  readonly keepMs: number;
  /** How long at the longest, whatever a scenario asks for. */
  readonly longestMs: number;
}

/** The rooms of one lab, never more than so many. Those in use are not forgotten. A room holds no timer. */
export class Rooms implements RoomKeeper {
  readonly #rooms = new Map<string, Room>();
  readonly #limits: RoomLimits;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
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
        : { named, startedMs: nowMs, clients: new Set<ScenarioClient>(), visits: 0, acted: false, keepUntilMs: 0 };
    this.#rooms.set(key, room);
    room.visits += 1;
    this.keep(room, 0, nowMs);
    this.#forget(nowMs);
    return room;
  }

  keep(room: Room, forMs: number, nowMs: number): void {
    const { keepMs, longestMs } = this.#limits;
    room.keepUntilMs = Math.max(room.keepUntilMs, nowMs + Math.min(forMs + keepMs, longestMs));
  }

  /** A client left: the room is remembered a little longer. */
  leave(room: Room, client: ScenarioClient, nowMs: number): void {
    room.clients.delete(client);
    this.keep(room, 0, nowMs);
  }

  #forget(nowMs: number): void {
    for (const [key, room] of this.#rooms) {
      if (!isStale(room, nowMs)) {
        break;
      }
      this.#rooms.delete(key);
    }
    for (const [key, room] of this.#rooms) {
      if (this.#rooms.size <= this.#limits.max) {
        return;
      }
      if (room.clients.size === 0) {
        this.#rooms.delete(key);
      }
    }
  }
}

function isStale(room: Room, nowMs: number): boolean {
  return room.clients.size === 0 && nowMs >= room.keepUntilMs;
}

/** What one scenario remembers of a room, made on the first look. */
export function perRoom<State>(make: () => State): (room: Room) => State {
  const states = new WeakMap<Room, State>();
  return (room) => {
    const state = states.get(room) ?? make();
    states.set(room, state);
    return state;
  };
}
