import type { Warning } from "../report/report.ts";
import { say } from "../report/saying.ts";
import { doctorDefaults } from "../options.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { causeOfErrno, failingAddresses, faultsOfCertificate } from "./reaching-rules.ts";
import { median } from "./pattern.ts";

const day = 86_400_000;
// What common servers take by default, as closely as the probe finds it: a larger limit stands in nobody's way.
const smallLimitBytes = 900_000;

/** What does not end a connection now, and may soon or for others. */
export function findWarnings(facts: Facts): readonly Warning[] {
  const { tls, wallMs, insecure, ping, connectedMs, tcp, port, foreignOrigin, limits } = facts;
  const warnings: Warning[] = [];
  if (tls?.kind === "secure") {
    const faults = faultsOfCertificate(tls.certificate, wallMs);
    if (insecure) {
      for (const cause of faults) {
        warnings.push({ cause, evidence: [say("insecure-ignored")] });
      }
    }
    const leftMs = tls.certificate.toMs - wallMs;
    if (leftMs >= 0 && leftMs < doctorDefaults.expiringDays * day) {
      const date = new Date(tls.certificate.toMs).toISOString().slice(0, 10);
      warnings.push({ cause: "tls.expiring-soon", evidence: [say("certificate-until", { date })] });
    }
  }
  for (const { address, errno = "", tookMs } of failingAddresses(tcp)) {
    const evidence =
      errno === "TIMEOUT"
        ? say("tcp-no-answer", { address, port, tookMs })
        : say("tcp-failed", { address, port, errno });
    warnings.push({ cause: causeOfErrno(errno), evidence: [evidence, say("other-address-works")] });
  }
  if (connectedMs !== undefined && connectedMs > doctorDefaults.slowHandshakeMs) {
    warnings.push({ cause: "handshake.slow", evidence: [say("connected-in", { tookMs: connectedMs })] });
  }
  const rttMs = Math.max(median(ping?.rttsMs ?? []), latestPongMs(facts));
  if (rttMs > doctorDefaults.slowPingMs) {
    warnings.push({ cause: "ping.slow", evidence: [say("pongs-in", { rttMs })] });
  }
  if (foreignOrigin?.accepted === true) {
    warnings.push({
      cause: "origin.not-checked",
      evidence: [say("foreign-origin-accepted", { origin: foreignOrigin.origin })],
    });
  }
  if (limits?.refusedBytes !== undefined && limits.acceptedBytes < smallLimitBytes) {
    const { acceptedBytes, refusedBytes } = limits;
    warnings.push({ cause: "limit.message-size", evidence: [say("limit-between", { acceptedBytes, refusedBytes })] });
  }
  // Others may not know a message; this one failed at it.
  if (facts.echo?.kind === "ended" && facts.echo.end.kind === "close" && facts.echo.end.code === 1011) {
    warnings.push({ cause: "server.error", evidence: [say("message-ended", { how: howOf(facts.echo.end) })] });
  }
  if (facts.onePerUser !== undefined) {
    warnings.push({
      cause: "limit.connections",
      evidence: [say("one-per-user", { how: howOf(facts.onePerUser.end) })],
    });
  }
  return warnings;
}

/** How long the server kept watched connections waiting that went on to ping it, at the longest. */
function latestPongMs({ watched }: Facts): number {
  const pinged = watched.filter(({ role, pongsReceived }) => role === "pinged" && pongsReceived > 2);
  const waits = pinged.map(({ silences, lateMs = 0 }) => silences.in.longestMs - silences.out.longestMs - lateMs);
  return Math.max(0, ...waits);
}
