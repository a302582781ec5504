import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, plainAnswer, upgradeHeaders } from "../handshake.ts";
import type { LabSettings } from "../options.ts";
import { route } from "../route.ts";
import { describeEndings } from "./describe-endings.ts";
import { indexPage, indexPolicy } from "./index-page.ts";

const openToAll = { "Access-Control-Allow-Origin": "*" };

/** Answers a request that wants no upgrade. False, and nothing done, when its path is not the lab's. */
export function answerRequest(request: IncomingMessage, response: ServerResponse, settings: LabSettings): boolean {
  const answer = answerFor(request, settings);
  if (answer === undefined) {
    return false;
  }
  const { status, headers, body } = answer;
  response.writeHead(status, {
    ...headers,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

function answerFor(request: IncomingMessage, settings: LabSettings): Answer | undefined {
  const routed = route(request.url ?? "/", settings);
  if (routed.kind === "elsewhere") {
    return undefined;
  }
  if (request.method === "OPTIONS") {
    return {
      status: 204,
      headers: {
        ...openToAll,
        "Access-Control-Allow-Methods": "GET, HEAD",
        "Access-Control-Allow-Private-Network": "true",
      },
      body: "",
    };
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plainAnswer(405, "The lab answers GET only.\n", { Allow: "GET, HEAD, OPTIONS" });
  }
  switch (routed.kind) {
    case "answer":
      return routed.answer;
    case "index":
      return {
        status: 200,
        headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": indexPolicy },
        body: indexPage(describeEndings(settings)),
      };
    case "endings.json":
      return {
        status: 200,
        headers: { "Content-Type": "application/json; charset=utf-8", ...openToAll },
        body: `${JSON.stringify(describeEndings(settings), undefined, 2)}\n`,
      };
    case "ending": {
      const { title, path } = routed.ending;
      const url = `ws://${request.headers.host ?? "127.0.0.1"}${settings.basePath}${routed.url}`;
      return plainAnswer(
        426,
        `${path}: ${title}.\n\nThis is a WebSocket path. Connect to it with:\n\n  new WebSocket(${JSON.stringify(url)})\n\nAll endings: ${settings.basePath}/\n`,
        upgradeHeaders,
      );
    }
  }
}
