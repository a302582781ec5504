import type { LabSettings } from "./options.ts";
import { Rooms } from "./rooms.ts";
import { Timers } from "./timers.ts";
import type { Visit } from "./visit.ts";

/** What the endings of one lab have in common: its settings, who is there, what is remembered. */
export class Stage {
  readonly settings: LabSettings;
  readonly rooms: Rooms;
  readonly visits: Set<Visit> = new Set<Visit>();
  /** For what outlives the connection that began it, such as a restart. */
  readonly timers: Timers;

  constructor(settings: LabSettings) {
    this.settings = settings;
    this.rooms = new Rooms(settings.maxRooms, settings.roomMs);
    this.timers = new Timers(settings.clock);
  }

  now(): number {
    return this.settings.clock.now();
  }
}
