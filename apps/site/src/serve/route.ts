import { stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { pageMeant } from "../short-address.ts";

/** What a request for a page comes to. Every path in it exists in the site's folder, so that none of it is the visitor's own text. */
export type Route =
  | { readonly kind: "file"; readonly path: string; readonly status: 200 | 404 }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "refusal"; readonly status: 400 | 404; readonly text: string };

const gone: Route = { kind: "refusal", status: 404, text: "There is no such page.\n" };

/** Finds the file behind a request's target, which may hold anything at all. */
export async function routeTo(out: string, target: string): Promise<Route> {
  const [rawPath, query] = splitTarget(target);
  const path = readPath(rawPath);
  if (path === undefined) {
    return { kind: "refusal", status: 400, text: "The path is not valid percent-encoded UTF-8.\n" };
  }
  const bare = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  // Some addresses have a file that leads on by itself, for hosts that know no redirects.
  const page = isPlain(bare) ? (pageMeant(bare) ?? bare) : undefined;
  const file = page === undefined || !isPlain(page) ? undefined : await findFile(out, page);
  if (page !== undefined && file !== undefined) {
    return page === path
      ? { kind: "file", path: file, status: 200 }
      : { kind: "redirect", to: encodeURI(page) + query };
  }
  return await notFound(out, path);
}

/** The path and the query, which comes out percent-encoded; a proxy's absolute form is read as well (RFC 9112 §3.2.2). */
function splitTarget(target: string): readonly [path: string, query: string] {
  const [, path = "", query = ""] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  return [path === "" ? "/" : path, new URL(`http://site/${query}`).search];
}

function readPath(raw: string): string | undefined {
  try {
    return posix.normalize(decodeURIComponent(raw));
  } catch {
    return undefined;
  }
}

/** No file of the site has a control character, a backslash or a leading dot in its name. */
function isPlain(path: string): boolean {
  return path.startsWith("/") && !/[\p{Cc}\\]|\/\./u.test(path);
}

async function findFile(out: string, path: string): Promise<string | undefined> {
  for (const one of [path, `${path}.html`, posix.join(path, "index.html")]) {
    if (await isFile(join(out, one))) {
      return one;
    }
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The 404 page of the language that the path begins with, or the English one. */
async function notFound(out: string, path: string): Promise<Route> {
  const language = /^\/([A-Za-z-]+)(?:\/|$)/.exec(path)?.[1] ?? "";
  for (const page of [`/${language}/404.html`, "/404.html"]) {
    if (await isFile(join(out, page))) {
      return { kind: "file", path: posix.normalize(page), status: 404 };
    }
  }
  return gone;
}
