import type { Socket } from "node:net";
import { decoded } from "./target.ts";
import { askHttp } from "./http-answer.ts";
import { dialTcp } from "./dial-tcp.ts";

export type TunnelTry =
  | { readonly kind: "tunnel"; readonly socket: Socket; readonly tookMs: number }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreachable"; readonly errno: string }
  | { readonly kind: "broken"; readonly how: "timeout" | "not-http" | "ended" };

/** Opens a way through an HTTP proxy (RFC 9110 §9.3.6). */
export async function connectTunnel(
  proxy: URL,
  authority: string,
  timeouts: { readonly tcpMs: number; readonly answerMs: number },
  signal?: AbortSignal,
): Promise<TunnelTry> {
  const begun = performance.now();
  const port = proxy.port === "" ? 80 : Number(proxy.port);
  const tcp = await dialTcp(proxy.hostname.replace(/^\[|\]$/g, ""), port, timeouts.tcpMs, signal);
  if (tcp.kind !== "open") {
    return { kind: "unreachable", errno: tcp.kind === "timeout" ? "TIMEOUT" : tcp.errno };
  }
  const user = `${decoded(proxy.username)}:${decoded(proxy.password)}`;
  const credentials = user === ":" ? "" : `Proxy-Authorization: Basic ${Buffer.from(user).toString("base64")}\r\n`;
  const request = `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${credentials}\r\n`;
  const isFinal = (status: number): boolean => status >= 200 && status < 300;
  const answer = await askHttp(tcp.socket, request, timeouts.answerMs, signal, isFinal);
  if (answer.kind === "answered" && isFinal(answer.status)) {
    return { kind: "tunnel", socket: tcp.socket, tookMs: performance.now() - begun };
  }
  tcp.socket.destroy();
  return answer.kind === "answered" ? { kind: "refused", status: answer.status } : { kind: "broken", how: answer.kind };
}
