import type { Climb, Rung } from "../climb.ts";
import { doctorDefaults } from "../options.ts";
import { askHttp } from "../raw/http-answer.ts";
import { say } from "../saying.ts";
import { faultsOfCertificate, judgeReaching } from "../verdict/judge-reaching.ts";

/** Speaks TLS, and looks at the certificate as strictly as a client. */
export const tls: Rung = {
  id: "tls",
  wanted: ({ way }) => way.target.secure,
  climb: async (climb) => {
    const { way, carrier, facts } = climb;
    if (carrier === undefined) {
      return { state: "skipped" };
    }
    const tried = await way.secure(carrier.tcp);
    if (tried.kind !== "secure") {
      const speaksPlain = climb.signal?.aborted !== true && (await answersPlainly(climb));
      climb.facts = { ...facts, tls: { ...tried, speaksPlain } };
      const detail = speaksPlain
        ? say("port-speaks-plain", { port: way.target.port })
        : tried.kind === "timeout"
          ? say("tls-no-answer", { bytesInBytes: tried.bytesIn })
          : say(tried.code === "FIN" ? "tls-cut" : "tls-failed", { code: tried.code });
      return { state: "failed", stop: true, details: [detail] };
    }
    const { socket, kind, tookMs, version, certificate, alpn } = tried;
    climb.carrier = { tcp: carrier.tcp, socket };
    climb.facts = { ...facts, tls: { kind, tookMs, version, certificate, ...(alpn === undefined ? {} : { alpn }) } };
    const faults = faultsOfCertificate(certificate, way.clock.wall());
    const insecure = way.options.insecure === true;
    const date = new Date(certificate.toMs).toISOString().slice(0, 10);
    const soon = certificate.toMs - way.clock.wall() < doctorDefaults.expiringDays * 86_400_000;
    const details = [say("tls-open", { version, tookMs }), say("certificate-until", { date })];
    if (faults.length > 0 && !insecure) {
      socket.destroy();
      return { state: "failed", stop: true, details: judgeReaching(climb.facts)?.evidence ?? details };
    }
    return { state: faults.length > 0 || soon ? "warned" : "passed", details };
  },
};

async function answersPlainly({ way }: Climb): Promise<boolean> {
  const reached = await way.reach(false);
  if (reached.kind === "failed") {
    return false;
  }
  const request = `GET ${way.target.path} HTTP/1.1\r\nHost: ${way.target.authority}\r\nConnection: close\r\n\r\n`;
  const answer = await askHttp(reached.socket, request, 2000, way.options.signal);
  reached.socket.destroy();
  // A TLS port may answer plain HTTP with a 400 that says so.
  return answer.kind === "answered" && !(answer.status === 400 && /https|ssl|tls/i.test(answer.body));
}
