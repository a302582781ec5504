import type { Climb, Rung, RungOutcome } from "../climb.ts";
import { maskText } from "../mask.ts";
import { headerOf, type HttpTry } from "../raw/http-answer.ts";
import { say } from "../saying.ts";
import type { UpgradeFacts } from "../verdict/facts.ts";
import { judgeHandshake } from "../verdict/judge-handshake.ts";
import type { Asked } from "../way.ts";

type Answered = Extract<HttpTry, { kind: "answered" }>;

/** Makes the handshake. Where it fails, one or two more requests tell why. */
export const upgrade: Rung = {
  id: "upgrade",
  climb: async (climb) => {
    const { way, carrier } = climb;
    if (carrier === undefined) {
      return { state: "skipped" };
    }
    const asked = await way.ask(carrier.socket);
    const seen = await factsOf(asked, climb);
    climb.facts = { ...climb.facts, upgrade: seen, connectedMs: Math.round(connectedMs(climb, asked)) };
    if (asked.socket !== undefined) {
      climb.socket = asked.socket;
      climb.sockets.push(asked.socket);
      return accepted(seen);
    }
    const verdict = judgeHandshake(climb.facts);
    return { state: "failed", stop: true, details: verdict?.evidence ?? [] };
  },
};

function accepted(seen: UpgradeFacts): RungOutcome {
  if (seen.kind !== "answered") {
    return { state: "failed", stop: true };
  }
  const { tookMs, headers, subprotocol, extensions } = seen;
  const who = [headerOf(headers, "server"), headerOf(headers, "via")].filter(Boolean).join(", ");
  return {
    state: "passed",
    details: [
      say("upgraded", { tookMs }),
      ...(who === "" ? [] : [say("answered-by", { who: maskText(who) })]),
      ...(subprotocol === undefined ? [] : [say("subprotocol", { name: subprotocol })]),
      ...(extensions === undefined ? [] : [say("extensions", { list: extensions })]),
    ],
  };
}

// What a client waits for: one address, TLS and the handshake. DNS and the other addresses are not in it.
function connectedMs({ facts, way }: Climb, { answer }: Asked): number {
  const tcp = facts.tcp?.find(({ address }) => address === way.address)?.tookMs ?? 0;
  const tls = facts.tls?.kind === "secure" ? facts.tls.tookMs : 0;
  return Math.max(0, tcp + tls + answer.tookMs - way.pulse.lostMs(way.originMs));
}

async function factsOf({ answer, checked }: Asked, climb: Climb): Promise<UpgradeFacts> {
  const stopped = climb.signal?.aborted === true;
  switch (answer.kind) {
    case "not-http": {
      const { tlsAlert, head } = answer;
      return { kind: "not-http", tlsAlert, head, speaksTls: !tlsAlert && !stopped && (await speaksTls(climb)) };
    }
    case "ended":
      return { kind: "ended", end: answer.end, speaksTls: !stopped && (await speaksTls(climb)) };
    case "timeout":
      return { kind: "timeout", tookMs: answer.tookMs, bytes: answer.bytes };
    case "answered":
      break;
  }
  const { kind, status, headers, body, tookMs } = answer;
  const base = { kind, status, headers: headers.map(hideSecret), body: maskText(body), tookMs };
  if (checked === undefined) {
    return stopped ? base : { ...base, ...(await furtherAsked(answer, climb)) };
  }
  if (!checked.ok) {
    return { ...base, fault: { cause: checked.cause, detail: checked.detail } };
  }
  const { subprotocol, extensions } = checked.agreed;
  return {
    ...base,
    ...(subprotocol === undefined ? {} : { subprotocol }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

function hideSecret([name, value]: Answered["headers"][number]): readonly [string, string] {
  const lower = name.toLowerCase();
  // Of a cookie only its name may be told: some balancers are known by it.
  if (lower === "set-cookie") {
    return [name, `${value.split("=")[0] ?? ""}=***`];
  }
  return lower === "location" || lower === "retry-after" || lower === "server" || lower === "via"
    ? [name, value]
    : [name, maskText(value)];
}

async function speaksTls({ way }: Climb): Promise<boolean> {
  if (way.target.secure) {
    return false;
  }
  const reached = await way.reach(true);
  if (reached.kind === "reached") {
    reached.socket.destroy();
  }
  return reached.kind === "reached";
}

async function furtherAsked(
  { status }: Answered,
  climb: Climb,
): Promise<Partial<Extract<UpgradeFacts, { kind: "answered" }>>> {
  const { way } = climb;
  if ((status === 403 || status === 401 || status === 400) && way.options.origin === undefined) {
    const origin = `${way.target.secure ? "https" : "http"}://${way.target.authority}`;
    const reached = await way.reach();
    if (reached.kind === "reached") {
      const { answer, socket } = await way.ask(reached.socket, { origin });
      socket?.leave();
      if (answer.kind === "answered" && answer.status === 101) {
        return { withOwnOrigin: { origin, status: 101 } };
      }
    }
  }
  if (status === 401 || status === 403 || status === 429 || status >= 500 || (status >= 300 && status < 400)) {
    return {};
  }
  const plain = await way.askPlainly();
  return plain?.kind === "answered" ? { plainStatus: plain.status } : {};
}
