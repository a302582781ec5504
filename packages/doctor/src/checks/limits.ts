import { doctorDefaults } from "../options.ts";
import type { Payload } from "../protocols/protocol.ts";
import { padded } from "../protocols/protocol.ts";
import { type Saying, say } from "../report/saying.ts";
import type { LimitFacts } from "../verdict/facts.ts";
import { type CheckRun, openFurther, type Rung, waitOrEnd } from "./check-run.ts";
import { pingOnce } from "./ping.ts";

const smallestBytes = 1024;
const opensAtMost = 20;
const lookMs = 50;

type Kind = "text" | "binary";
type Make = (bytes: number) => Payload;
type Outcome = "accepted" | "unknown" | NonNullable<LimitFacts["end"]>;

/** Looks for the largest text and the largest binary message that is accepted: doubling first, then halving the gap. */
export const limits: Rung = {
  id: "limits",
  wanted: ({ facts, connector }) => connector.options.probeLimits === true && facts.close !== undefined,
  run: async (run) => {
    const details: Saying[] = [];
    const found: LimitFacts[] = [];
    for (const kind of ["text", "binary"] as const) {
      const make = await shapeTaken(run, kind);
      if (make === undefined) {
        details.push(say(kind === "text" ? "limit-text-refused" : "limit-binary-refused"));
        continue;
      }
      const limit = await findLimit(run, make);
      found.push(limit);
      details.push(limitSaid(kind, limit));
    }
    const [smallest] = [...found].filter(({ refusedBytes }) => refusedBytes !== undefined).sort(byAccepted);
    const told = smallest ?? found[0];
    if (told !== undefined) {
      run.facts = { ...run.facts, limits: told };
    }
    return { state: "noted", details };
  },
};

function byAccepted(one: LimitFacts, other: LimitFacts): number {
  return one.acceptedBytes - other.acceptedBytes;
}

function limitSaid(kind: Kind, { acceptedBytes, refusedBytes }: LimitFacts): Saying {
  if (refusedBytes === undefined) {
    return say(kind === "text" ? "limit-text-none" : "limit-binary-none", { acceptedBytes });
  }
  return say(kind === "text" ? "limit-text-between" : "limit-binary-between", { acceptedBytes, refusedBytes });
}

/** Shapes of content, the likeliest to be understood first. */
function shapes({ connector }: CheckRun, kind: Kind): readonly Make[] {
  const { recognised, endpoint, options } = connector;
  const ofProtocol = recognised?.protocol.ofSize;
  if (recognised !== undefined) {
    return ofProtocol === undefined || kind === "binary" ? [] : [(bytes) => ofProtocol(bytes, endpoint)];
  }
  if (kind === "binary") {
    return [(bytes) => Buffer.alloc(bytes, "~")];
  }
  const { message = "" } = options;
  const given: readonly Make[] = /^\{".*\}$/s.test(message)
    ? [(bytes) => padded(`${message.slice(0, -1)},"afterclose":"`, '"}', bytes)]
    : [];
  return [...given, (bytes) => padded('{"afterclose":"', '"}', bytes), (bytes) => padded("", "", bytes)];
}

/** The first shape that is let pass while it is small: what is refused even then is refused for what it says. */
async function shapeTaken(run: CheckRun, kind: Kind): Promise<Make | undefined> {
  for (const make of shapes(run, kind)) {
    if ((await trySize(run, make, 100)) === "accepted") {
      return make;
    }
  }
  return undefined;
}

async function findLimit(run: CheckRun, make: Make): Promise<LimitFacts> {
  let acceptedBytes = 100;
  let refusedBytes: number | undefined;
  let end: LimitFacts["end"];
  let size = smallestBytes;
  for (let tries = 0; tries < opensAtMost && run.signal?.aborted !== true; tries++) {
    const outcome = await trySize(run, make, size);
    if (outcome === "unknown") {
      break;
    }
    if (outcome === "accepted") {
      acceptedBytes = size;
    } else {
      refusedBytes = size;
      end = outcome;
    }
    const isThere = refusedBytes === undefined && acceptedBytes >= doctorDefaults.maxProbeBytes;
    const isClose = refusedBytes !== undefined && refusedBytes - acceptedBytes <= Math.max(1, refusedBytes * 0.05);
    if (isThere || isClose) {
      break;
    }
    size = refusedBytes === undefined ? acceptedBytes * 2 : Math.floor((acceptedBytes + refusedBytes) / 2);
    size = Math.max(size, refusedBytes === undefined ? smallestBytes * 2 : 1);
  }
  return {
    acceptedBytes,
    ...(refusedBytes === undefined ? {} : { refusedBytes }),
    ...(end === undefined ? {} : { end }),
  };
}

/** Sends one message, and pings behind it: an answer to the ping says that it was read. */
async function trySize(run: CheckRun, make: Make, bytes: number): Promise<Outcome> {
  // Compressed, it would be another size on the wire.
  const opened = await openFurther(run, { plain: true });
  if (opened.kind !== "open") {
    return "unknown";
  }
  const { socket } = opened;
  await waitOrEnd(run, run.connector.recognised === undefined ? 0 : lookMs, socket);
  socket.send(make(bytes));
  const { answerTimeoutMs = doctorDefaults.answerTimeoutMs } = run.connector.options;
  const rttMs = await pingOnce(run, socket, "afterclose size", answerTimeoutMs);
  if (rttMs !== undefined) {
    await waitOrEnd(run, lookMs, socket);
  }
  const { record } = socket;
  socket.leave();
  if (record !== undefined) {
    return record.end;
  }
  return rttMs === undefined ? "unknown" : "accepted";
}
