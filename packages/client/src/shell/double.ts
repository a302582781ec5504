// A program that makes a new socket in `onclose`, beside a client that comes back by itself, doubles at every restart.
import type { State } from "../machine/state.ts";

declare const console: { warn(line: string): void } | undefined;
declare const process: { readonly env: { readonly NODE_ENV?: string } };

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
export function noteState(client: object, url: string, kind: State["kind"]): void {
  if (kind === "open" || kind === "stopped" || hasWarned) {
    retrying.delete(client);
  } else if (kind === "waiting") {
    retrying.set(client, url);
  }
}

/** Warns once of a new client beside one that still retries; never where `NODE_ENV` says production. */
export function warnOfDouble(url: string): void {
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
  warnOfDouble(url);
  for (const [type, kind] of kinds) {
    client.addEventListener(type, () => {
      noteState(client, url, kind);
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
