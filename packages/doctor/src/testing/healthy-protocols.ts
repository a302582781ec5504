import type { WebSocket } from "ws";
import { every, fields, type HealthyServer, onText, type OwnServer, ownServer, unless } from "./healthy-server.ts";

const end = "\u001E";
const patienceMs = 1200;
const heartbeatLimitMs = 2500;

const engineIo: OwnServer = {
  title: "Socket.IO, whose clients join a namespace and answer its pings",
  path: "/socket.io/",
  speaks: "socket.io",
  serve: () => (socket) => {
    socket.send('0{"sid":"x","upgrades":[],"pingInterval":600,"pingTimeout":300,"maxPayload":100000}');
    const joined = unless(socket, patienceMs, () => {
      socket.terminate();
    });
    let waits: NodeJS.Timeout | undefined;
    every(socket, 600, () => {
      socket.send("2");
      waits = setTimeout(() => {
        socket.terminate();
      }, 300);
    });
    onText(socket, (text) => {
      if (text === "3") {
        clearTimeout(waits);
      } else if (text === "40") {
        joined();
        socket.send('40{"sid":"y"}');
      } else {
        socket.terminate();
      }
    });
  },
};

const graphql: OwnServer = {
  title: "graphql-transport-ws, which wants its connection_init, once",
  subprotocol: "graphql-transport-ws",
  options: { subprotocols: ["graphql-transport-ws"] },
  speaks: "graphql-transport-ws",
  serve: () => (socket) => {
    let begun = false;
    const greeted = unless(socket, patienceMs, () => {
      socket.close(4408, "Connection initialisation timeout");
    });
    onText(socket, (text) => {
      const type = fields(text)?.["type"];
      if (type === "connection_init" && !begun) {
        begun = true;
        greeted();
        socket.send('{"type":"connection_ack"}');
      } else if (type === "ping") {
        socket.send('{"type":"pong"}');
      } else if (type !== "pong") {
        socket.close(begun && type === "connection_init" ? 4429 : 4400, "Invalid message received");
      }
    });
  },
};

const mqtt: OwnServer = {
  title: "MQTT, which wants a CONNECT within its time",
  subprotocol: "mqtt",
  options: { subprotocols: ["mqtt"] },
  speaks: "mqtt",
  serve: () => (socket) => {
    const greeted = unless(socket, patienceMs, () => {
      socket.terminate();
    });
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary && data[0] === 0x10) {
        greeted();
        socket.send(Buffer.of(0x20, 2, 0, 0));
      } else if (isBinary && data[0] === 0xc0) {
        socket.send(Buffer.of(0xd0, 0));
      } else {
        socket.terminate();
      }
    });
  },
};

const phoenix: OwnServer = {
  title: "Phoenix Channels, which takes nothing but its own messages",
  path: "/socket/websocket?vsn=2.0.0",
  speaks: "phoenix",
  serve: () => (socket) => {
    onText(socket, (text) => {
      const message = fields(text) as unknown;
      if (Array.isArray(message)) {
        socket.send(JSON.stringify([null, message[1], "phoenix", "phx_reply", { status: "ok", response: {} }]));
      } else {
        socket.close(1011);
      }
    });
  },
};

const signalR: OwnServer = {
  title: "SignalR, which wants its handshake",
  path: "/chatHub",
  speaks: "signalr",
  serve: () => (socket) => {
    const greeted = unless(socket, patienceMs, () => {
      socket.send(`{"type":7,"error":"Handshake was canceled."}${end}`);
      socket.close(1000);
    });
    onText(socket, (text) => {
      if (!text.endsWith(end)) {
        socket.close(1000);
      } else if (text.includes('"protocol"')) {
        greeted();
        socket.send(`{}${end}`);
      }
    });
  },
};

const stomp: OwnServer = {
  title: "STOMP, which wants a CONNECT frame",
  subprotocol: "v12.stomp",
  options: { subprotocols: ["v12.stomp"] },
  speaks: "stomp",
  serve: () => (socket) => {
    const greeted = unless(socket, patienceMs, () => {
      socket.close(1002);
    });
    onText(socket, (text) => {
      if (text.startsWith("CONNECT\n")) {
        greeted();
        socket.send("CONNECTED\nversion:1.2\nheart-beat:0,0\n\n\0");
      } else if (text.trim() !== "") {
        socket.send("ERROR\nmessage:unknown command\n\n\0");
        socket.close(1002);
      }
    });
  },
};

const sockJs: OwnServer = {
  title: "SockJS, which speaks first and takes arrays only",
  path: "/echo/123/abcdefgh/websocket",
  speaks: "sockjs",
  serve: () => (socket) => {
    socket.send("o");
    every(socket, 500, () => {
      socket.send("h");
    });
    onText(socket, () => {
      socket.close(1003);
    });
  },
};

const actionCable: OwnServer = {
  title: "Action Cable, which pings by itself",
  subprotocol: "actioncable-v1-json",
  options: { subprotocols: ["actioncable-v1-json"] },
  speaks: "actioncable",
  serve: () => (socket) => {
    socket.send('{"type":"welcome"}');
    every(socket, 300, () => {
      socket.send('{"type":"ping","message":1}');
    });
  },
};

const ownHeartbeat: OwnServer = {
  title: "a JSON heartbeat of its own, which was given with the call",
  options: { message: '{"type":"heartbeat"}' },
  serve: () => (socket) => {
    const limit = setTimeout(() => {
      socket.close(4000, "no heartbeat");
    }, heartbeatLimitMs);
    socket.on("close", () => {
      clearTimeout(limit);
    });
    every(socket, 500, () => {
      socket.send('{"type":"tick"}');
    });
    onText(socket, (text) => {
      if (fields(text)?.["type"] === "heartbeat") {
        limit.refresh();
      }
    });
  },
};

const onePerUser = (title: string, kick: (old: WebSocket) => void): OwnServer => ({
  title,
  serve: () => {
    let last: WebSocket | undefined;
    return (socket) => {
      if (last !== undefined) {
        kick(last);
      }
      last = socket;
    };
  },
});

const firstWins: OwnServer = {
  title: "one connection for each user, the first",
  serve: () => {
    let count = 0;
    return (socket) => {
      if (count > 0) {
        socket.close(4009, "already connected");
        return;
      }
      count++;
      socket.on("close", () => {
        count--;
      });
    };
  },
};

const patientWith = (title: string, answer: (socket: WebSocket) => void): OwnServer => ({
  title,
  serve: () => (socket) => {
    let wrong = 0;
    onText(socket, () => {
      wrong++;
      if (wrong > 3) {
        socket.close(1008, "too many errors");
      } else {
        answer(socket);
      }
    });
  },
});

/** Servers that speak a protocol as strictly as the real ones, and lose patience sooner. */
export const healthyProtocols: readonly HealthyServer[] = [
  engineIo,
  graphql,
  mqtt,
  phoenix,
  signalR,
  stomp,
  sockJs,
  actionCable,
  ownHeartbeat,
  onePerUser("one connection for each user, the newest, told by a code", (old) => {
    old.close(4001, "replaced by another connection");
  }),
  onePerUser("one connection for each user, the newest, without a word", (old) => {
    old.terminate();
  }),
  firstWins,
  patientWith("three errors, then no more", (socket) => {
    socket.send('{"error":"unknown message"}');
  }),
  patientWith("three unknown messages in silence, then no more", () => undefined),
].map(ownServer);
