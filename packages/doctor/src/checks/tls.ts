import type { CheckRun, Rung } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { askHttp } from "../connect/http-answer.ts";
import { say } from "../report/saying.ts";
import { firstVerdict } from "../verdict/rule.ts";
import { faultsOfCertificate, reachingRules } from "../verdict/reaching-rules.ts";

/** Speaks TLS, and looks at the certificate as strictly as a client. */
export const tls: Rung = {
  id: "tls",
  wanted: ({ connector }) => connector.target.secure,
  run: async (run) => {
    const { connector, carrier, facts } = run;
    if (carrier === undefined) {
      return { state: "skipped" };
    }
    const tried = await connector.secure(carrier.tcp);
    if (tried.kind !== "secure") {
      const speaksPlain = run.signal?.aborted !== true && (await answersPlainly(run));
      run.facts = { ...facts, tls: { ...tried, speaksPlain } };
      return { state: "failed", stop: true, details: firstVerdict(reachingRules, run.facts)?.evidence ?? [] };
    }
    const { socket, kind, tookMs, version, cipher, certificate, alpn } = tried;
    run.carrier = { tcp: carrier.tcp, socket };
    run.facts = {
      ...facts,
      tls: { kind, tookMs, version, cipher, certificate, ...(alpn === undefined ? {} : { alpn }) },
    };
    const faults = faultsOfCertificate(certificate, connector.clock.wall());
    const insecure = connector.options.insecure === true;
    const date = new Date(certificate.toMs).toISOString().slice(0, 10);
    const soon = certificate.toMs - connector.clock.wall() < doctorDefaults.expiringDays * 86_400_000;
    const details = [say("tls-open", { version, tookMs }), say("certificate-until", { date })];
    if (faults.length > 0 && !insecure) {
      socket.destroy();
      return { state: "failed", stop: true, details: firstVerdict(reachingRules, run.facts)?.evidence ?? details };
    }
    return { state: faults.length > 0 || soon ? "warned" : "passed", details };
  },
};

async function answersPlainly({ connector }: CheckRun): Promise<boolean> {
  const reached = await connector.reach(false);
  if (reached.kind === "failed") {
    return false;
  }
  const request = `GET ${connector.target.path} HTTP/1.1\r\nHost: ${connector.target.authority}\r\nConnection: close\r\n\r\n`;
  const answer = await askHttp(reached.socket, request, 2000, connector.options.signal);
  reached.socket.destroy();
  // A TLS port may answer plain HTTP with a 400 that says so.
  return answer.kind === "answered" && !(answer.status === 400 && /https|ssl|tls/i.test(answer.body));
}
