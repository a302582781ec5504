// Servers as people install them, all in one process, each on a port of its own: prints what listens where, as JSON.
// Some lose patience sooner than by default, so that a short watch sees them do it.
import { createServer } from "node:http";
import websocketPlugin from "@fastify/websocket";
import { Hocuspocus } from "@hocuspocus/server";
import { createAdaptorServer, upgradeWebSocket } from "@hono/node-server";
import { Aedes } from "aedes";
import crossws from "crossws/adapters/node";
import { Server as EngineServer } from "engine.io";
import fastify from "fastify";
import FayeSocket from "faye-websocket";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { Hono } from "hono";
import { JSONRPCServer } from "json-rpc-2.0";
import { Server as SocketIoServer } from "socket.io";
import sockJs from "sockjs";
import { createWebSocketStream, WebSocketServer } from "ws";

const serve = (attach) => () => {
  const http = createServer((_, response) => response.writeHead(404).end());
  attach(http);
  return http;
};

const makers = {
  "socket.io": serve((http) => {
    new SocketIoServer(http, { pingInterval: 1500, pingTimeout: 1000, connectTimeout: 2000 });
  }),
  "engine.io": serve((http) => {
    new EngineServer({ pingInterval: 1500, pingTimeout: 1000 }).attach(http);
  }),
  "graphql-ws": serve((http) => {
    const schema = buildSchema("type Query { hello: String }");
    const handleProtocols = (offered) => (offered.has("graphql-transport-ws") ? "graphql-transport-ws" : false);
    useServer(
      { schema, connectionInitWaitTimeout: 1500 },
      new WebSocketServer({ server: http, handleProtocols }),
      3000,
    );
  }),
  aedes: async () => {
    const broker = await Aedes.createBroker({ connectTimeout: 1500 });
    const http = createServer();
    new WebSocketServer({ server: http, handleProtocols: () => "mqtt" }).on("connection", (socket, request) => {
      const stream = createWebSocketStream(socket);
      stream.on("error", () => undefined);
      broker.handle(stream, request);
    });
    return http;
  },
  hocuspocus: serve((http) => {
    const hocuspocus = new Hocuspocus({ timeout: 2000, quiet: true });
    // It tells on the console what it could not read.
    console.error = () => undefined;
    new WebSocketServer({ server: http }).on("connection", (socket, request) => {
      hocuspocus.handleConnection(socket, request);
    });
  }),
  sockjs: serve((http) => {
    const echo = sockJs.createServer({ log: () => undefined, heartbeat_delay: 1500 });
    echo.on("connection", (connection) => {
      connection.on("data", (text) => connection.write(text));
    });
    echo.installHandlers(http, { prefix: "/echo" });
  }),
  "sockjs, raw": serve((http) => {
    const echo = sockJs.createServer({ log: () => undefined });
    echo.on("connection", (connection) => {
      connection.on("data", (text) => connection.write(text));
    });
    echo.installHandlers(http, { prefix: "/echo" });
  }),
  fastify: async () => {
    const app = fastify();
    await app.register(websocketPlugin);
    app.get("/", { websocket: true }, (socket) => {
      socket.on("message", (data) => socket.send(`heard ${data}`));
    });
    await app.ready();
    return app.server;
  },
  hono: () => {
    const app = new Hono();
    const onMessage = ({ data }, socket) => socket.send(`heard ${data}`);
    app.get(
      "/ws",
      upgradeWebSocket(() => ({ onMessage })),
    );
    return createAdaptorServer({ fetch: app.fetch, websocket: { server: new WebSocketServer({ noServer: true }) } });
  },
  crossws: serve((http) => {
    const adapter = crossws({
      hooks: {
        open: (peer) => peer.send("welcome"),
        message: (peer, message) => peer.send(message.text()),
      },
    });
    http.on("upgrade", (request, socket, head) => adapter.handleUpgrade(request, socket, head));
  }),
  "faye-websocket": serve((http) => {
    http.on("upgrade", (request, socket, body) => {
      const one = new FayeSocket(request, socket, body);
      one.on("message", ({ data }) => one.send(data));
    });
  }),
  "json-rpc-2.0": serve((http) => {
    const rpc = new JSONRPCServer();
    rpc.addMethod("add", ([a, b]) => a + b);
    new WebSocketServer({ server: http }).on("connection", (socket) => {
      socket.on("error", () => undefined);
      socket.on("message", async (data) => {
        const answer = await rpc.receiveJSON(data.toString());
        if (answer !== null) {
          socket.send(JSON.stringify(answer));
        }
      });
    });
  }),
};

const ports = {};
for (const [name, make] of Object.entries(makers)) {
  const http = await make();
  await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
  ports[name] = http.address().port;
}
// It goes when whoever started it does.
process.stdin.on("end", () => process.exit()).resume();
console.log(JSON.stringify(ports));
