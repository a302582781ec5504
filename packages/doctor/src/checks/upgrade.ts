import type { CheckRun, Rung, RungOutcome } from "./check-run.ts";
import { headerOf } from "../connect/header-of.ts";
import type { HttpTry } from "../connect/http-answer.ts";
import { say } from "../report/saying.ts";
import type { UpgradeFacts } from "../verdict/facts.ts";
import { handshakeRules } from "../verdict/handshake-rules.ts";
import { firstVerdict } from "../verdict/rule.ts";
import { recognise } from "../protocols/protocols.ts";
import type { Asked } from "../connect/connector.ts";

type Answered = Extract<HttpTry, { kind: "answered" }>;

/** Makes the handshake. Where it fails, one or two more requests tell why. */
export const upgrade: Rung = {
  id: "upgrade",
  run: async (run) => {
    const { connector, carrier } = run;
    if (carrier === undefined) {
      return { state: "skipped" };
    }
    const asked = await connector.ask(carrier.socket);
    const seen = await factsOf(asked, run);
    run.facts = { ...run.facts, upgrade: seen, connectedMs: Math.round(connectedMs(run, asked)) };
    if (asked.socket !== undefined) {
      run.socket = asked.socket;
      run.sockets.push(asked.socket);
      const agreed = seen.kind === "answered" ? seen.subprotocol : undefined;
      connector.recognised ??= recognise(agreed, connector.target.path);
      run.conversation = connector.begin(asked.socket);
      return accepted(seen);
    }
    const verdict = firstVerdict(handshakeRules, run.facts);
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
      ...(who === "" ? [] : [say("answered-by", { who })]),
      ...(subprotocol === undefined ? [] : [say("subprotocol", { name: subprotocol })]),
      ...(extensions === undefined ? [] : [say("extensions", { list: extensions })]),
    ],
  };
}

// What a client waits for: one address, TLS and the handshake. DNS and the other addresses are not in it.
function connectedMs({ facts, connector }: CheckRun, { answer }: Asked): number {
  const tcp = facts.tcp?.find(({ address }) => address === connector.address)?.tookMs ?? 0;
  const tls = facts.tls?.kind === "secure" ? facts.tls.tookMs : 0;
  return Math.max(0, tcp + tls + answer.tookMs - connector.lateness.lostMs(connector.originMs));
}

async function factsOf({ answer, checked }: Asked, run: CheckRun): Promise<UpgradeFacts> {
  const stopped = run.signal?.aborted === true;
  switch (answer.kind) {
    case "not-http": {
      const { tlsAlert, head } = answer;
      return { kind: "not-http", tlsAlert, head, speaksTls: !tlsAlert && !stopped && (await speaksTls(run)) };
    }
    case "ended":
      return { kind: "ended", end: answer.end, speaksTls: !stopped && (await speaksTls(run)) };
    case "timeout":
      return { kind: "timeout", tookMs: answer.tookMs, bytes: answer.bytes };
    case "answered":
      break;
  }
  const { kind, status, statusText, version, headers, body, tookMs } = answer;
  const base = { kind, status, statusText, version, headers, body, tookMs };
  if (checked === undefined) {
    return stopped ? base : { ...base, ...(await furtherAsked(answer, run)) };
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

async function speaksTls({ connector }: CheckRun): Promise<boolean> {
  if (connector.target.secure) {
    return false;
  }
  const reached = await connector.reach(true);
  if (reached.kind === "reached") {
    reached.socket.destroy();
  }
  return reached.kind === "reached";
}

async function furtherAsked(
  { status }: Answered,
  run: CheckRun,
): Promise<Partial<Extract<UpgradeFacts, { kind: "answered" }>>> {
  const { connector } = run;
  if ((status === 403 || status === 401 || status === 400) && connector.options.origin === undefined) {
    const origin = `${connector.target.secure ? "https" : "http"}://${connector.target.authority}`;
    const reached = await connector.reach();
    if (reached.kind === "reached") {
      const { answer, socket } = await connector.ask(reached.socket, { origin });
      socket?.leave();
      if (answer.kind === "answered" && answer.status === 101) {
        return { withOwnOrigin: { origin, status: 101 } };
      }
    }
  }
  if (status === 401 || status === 403 || status === 429 || status >= 500 || (status >= 300 && status < 400)) {
    return {};
  }
  const plain = await connector.askPlainly();
  return plain?.kind === "answered" ? { plainStatus: plain.status } : {};
}
