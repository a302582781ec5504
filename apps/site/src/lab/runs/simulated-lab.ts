import type { SimPeer, VirtualClock } from "@afterclose/sim";
import { isLocalOnly } from "@afterclose/codes/advice";
import { withRetryHint } from "@afterclose/wire";
import { readDuration } from "../experiment/durations.ts";
import { type Scene, sceneAt } from "../experiment/scenes.ts";
import type { SceneName, SceneParameter } from "../lab-words.ts";

/** What the simulated lab remembers between the connections of one room. */
interface Room {
  readonly startedMs: number;
  readonly peers: SimPeer[];
  acted: boolean;
  /** From when on the service is back. */
  backAtMs: number;
}

interface Visit {
  readonly peer: SimPeer;
  readonly room: Room;
  readonly clock: VirtualClock;
  readonly value: string;
  readonly text: (name: SceneParameter) => string | undefined;
  readonly ms: (name: SceneParameter, fallback: number) => number;
}

/** The lab's endings as far as they can be played in memory. */
export function createSimulatedLab(scene: Scene, clock: VirtualClock): (peer: SimPeer) => void {
  const rooms = new Map<string, Room>();
  const play = plays[scene.name];
  return (peer) => {
    const { pathname, searchParams } = new URL(peer.url);
    const name = searchParams.get("room") ?? "";
    const room = rooms.get(name) ?? { startedMs: clock.now(), peers: [], acted: false, backAtMs: 0 };
    rooms.set(name, room);
    const visit: Visit = {
      peer,
      room,
      clock,
      value: sceneAt(pathname)?.value ?? "",
      text: (parameter) => searchParams.get(parameter) ?? undefined,
      ms: (parameter, fallback) => readDuration(searchParams.get(parameter) ?? "") ?? fallback,
    };
    const isSpared = visit.text("then") === "echo" && room.acted;
    if (isSpared || play === undefined) {
      accept(visit);
    } else {
      play(visit);
    }
  };
}

function accept(visit: Visit): void {
  const { peer, room, clock } = visit;
  peer.accept();
  peer.onMessage((data) => {
    peer.send(data);
  });
  room.peers.push(peer);
  const rate = Number(visit.text("tick") ?? visit.text("rate") ?? 0);
  if (rate === 0) {
    return;
  }
  const numberNow = (): number => Math.floor(((clock.now() - room.startedMs) * rate) / 1000);
  const tick = (): void => {
    clock.after(room.startedMs + ((numberNow() + 1) * 1000) / rate - clock.now(), () => {
      if (peer.state === "open") {
        peer.send(String(numberNow()));
        tick();
      }
    });
  };
  tick();
}

/** Accepts, and ends it when `after` has passed. */
function afterOpen(act: (visit: Visit) => void, fallbackMs = 0): (visit: Visit) => void {
  return (visit) => {
    accept(visit);
    visit.clock.after(visit.ms("after", fallbackMs), () => {
      if (visit.peer.state === "open") {
        visit.room.acted = true;
        act(visit);
      }
    });
  };
}

function refuse(status: number): (visit: Visit) => void {
  return ({ peer, room }) => {
    room.acted = true;
    peer.refuse(status);
  };
}

function endBy(peer: SimPeer, how: string, reason = ""): void {
  if (how === "fin") {
    peer.fin();
  } else if (how === "rst") {
    peer.rst();
  } else {
    peer.close(Number(how), reason);
  }
}

function restart(visit: Visit): void {
  const { clock, room, peer } = visit;
  if (clock.now() < room.backAtMs) {
    peer.refuse(503);
    return;
  }
  accept(visit);
  if (room.acted) {
    return;
  }
  room.acted = true;
  clock.after(visit.ms("after", 1_000), () => {
    const downMs = visit.ms("down", 3_000);
    room.backAtMs = clock.now() + downMs;
    for (const one of openIn(room)) {
      one.close(1012, withRetryHint(visit.text("reason") ?? "service restart", downMs));
    }
  });
}

function overload(visit: Visit): void {
  const { clock, room, peer } = visit;
  const leftMs = room.startedMs + visit.ms("for", 10_000) - clock.now();
  if (leftMs <= 0) {
    accept(visit);
  } else if (visit.text("answer") === "503") {
    peer.refuse(503);
  } else {
    peer.accept();
    peer.close(1013, withRetryHint(visit.text("reason") ?? "overloaded", leftMs));
  }
}

function deploy(visit: Visit): void {
  const { clock, room } = visit;
  accept(visit);
  if (room.acted || openIn(room).length < 2) {
    return;
  }
  room.acted = true;
  clock.after(visit.ms("after", 1_000), () => {
    const open = openIn(room);
    open.forEach((one, turn) => {
      clock.after((visit.ms("over", 5_000) * turn) / open.length, () => {
        one.close(1012, withRetryHint(visit.text("reason") ?? "deployment", 0));
      });
    });
  });
}

function flap(visit: Visit): void {
  const { clock, room, peer } = visit;
  const up = visit.ms("up", 2_000);
  const inCycle = (clock.now() - room.startedMs) % (up + visit.ms("down", 1_000));
  if (inCycle >= up) {
    peer.refuse(503);
    return;
  }
  accept(visit);
  clock.after(up - inCycle, () => {
    if (peer.state === "open") {
      endBy(peer, visit.text("how") ?? "fin");
    }
  });
}

function openIn(room: Room): readonly SimPeer[] {
  return room.peers.filter(({ state }) => state === "open");
}

const byHow = (fallback: string, fallbackMs: number): ((visit: Visit) => void) =>
  afterOpen(({ peer, text }) => {
    endBy(peer, text("how") ?? fallback, text("reason"));
  }, fallbackMs);

const plays: Readonly<Partial<Record<SceneName, (visit: Visit) => void>>> = {
  close: afterOpen(({ peer, value, text }) => {
    peer.close(Number(value), text("reason"));
  }),
  "close-empty": afterOpen(({ peer }) => {
    peer.close();
  }),
  // A browser fails the connection on codes that are only ever noted, and passes the other numbers on.
  illegal: afterOpen(({ peer, value }) => {
    if (isLocalOnly(Number(value))) {
      peer.rst();
    } else {
      peer.close(Number(value));
    }
  }),
  "auth-late": afterOpen(({ peer }) => {
    peer.close(3000, "no token came");
  }, 3_000),
  "abort-fin": byHow("fin", 0),
  "abort-rst": byHow("rst", 200),
  crash: afterOpen(({ room, text }) => {
    for (const one of openIn(room)) {
      endBy(one, text("how") ?? "fin");
    }
  }),
  restart,
  overload,
  deploy,
  flap,
  "handshake-status": (visit) => {
    refuse(Number(visit.value))(visit);
  },
  "handshake-reset": ({ peer, room }) => {
    room.acted = true;
    peer.rst();
  },
  "handshake-silent": ({ room }) => {
    room.acted = true;
  },
  "handshake-slow": (visit) => {
    visit.clock.after(visit.ms("after", 5_000), () => {
      accept(visit);
    });
  },
  idle: byHow("fin", 5_000),
  lifetime: byHow("fin", 10_000),
  blackhole: afterOpen(({ peer }) => {
    peer.vanish();
  }),
  paused: afterOpen(({ peer }) => {
    peer.pause(true);
  }),
  deaf: afterOpen(({ peer }) => {
    peer.answer(false);
  }),
  ticker: byHow("1000", 1e9),
};
