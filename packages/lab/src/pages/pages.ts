import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, plainAnswer, upgradeHeaders } from "../answer.ts";
import { words } from "../generated/languages/en.ts";
import type { LabSettings } from "../options.ts";
import { route } from "../route.ts";
import { describeScenarios } from "./describe-scenarios.ts";
import { indexPage, indexPolicy } from "./index-page.ts";

const openToAll = { "Access-Control-Allow-Origin": "*" };
// A browser waits for an answer before it asks again on the same connection; what asks much more often floods.
const maxUnanswered = 16;

/** Answers requests that want no upgrade. The two long answers are made once. */
export class Pages {
  readonly #settings: LabSettings;
  readonly #unanswered = new WeakMap<object, number>();
  #index: Answer | undefined;
  #list: Answer | undefined;

  constructor(settings: LabSettings) {
    this.#settings = settings;
  }

  /** False, and nothing done, when the path is not the lab's. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { socket } = request;
    if (socket.destroyed) {
      return true;
    }
    const answer = this.#answerFor(request);
    if (answer === undefined) {
      return false;
    }
    const unanswered = (this.#unanswered.get(socket) ?? 0) + 1;
    if (unanswered > maxUnanswered) {
      socket.destroy();
      return true;
    }
    this.#unanswered.set(socket, unanswered);
    // A reader that takes nothing would keep the answer, and its socket, without a limit.
    const timer = setTimeout(() => {
      socket.destroy();
    }, this.#settings.connectTimeoutMs);
    timer.unref();
    response.once("close", () => {
      clearTimeout(timer);
      this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 1) - 1);
    });
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

  #answerFor(request: IncomingMessage): Answer | undefined {
    const { basePath } = this.#settings;
    const routed = route(request.url ?? "/", this.#settings);
    if (routed.kind === "elsewhere") {
      return undefined;
    }
    if (request.method === "OPTIONS") {
      return preflight;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return plainAnswer(405, "The lab answers GET only.\n", { Allow: "GET, HEAD, OPTIONS" });
    }
    switch (routed.kind) {
      case "answer":
        return routed.answer;
      case "index":
        return (this.#index ??= indexAnswer(this.#settings));
      case "endings.json":
        return (this.#list ??= listAnswer(this.#settings));
      case "scenario": {
        const { id, path } = routed.scenario;
        const url = `ws://${request.headers.host ?? "127.0.0.1"}${basePath}${routed.url}`;
        return plainAnswer(
          426,
          `${path}: ${words.scenarios[id]}.\n\nThis is a WebSocket path. Connect to it with:\n\n  new WebSocket(${JSON.stringify(url)})\n\nAll endings: ${basePath}/\n`,
          upgradeHeaders,
        );
      }
    }
  }
}

const preflight: Answer = {
  status: 204,
  headers: {
    ...openToAll,
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Private-Network": "true",
  },
  body: "",
};

function indexAnswer(settings: LabSettings): Answer {
  return {
    status: 200,
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": indexPolicy },
    body: indexPage(describeScenarios(settings)),
  };
}

function listAnswer(settings: LabSettings): Answer {
  return {
    status: 200,
    headers: { "Content-Type": "application/json; charset=utf-8", ...openToAll },
    body: `${JSON.stringify(describeScenarios(settings), undefined, 2)}\n`,
  };
}
