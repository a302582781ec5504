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

// An ordinary message, which a server refuses for what it says if for anything.
const ordinaryBytes = 100;

type Kind = "text" | "binary";
type Outcome = "accepted" | "unknown" | NonNullable<LimitFacts["end"]>;

/** A way to fill a message, and the least that it takes: `{}` around nothing, or nothing at all. */
interface Shape {
  readonly leastBytes: number;
  readonly make: (bytes: number) => Payload;
}

/** What one kind of message came to: its limit, or that its content is refused, or that nothing could be told. */
type Found = { readonly kind: "limit"; readonly limit: LimitFacts } | { readonly kind: "refused" | "unknown" };

/** Looks for the largest text and the largest binary message that is accepted: doubling first, then halving the gap. */
export const limits: Rung = {
  id: "limits",
  wanted: ({ facts, connector }) => connector.options.probeLimits === true && facts.close !== undefined,
  run: async (run) => {
    const details: Saying[] = [];
    const limited: LimitFacts[] = [];
    for (const kind of ["text", "binary"] as const) {
      const found = await lookFor(run, shapes(run, kind));
      if (found.kind === "limit") {
        limited.push(found.limit);
        details.push(limitSaid(kind, found.limit));
      } else if (found.kind === "refused") {
        details.push(say(kind === "text" ? "limit-text-refused" : "limit-binary-refused"));
      }
    }
    const [smallest] = [...limited].filter(({ refusedBytes }) => refusedBytes !== undefined).sort(byAccepted);
    const told = smallest ?? limited[0];
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
function shapes({ connector }: CheckRun, kind: Kind): readonly Shape[] {
  const { recognised, endpoint, options } = connector;
  const ofProtocol = recognised?.protocol.ofSize;
  if (recognised !== undefined) {
    const make = (bytes: number): Payload => ofProtocol?.(bytes, endpoint) ?? "";
    return ofProtocol === undefined || kind === "binary" ? [] : [{ leastBytes: make(0).length, make }];
  }
  if (kind === "binary") {
    return [{ leastBytes: 0, make: (bytes) => Buffer.alloc(bytes, "~") }];
  }
  const { message = "" } = options;
  return [
    ...(/^\{".*\}$/s.test(message) ? [filled(`${message.slice(0, -1)},"afterclose":"`, '"}')] : []),
    filled('{"afterclose":"', '"}'),
    filled("", ""),
  ];
}

function filled(before: string, after: string): Shape {
  return {
    leastBytes: Buffer.byteLength(before + after),
    make: (bytes) => padded(before, after, bytes - Buffer.byteLength(before + after) + before.length + after.length),
  };
}

/** What is refused in every shape while it is small is refused for what it says, unless less of it is accepted. */
async function lookFor(run: CheckRun, all: readonly Shape[]): Promise<Found> {
  const refused: Exclude<Outcome, "accepted" | "unknown">[] = [];
  for (const shape of all) {
    const bytes = Math.max(ordinaryBytes, shape.leastBytes);
    const outcome = await trySize(run, shape, bytes);
    if (outcome === "accepted") {
      return { kind: "limit", limit: await findLimit(run, shape, { acceptedBytes: bytes }) };
    }
    if (outcome === "unknown") {
      return { kind: "unknown" };
    }
    refused.push(outcome);
  }
  for (const [index, shape] of all.entries()) {
    const end = refused[index];
    // What says nothing breaks no rule of content: an empty message tells only of a server that named the size.
    const smallest = end?.kind === "close" && end.code === 1009 ? [shape.leastBytes] : [];
    for (const bytes of [Math.max(1, shape.leastBytes), ...smallest]) {
      if (bytes < ordinaryBytes && (await trySize(run, shape, bytes)) === "accepted") {
        const known = { acceptedBytes: bytes, refusedBytes: ordinaryBytes, ...(end === undefined ? {} : { end }) };
        return { kind: "limit", limit: await findLimit(run, shape, known) };
      }
    }
  }
  return { kind: all.length === 0 ? "unknown" : "refused" };
}

async function findLimit(run: CheckRun, shape: Shape, known: LimitFacts): Promise<LimitFacts> {
  let { acceptedBytes, refusedBytes, end } = known;
  for (let tries = 0; tries < opensAtMost && run.signal?.aborted !== true; tries++) {
    const isThere = refusedBytes === undefined && acceptedBytes >= doctorDefaults.maxProbeBytes;
    const isClose = refusedBytes !== undefined && refusedBytes - acceptedBytes <= Math.max(1, refusedBytes * 0.05);
    if (isThere || isClose) {
      break;
    }
    const doubled = Math.min(doctorDefaults.maxProbeBytes, Math.max(smallestBytes, acceptedBytes * 2));
    const size = refusedBytes === undefined ? doubled : Math.floor((acceptedBytes + refusedBytes) / 2);
    const outcome = await trySize(run, shape, size);
    if (outcome === "unknown") {
      break;
    }
    if (outcome === "accepted") {
      acceptedBytes = size;
    } else {
      refusedBytes = size;
      end = outcome;
    }
  }
  return {
    acceptedBytes,
    ...(refusedBytes === undefined ? {} : { refusedBytes }),
    ...(end === undefined ? {} : { end }),
  };
}

/** Sends one message, and pings behind it: an answer to the ping says that it was read. */
async function trySize(run: CheckRun, { make }: Shape, bytes: number): Promise<Outcome> {
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
