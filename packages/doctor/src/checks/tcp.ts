import type { CheckRun, Rung, RungOutcome } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import type { TunnelTry } from "../connect/connect-tunnel.ts";
import { dialTcp } from "../connect/dial-tcp.ts";
import { type Saying, say } from "../report/saying.ts";
import type { TcpAttempt } from "../verdict/facts.ts";

/** Opens TCP to each address, side by side, and goes on with the first one that works. */
export const tcp: Rung = {
  id: "tcp",
  run: (run) => (run.connector.options.proxy === undefined ? dialAll(run) : tunnel(run)),
};

async function dialAll(run: CheckRun): Promise<RungOutcome> {
  const { connector, facts, signal } = run;
  const { port } = connector.target;
  const { connectTimeoutMs = doctorDefaults.tcpTimeoutMs } = connector.options;
  const tries = await Promise.all(
    addressesOf(run).map(async (address) => ({
      address,
      tried: await dialTcp(address, port, connectTimeoutMs, signal),
    })),
  );
  const attempts = tries.map(({ address, tried }): TcpAttempt => {
    const tookMs = Math.round(tried.tookMs);
    return tried.kind === "open"
      ? { address, tookMs }
      : { address, tookMs, errno: tried.kind === "timeout" ? "TIMEOUT" : tried.errno };
  });
  run.facts = { ...facts, tcp: attempts };
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
    connector.address = address;
    connector.ownAddresses.add(tried.socket.localAddress ?? "");
    connector.noteEnds(tried.socket, address);
    run.carrier = { tcp: tried.socket, socket: tried.socket };
  }
  const details = attempts.map((attempt) => attemptSaid(attempt, port));
  const given =
    connector.options.resolve === undefined ? [] : [say("address-given", { address: connector.options.resolve })];
  if (!chosen) {
    return { state: "failed", stop: true, details };
  }
  return {
    state: attempts.some(({ errno }) => errno !== undefined) ? "warned" : "passed",
    details: [...given, ...details],
  };
}

function addressesOf({ connector, facts }: CheckRun): readonly string[] {
  const { target, options } = connector;
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

async function tunnel(run: CheckRun): Promise<RungOutcome> {
  const tried = await run.connector.tunnel();
  if (tried.kind === "tunnel") {
    const { socket, tookMs } = tried;
    run.facts = { ...run.facts, proxy: { kind: "tunnel", tookMs } };
    run.carrier = { tcp: socket, socket };
    run.connector.noteEnds(socket);
    return { state: "passed", details: [say("through-proxy", { tookMs })] };
  }
  run.facts = { ...run.facts, proxy: tried };
  return { state: "failed", stop: true, details: [refusalSaid(tried)] };
}

function refusalSaid(tried: Exclude<TunnelTry, { kind: "tunnel" }>): Saying {
  switch (tried.kind) {
    case "refused":
      return say("proxy-refused", { status: tried.status });
    case "unreachable":
      return say("proxy-unreachable", { errno: tried.errno });
    case "broken":
      return say("proxy-no-answer");
  }
}
