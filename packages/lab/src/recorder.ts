import type { ClosedBy } from "@afterclose/wire";
import type { CloseFrame, Observation } from "./observation.ts";

type Counted = "pings" | "pongs" | "messages" | "bytes";
type Start = Pick<Observation, "connection" | "scenario" | "url" | "id" | "room">;

/** Notes what happens to one client. The first word about something stands; later ones change nothing. */
export class Recorder {
  readonly #start: Start;
  readonly #startedMs: number;
  readonly #counts: Record<Counted, { received: number; sent: number }> = {
    pings: { received: 0, sent: 0 },
    pongs: { received: 0, sent: 0 },
    messages: { received: 0, sent: 0 },
    bytes: { received: 0, sent: 0 },
  };
  #closedBy: ClosedBy | undefined;
  #accepted = false;
  #acted = false;
  #status: number | undefined;
  #sent: CloseFrame | undefined;
  #received: CloseFrame | undefined;
  #fault: Observation["fault"];
  #tcp: Observation["tcp"] = "none";
  #labTcp: Observation["labTcp"] | undefined;

  constructor(start: Start, startedMs: number) {
    this.#start = start;
    this.#startedMs = startedMs;
  }

  /** Bytes on the wire so far, both ways. */
  get bytes(): number {
    return this.#counts.bytes.received + this.#counts.bytes.sent;
  }

  count(what: Counted, way: "received" | "sent", many = 1): void {
    this.#counts[what][way] += many;
  }

  closedBy(who: ClosedBy): void {
    this.#closedBy ??= who;
  }

  answered(status: number): void {
    this.#status ??= status;
    this.#accepted ||= status === 101;
  }

  acted(): void {
    this.#acted = true;
  }

  sentClose(frame: CloseFrame): void {
    this.closedBy("here");
    this.#sent ??= frame;
  }

  receivedClose(frame: CloseFrame): void {
    this.closedBy("peer");
    this.#received ??= frame;
  }

  faulted(code: number, message: string): void {
    this.closedBy("peer");
    this.#fault ??= { code, message };
  }

  clientTcp(how: "fin" | "rst"): void {
    this.closedBy("nobody");
    if (this.#tcp === "none") {
      this.#tcp = how;
    }
  }

  labTcp(how: Observation["labTcp"]): void {
    this.closedBy("here");
    this.#labTcp ??= how;
  }

  report(nowMs: number): Observation {
    return {
      ...this.#start,
      acted: this.#acted,
      phase: this.#phase(),
      closedBy: this.#closedBy ?? "nobody",
      ...(this.#status === undefined ? {} : { status: this.#status }),
      ...(this.#sent === undefined ? {} : { sent: this.#sent }),
      ...(this.#received === undefined ? {} : { received: this.#received }),
      ...(this.#fault === undefined ? {} : { fault: this.#fault }),
      tcp: this.#tcp,
      labTcp: this.#labTcp ?? "destroyed",
      livedMs: Math.round(nowMs - this.#startedMs),
      ...this.#counts,
    };
  }

  #phase(): Observation["phase"] {
    if (!this.#accepted) {
      return "handshake";
    }
    return this.#sent === undefined && this.#received === undefined ? "open" : "closing";
  }
}
