import type { CauseId } from "@afterclose/codes";

const byStatus: Readonly<Record<number, CauseId>> = {
  401: "handshake.unauthorized",
  403: "handshake.forbidden",
  404: "handshake.not-found",
  410: "handshake.not-found",
  407: "handshake.proxy-refused",
  429: "handshake.rate-limited",
  502: "handshake.bad-gateway",
  503: "handshake.unavailable",
  504: "handshake.bad-gateway",
};

/** What a status is called that says enough by itself. */
export function namedStatus(status: number): CauseId | undefined {
  return byStatus[status];
}

export function causeOfStatus(status: number): CauseId {
  if (status >= 300 && status < 400) {
    return "handshake.redirect";
  }
  return byStatus[status] ?? "handshake.status";
}
