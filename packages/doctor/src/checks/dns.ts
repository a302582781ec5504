import { lookup } from "node:dns/promises";
import type { Rung } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { type Saying, say } from "../report/saying.ts";
import type { DnsAnswer } from "../verdict/facts.ts";

/** Asks for the addresses as clients do, through the system: IPv4 and IPv6, each by itself. */
export const dns: Rung = {
  id: "dns",
  wanted: ({ connector: { target, options } }) =>
    !target.isAddress && options.resolve === undefined && options.proxy === undefined,
  run: async (run) => {
    const { target, options } = run.connector;
    const ask = (family: 4 | 6): Promise<DnsAnswer | undefined> =>
      options.family === undefined || options.family === family
        ? askFor(target.host, family, run)
        : Promise.resolve(undefined);
    const [v4, v6] = await Promise.all([ask(4), ask(6)]);
    run.facts = { ...run.facts, dns: { ...(v4 === undefined ? {} : { v4 }), ...(v6 === undefined ? {} : { v6 }) } };
    const answers = [v4, v6].filter((answer) => answer !== undefined);
    const details = [...answerSaid(v4, "IPv4"), ...answerSaid(v6, "IPv6")];
    if (answers.some(({ kind }) => kind === "found")) {
      return { state: "passed", details };
    }
    return {
      state: "failed",
      stop: true,
      details: details.length > 0 ? details : [say("dns-none", { host: target.host })],
    };
  },
};

function answerSaid(answer: DnsAnswer | undefined, family: string): readonly Saying[] {
  switch (answer?.kind) {
    case "found":
      return [say("dns-found", { addresses: answer.addresses.join(", "), tookMs: answer.tookMs })];
    case "failed":
      return [say("dns-half", { family, errno: answer.errno })];
    default:
      return [];
  }
}

async function askFor(host: string, family: 4 | 6, { connector }: Parameters<Rung["run"]>[0]): Promise<DnsAnswer> {
  const begun = connector.now();
  const limit = new AbortController();
  const stop = connector.clock.after(connector.options.connectTimeoutMs ?? doctorDefaults.tcpTimeoutMs, () => {
    limit.abort();
  });
  const late = new Promise<DnsAnswer>((resolve) => {
    const give = (): void => {
      resolve({ kind: "failed", errno: "TIMEOUT", tookMs: connector.now() - begun });
    };
    limit.signal.addEventListener("abort", give, { once: true });
    connector.options.signal?.addEventListener("abort", give, { once: true });
  });
  try {
    return await Promise.race([resolveNow(host, family, () => connector.now() - begun), late]);
  } finally {
    stop();
  }
}

async function resolveNow(host: string, family: 4 | 6, took: () => number): Promise<DnsAnswer> {
  try {
    const found = await lookup(host, { all: true, family });
    const addresses = [...new Set(found.map(({ address }) => address))];
    return addresses.length === 0 ? { kind: "none", tookMs: took() } : { kind: "found", addresses, tookMs: took() };
  } catch (error) {
    const errno = (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
    const isNone = errno === "ENOTFOUND" || errno === "ENODATA" || errno === "EAI_NODATA";
    return isNone ? { kind: "none", tookMs: took() } : { kind: "failed", errno, tookMs: took() };
  }
}
