// A program that makes a new socket in `onclose`, beside a client that comes back by itself, doubles at every restart.
import type { Why } from "../contract/options.ts";
import type { State } from "../machine/state.ts";

declare const console: { warn(line: string): void } | undefined;
declare const process: { readonly env: { readonly NODE_ENV?: string } };

interface Dialled {
  readonly url: string;
  readonly settings: { readonly ports?: unknown };
}

/** Those that retry, and where to. */
const retrying = new Map<object, string>();
const known = new WeakSet<object>();
const kinds = [
  ["open", "open"],
  ["close", "waiting"],
  ["stop", "stopped"],
] as const;
let hasWarned = false;

/** Notes whether a client retries. */
export function noteState(client: { readonly url: string; readonly state: State }): void {
  const { url, state } = client;
  // One that begins anew has lost nothing that it would come back for.
  if (state.kind !== "waiting" || state.last) {
    note(client, url, state.kind);
  }
}

function note(client: object, url: string, kind: State["kind"]): void {
  if (kind === "open" || kind === "stopped" || hasWarned) {
    retrying.delete(client);
  } else if (kind === "waiting") {
    retrying.set(client, url);
  }
}

/** Warns once of a new client beside one that still retries; never where `NODE_ENV` says production. */
export function warnOfDouble({ url, settings }: Dialled, { last }: Why): void {
  // A test's own world may hold as many as it likes.
  if (!last && !settings.ports) {
    warn(url);
  }
}

function warn(url: string): void {
  if (!hasWarned && !isProduction() && [...retrying.values()].includes(url)) {
    hasWarned = true;
    console?.warn(
      `A second WebSocket to ${url} while the first still retries. @afterclose/client comes back by itself: take out ` +
        "the loop that makes a new socket in `onclose`, or close() the first one before.",
    );
  }
}

/** As both above, for the small client, which tells no more than that it dials: with its next attempt it has retried. */
export function noteAttempt(client: EventTarget, { url }: { readonly url: string }): void {
  if (known.has(client)) {
    return;
  }
  known.add(client);
  warn(url);
  for (const [type, kind] of kinds) {
    client.addEventListener(type, () => {
      note(client, url, kind);
    });
  }
}

function isProduction(): boolean {
  try {
    // In these words, bundlers put the mode in its place.
    return process.env.NODE_ENV === "production";
  } catch {
    return false;
  }
}
