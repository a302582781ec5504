import type { Connection } from "./connection.ts";
import type { LabSettings } from "./options.ts";
import type { Parameters } from "./parameters.ts";
import { type Room, Rooms } from "./rooms.ts";
import { Timers } from "./timers.ts";

/** One of those who are there, as the others' endings may deal with it. */
export interface Guest {
  readonly parameters: Parameters;
  readonly room: Room;
  readonly timers: Timers;
  /** Nothing as long as the handshake is not accepted. */
  readonly connection: Connection | undefined;
  act(): void;
  drop(): void;
}

/** What the endings of one lab have in common: its settings, who is there, what is remembered. */
export class Stage {
  readonly settings: LabSettings;
  readonly rooms: Rooms;
  readonly visits: Set<Guest>;
  /** For what outlives the connection that began it, such as a restart. */
  readonly timers: Timers;

  constructor(settings: LabSettings) {
    this.settings = settings;
    this.visits = new Set();
    this.rooms = new Rooms(settings.maxRooms, settings.roomMs);
    this.timers = new Timers(settings.clock);
  }

  now(): number {
    return this.settings.clock.now();
  }
}
