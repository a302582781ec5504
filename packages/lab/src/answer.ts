/** How the lab answers a request or a handshake that it does not accept. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What belongs to a 426 (RFC 6455 §4.4). */
export const upgradeHeaders: Readonly<Record<string, string>> = { Upgrade: "websocket", "Sec-WebSocket-Version": "13" };

/** An answer in plain text. */
export function plainAnswer(status: number, body: string, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers }, body };
}

/** Retry-After, in whole seconds and never at once (RFC 9110 §10.2.3). */
export function retryAfter(ms: number): Answer["headers"] {
  return { "Retry-After": String(Math.ceil(ms / 1000)) };
}
