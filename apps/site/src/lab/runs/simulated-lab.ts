import { isLocalOnly } from "@afterclose/codes/advice";
import {
  type AcceptOptions,
  type Answer,
  enterRoom,
  findScenario,
  type Parameters,
  readParameters,
  type Room,
  Rooms,
  runScenario,
  type ScenarioClient,
  type ScenarioConnection,
  type ScenarioLab,
  Timers,
} from "@afterclose/lab/scenarios";
import type { SimPeer, VirtualClock } from "@afterclose/sim";

const rooms = { max: 100, keepMs: 60_000, longestMs: 3_600_000 };

/** The lab's own scenarios, as far as they can be played in memory. Takes each handshake that arrives. */
export function createSimulatedLab(clock: VirtualClock): (peer: SimPeer) => void {
  const lab = new SimulatedLab(clock);
  return (peer) => {
    const { pathname, searchParams } = new URL(peer.url);
    const found = findScenario(pathname);
    if (found === undefined) {
      peer.refuse(404);
      return;
    }
    const { scenario, value } = found;
    const parameters = readParameters(searchParams, [...scenario.parameters, "room", "id"]);
    const room = enterRoom(lab.rooms, scenario.path, value, parameters, clock.now());
    const client = new SimulatedClient({ peer, value, parameters, room, lab });
    lab.clients.add(client);
    peer.onEnd(() => {
      client.timers.stop();
      lab.clients.delete(client);
      lab.rooms.leave(room, client, clock.now());
    });
    runScenario(scenario, client);
  };
}

class SimulatedLab implements ScenarioLab {
  readonly basePath = "";
  // A flood needs a server.
  readonly maxFloodBytes = 0;
  readonly maxFloodMessages = 0;
  readonly rooms: Rooms = new Rooms(rooms);
  readonly clients = new Set<SimulatedClient>();
  readonly clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.clock = clock;
  }

  now(): number {
    return this.clock.now();
  }

  inTurns(unit: () => "more" | "done"): void {
    while (unit() === "more") {
      // In memory nobody waits meanwhile.
    }
  }
}

interface SimulatedClientParts {
  readonly peer: SimPeer;
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly lab: SimulatedLab;
}

class SimulatedClient implements ScenarioClient {
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly lab: SimulatedLab;
  readonly timers: Timers;
  readonly #peer: SimPeer;
  connection: SimulatedConnection | undefined;

  constructor({ peer, value, parameters, room, lab }: SimulatedClientParts) {
    this.value = value;
    this.parameters = parameters;
    this.room = room;
    this.lab = lab;
    this.timers = new Timers(lab.clock);
    this.#peer = peer;
  }

  accept({ echo = true }: AcceptOptions = {}): SimulatedConnection {
    this.#peer.accept();
    const connection = new SimulatedConnection(this.#peer);
    this.connection = connection;
    this.room.clients.add(this);
    if (echo) {
      connection.onMessage((data) => connection.send(data));
    }
    return connection;
  }

  acceptSlowly(totalMs: number): void {
    this.timers.after(totalMs, () => {
      this.accept();
    });
  }

  refuse({ status }: Answer): void {
    this.#peer.refuse(status);
  }

  reset(): void {
    this.#peer.rst();
  }

  drop(): void {
    this.#peer.rst();
  }

  act(): void {
    this.room.acted = true;
  }

  takeBlame(): void {
    // Nobody asks afterwards.
  }
}

class SimulatedConnection implements ScenarioConnection {
  readonly isFull = false;
  readonly #peer: SimPeer;
  readonly #traffic = new Set<(isControl: boolean) => void>();

  constructor(peer: SimPeer) {
    this.#peer = peer;
    peer.onMessage(() => {
      this.#passed();
    });
  }

  get isOpen(): boolean {
    return this.#peer.state === "open";
  }

  send(data: string | Uint8Array): boolean {
    if (this.isOpen) {
      this.#peer.send(data);
      this.#passed();
    }
    return this.isOpen;
  }

  /** Bytes cannot be simulated: what breaks them needs a server. */
  write(): boolean {
    return false;
  }

  close(code?: number, reason: string | Uint8Array = ""): void {
    // A browser fails the connection on codes that are only ever noted, and passes the other numbers on.
    if (code !== undefined && isLocalOnly(code)) {
      this.#peer.rst();
    } else {
      this.#peer.close(code, typeof reason === "string" ? reason : new TextDecoder().decode(reason));
    }
  }

  closeWith(): void {
    this.#peer.rst();
  }

  fin(): void {
    this.#peer.fin();
  }

  reset(): void {
    this.#peer.rst();
  }

  ignorePings(): void {
    // A browser sends none.
  }

  ignoreClose(): void {
    this.#peer.answer(false);
  }

  goSilent(): void {
    this.#peer.vanish();
  }

  stopReading(): void {
    this.#peer.pause(true);
  }

  onMessage(listener: (data: string | Uint8Array) => void): () => void {
    let isHeard = true;
    this.#peer.onMessage((data) => {
      if (isHeard) {
        listener(typeof data === "string" ? data : new Uint8Array(data as ArrayBuffer));
      }
    });
    return () => {
      isHeard = false;
    };
  }

  onTraffic(listener: (isControl: boolean) => void): void {
    this.#traffic.add(listener);
  }

  onDrain(): void {
    // It is never full.
  }

  #passed(): void {
    for (const listener of this.#traffic) {
      listener(false);
    }
  }
}
