import type { Climb, Rung, RungOutcome } from "../climb.ts";
import { doctorDefaults } from "../options.ts";
import { dialTcp } from "../raw/dial-tcp.ts";
import { type Saying, say } from "../saying.ts";
import type { TcpAttempt } from "../verdict/facts.ts";

/** Opens TCP to each address, side by side, and goes on with the first one that works. */
export const tcp: Rung = {
  id: "tcp",
  climb: (climb) => (climb.way.options.proxy === undefined ? dialAll(climb) : tunnel(climb)),
};

async function dialAll(climb: Climb): Promise<RungOutcome> {
  const { way, facts, signal } = climb;
  const { port } = way.target;
  const { connectMs = doctorDefaults.connectMs } = way.options;
  const tries = await Promise.all(
    addressesOf(climb).map(async (address) => ({ address, tried: await dialTcp(address, port, connectMs, signal) })),
  );
  const attempts = tries.map(({ address, tried }): TcpAttempt => {
    const tookMs = Math.round(tried.tookMs);
    return tried.kind === "open"
      ? { address, tookMs }
      : { address, tookMs, errno: tried.kind === "timeout" ? "TIMEOUT" : tried.errno };
  });
  climb.facts = { ...facts, tcp: attempts };
  let chosen = false;
  for (const { address, tried } of tries) {
    if (tried.kind !== "open") {
      continue;
    }
    if (chosen) {
      tried.socket.destroy();
      continue;
    }
    chosen = true;
    way.address = address;
    way.ownAddresses.add(tried.socket.localAddress ?? "");
    climb.carrier = { tcp: tried.socket, socket: tried.socket };
  }
  const details = attempts.map((attempt) => attemptSaid(attempt, port));
  const given = way.options.resolve === undefined ? [] : [say("address-given", { address: way.options.resolve })];
  if (!chosen) {
    return { state: "failed", stop: true, details };
  }
  return {
    state: attempts.some(({ errno }) => errno !== undefined) ? "warned" : "passed",
    details: [...given, ...details],
  };
}

function addressesOf({ way, facts }: Climb): readonly string[] {
  const { target, options } = way;
  if (options.resolve !== undefined) {
    return [options.resolve];
  }
  if (target.isAddress) {
    return [target.host];
  }
  const found = [facts.dns?.v4, facts.dns?.v6].flatMap((answer) => (answer?.kind === "found" ? answer.addresses : []));
  return found.slice(0, doctorDefaults.maxConnections);
}

function attemptSaid({ address, errno, tookMs }: TcpAttempt, port: number): Saying {
  if (errno === undefined) {
    return say("tcp-open", { address, tookMs });
  }
  return errno === "TIMEOUT"
    ? say("tcp-no-answer", { address, port, tookMs })
    : say("tcp-failed", { address, port, errno });
}

async function tunnel(climb: Climb): Promise<RungOutcome> {
  const tried = await climb.way.tunnel();
  if (tried.kind === "tunnel") {
    const { socket, tookMs } = tried;
    climb.facts = { ...climb.facts, proxy: { kind: "tunnel", tookMs } };
    climb.carrier = { tcp: socket, socket };
    return { state: "passed", details: [say("through-proxy", { tookMs })] };
  }
  climb.facts = { ...climb.facts, proxy: tried };
  const detail =
    tried.kind === "refused"
      ? say("proxy-refused", { status: tried.status })
      : tried.kind === "unreachable"
        ? say("proxy-unreachable", { errno: tried.errno })
        : say("proxy-no-answer");
  return { state: "failed", stop: true, details: [detail] };
}
