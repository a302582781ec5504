import type { IncomingMessage, ServerResponse } from "node:http";
import { answerHealth, type Answerable } from "./http.ts";

/** Middleware for Express and all that is like it: answers `/readyz` and `/metrics`, and passes the rest on. */
export function health(
  life: Answerable,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    if (!answerHealth(life, request, response)) {
      next();
    }
  };
}
