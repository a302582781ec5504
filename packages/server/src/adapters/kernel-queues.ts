// What Linux knows of the bytes between two programs, read from where it tells it, since Node does not ask it.
import { readFile } from "node:fs";
import { isIPv4 } from "node:net";
import type { Duplex } from "node:stream";
import { backgroundClock, type Clock } from "@afterclose/wire";

interface NetLike extends Duplex {
  readonly localAddress?: string;
  readonly localPort?: number;
  readonly remoteAddress?: string;
  readonly remotePort?: number;
}

interface Watched {
  readonly stream: NetLike;
  askedAt: number;
  /** What was on its way to the peer's program when last looked, and when it was last seen to become less. */
  waiting: number | undefined;
  lessAt: number | undefined;
}

/** Reads the kernel's tables; the tests bring their own. */
export type ReadTables = (tell: (tables: readonly string[]) => void) => void;

const lookMs = 1000;
// Who asks no more needs no more looks: a heartbeat's verdict comes this late at the latest, unless it was set very long.
const forgetMs = 60_000;

/**
 * How long a peer has taken nothing of what our kernel holds for it. A full send buffer takes more only when a third of it is
 * free, a megabyte or more on loopback: until then a slow consumer looks like one that reads nothing. The kernel's own count of
 * what is not acknowledged moves with each read, and on this machine the peer's count of what lies unread there does, too.
 */
export class KernelQueues {
  readonly #watched = new Map<Duplex, Watched>();
  readonly #clock: Clock;
  readonly #read: ReadTables;
  #isDue = false;

  constructor(clock: Clock = backgroundClock, read: ReadTables = readTables) {
    this.#clock = clock;
    this.#read = read;
  }

  /** `undefined` where it has not been seen to take anything yet. From the first question on it is looked at. */
  quietMs(stream: Duplex | undefined): number | undefined {
    if (stream === undefined || stream.destroyed) {
      return undefined;
    }
    const now = this.#clock.now();
    let watched = this.#watched.get(stream);
    if (watched === undefined) {
      watched = { stream, askedAt: now, waiting: undefined, lessAt: undefined };
      this.#watched.set(stream, watched);
    }
    watched.askedAt = now;
    this.#lookLater();
    return watched.lessAt === undefined ? undefined : now - watched.lessAt;
  }

  #lookLater(): void {
    if (!this.#isDue && this.#watched.size > 0) {
      this.#isDue = true;
      this.#clock.after(lookMs, () => {
        this.#read((tables) => {
          this.#isDue = false;
          this.#look(tables);
          this.#lookLater();
        });
      });
    }
  }

  #look(tables: readonly string[]): void {
    const now = this.#clock.now();
    for (const [stream, watched] of this.#watched) {
      if (stream.destroyed || now - watched.askedAt > forgetMs) {
        this.#watched.delete(stream);
        continue;
      }
      const waiting = waitingFor(watched.stream, tables);
      if (waiting !== undefined && watched.waiting !== undefined && waiting < watched.waiting) {
        watched.lessAt = now;
      }
      watched.waiting = waiting;
    }
  }
}

function readTables(tell: (tables: readonly string[]) => void): void {
  const tables: string[] = [];
  const paths = ["/proc/self/net/tcp", "/proc/self/net/tcp6"];
  let left = paths.length;
  for (const path of paths) {
    readFile(path, "latin1", (_, text: string | undefined) => {
      tables.push(text ?? "");
      if (--left === 0) {
        tell(tables);
      }
    });
  }
}

/** What is sent and not acknowledged, and what lies unread at the peer's end where that is on this machine. */
function waitingFor(stream: NetLike, tables: readonly string[]): number | undefined {
  const { localAddress, localPort, remoteAddress, remotePort } = stream;
  const local = endsOf(localAddress, localPort);
  const remote = endsOf(remoteAddress, remotePort);
  const ours = rowOf(tables, local, remote);
  return ours === undefined ? undefined : ours.unacknowledged + (rowOf(tables, remote, local)?.unread ?? 0);
}

interface Row {
  readonly unacknowledged: number;
  readonly unread: number;
}

function rowOf(tables: readonly string[], from: readonly string[], to: readonly string[]): Row | undefined {
  for (const [index, one] of from.entries()) {
    const ends = `${one} ${to[index] ?? ""} `;
    for (const table of tables) {
      const at = table.indexOf(ends);
      if (at >= 0) {
        // Two digits of a state, then eight of each queue.
        const queues = at + ends.length + 3;
        return {
          unacknowledged: Number.parseInt(table.slice(queues, queues + 8), 16),
          unread: Number.parseInt(table.slice(queues + 9, queues + 17), 16),
        };
      }
    }
  }
  return undefined;
}

/** As the tables write it: an IPv4 address also as the IPv6 one that stands for it on a socket of both. */
function endsOf(address: string | undefined, port = 0): readonly string[] {
  const at = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const plain = address?.replace(/^::ffff:(?=\d+\.)/, "") ?? "";
  if (isIPv4(plain)) {
    const word = wordOf(plain.split(".").map(Number));
    return [`${word}${at}`, `0000000000000000FFFF0000${word}${at}`];
  }
  const bytes = bytesOfIPv6(plain);
  const words = [0, 4, 8, 12].map((start) => wordOf(bytes.slice(start, start + 4)));
  return [`${words.join("")}${at}`];
}

// Each word of four bytes is written as this machine's number for it.
const wordOf = (bytes: readonly number[]): string =>
  bytes
    .toReversed()
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"))
    .join("");

function bytesOfIPv6(address: string): readonly number[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groupsOf = (text: string): string[] => text.split(":").filter((group) => group !== "");
  const [before, after] = [groupsOf(head), groupsOf(tail ?? "")];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}
