import { once } from "node:events";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Failure } from "../src/index.ts";
import { stage } from "./testing-kit.ts";

test.each<[string, unknown, string]>([
  ["an error", new Error("no such table\nfor \u001b[31mada"), "Error: no such table\\nfor \\u{1b}[31mada"],
  ["a word", "down", "down"],
  ["what has no text", Object.create(null), "what it threw cannot be shown"],
])("that throws %s tells the error to who runs the server, in one safe line", async (_, thrown, said) => {
  const on = await stage({
    authenticate: () => {
      throw thrown;
    },
  });
  const heard: Failure[] = [];
  on.life.on("error", (failure) => heard.push(failure));
  const socket = new WebSocket(on.url);
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { readonly statusCode: number }];
  expect(response.statusCode).toBe(500);
  const message = `authenticate failed, and the client was answered 500: ${said}`;
  socket.terminate();
  await on.stop();
  expect(heard).toEqual([{ where: "authenticate", error: thrown, message }]);
});
