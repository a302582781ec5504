import { IncomingMessage } from "node:http";
import { expect, expectTypeOf, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle } from "../src/index.ts";

class OwnSocket extends WebSocket {
  user = "";
}
class OwnRequest extends IncomingMessage {
  trace = "";
}

test("a server of the application's own classes is taken as it is, and speaks of them", () => {
  const wss = new WebSocketServer<typeof OwnSocket, typeof OwnRequest>({ noServer: true, WebSocket: OwnSocket });
  const life = lifecycle(wss, {
    overload: false,
    authenticate: (request) => {
      expectTypeOf(request).toEqualTypeOf<OwnRequest>();
      return { key: request.trace };
    },
  });
  expectTypeOf<Parameters<typeof life.of>[0]>().toEqualTypeOf<OwnSocket>();
  expect(life.ready).toBe(true);
  life.detach();
});
