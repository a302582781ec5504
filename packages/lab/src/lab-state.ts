import { HeldBytes } from "./held-bytes.ts";
import type { LabSettings } from "./options.ts";
import { Rooms } from "./rooms.ts";
import type { ScenarioClient, ScenarioLab } from "./scenario-client.ts";
import { Turns } from "./turns.ts";

/** A client that the lab can end. */
export interface ExpiringClient extends ScenarioClient {
  /** Ends it, with 1001 where it can still hear that. */
  expire(why: string): void;
}

/** What the clients of one lab have in common: its settings, who is there, what is remembered, whose turn it is. */
export class LabState implements ScenarioLab {
  readonly settings: LabSettings;
  readonly rooms: Rooms;
  readonly clients: Set<ExpiringClient> = new Set<ExpiringClient>();
  readonly turns: Turns = new Turns();
  readonly held: HeldBytes;

  constructor(settings: LabSettings) {
    const { maxRooms, roomMs, maxLifetimeMs, maxHeldBytes } = settings;
    this.settings = settings;
    // Nobody lives longer, so nothing has to be remembered for longer.
    this.rooms = new Rooms({ max: maxRooms, keepMs: roomMs, longestMs: maxLifetimeMs + roomMs });
    this.held = new HeldBytes(maxHeldBytes);
  }

  get basePath(): string {
    return this.settings.basePath;
  }

  get maxFloodBytes(): number {
    return this.settings.maxFloodBytes;
  }

  get maxFloodMessages(): number {
    return this.settings.maxFloodMessages;
  }

  now(): number {
    return this.settings.clock.now();
  }

  inTurns(unit: () => "more" | "done"): void {
    this.turns.add(unit);
  }
}
